import SyntheticProgrammes
import TestSupport

/// The files of a folder on their way to a mutant, with all that was done to them.
struct MutantFolder {
  /// The bytes of the files, by name.
  private(set) var files: [String: [UInt8]]
  /// Files in whose place stands a folder.
  private(set) var folders: Set<String> = []
  /// What was done, in order.
  private(set) var history: [String] = []

  init(_ files: [String: [UInt8]]) { self.files = files }

  /// The names of the files, in order.
  var names: [String] { files.keys.sorted() }

  /// Notes what was done.
  mutating func note(_ change: String) { history.append(change) }

  /// Replaces the bytes of a file.
  mutating func replace(_ name: String, by bytes: [UInt8]) { files[name] = bytes }

  /// Removes a file.
  mutating func remove(_ name: String) { files[name] = nil }

  /// Puts a folder in the place of a file.
  mutating func turnIntoFolder(_ name: String) {
    files[name] = nil
    folders.insert(name)
  }

  /// Writes the mutant into a scratch folder.
  func write(to name: String, in scratch: ScratchFolder) throws {
    try scratch.write(files, to: name)
    for folder in folders.sorted() { try scratch.makeFolder("\(name)/\(folder)") }
  }

  /// Mutates once or a few times; which mutations is drawn.
  mutating func mutate(_ generator: inout SeededGenerator) {
    for _ in 0..<generator.pick([1, 1, 1, 2, 2, 3, 5]) {
      guard !files.isEmpty else { return }
      switch generator.draw(1...100) {
      case ...38: generator.pick(PlausibleMutation.allCases).apply(to: &self, &generator)
      case ...46: generator.pick(OfficeMutation.allCases).apply(to: &self, &generator)
      case ...54: generator.pick(ByteMutation.allCases).apply(to: &self, &generator)
      case ...74: generator.pick(CellMutation.allCases).apply(to: &self, &generator)
      case ...87: generator.pick(RowMutation.allCases).apply(to: &self, &generator)
      case ...95: generator.pick(ColumnMutation.allCases).apply(to: &self, &generator)
      default: generator.pick(FileMutation.allCases).apply(to: &self, &generator)
      }
    }
  }
}
