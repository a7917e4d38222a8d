/// Writes a folder whole or not at all.
///
/// The files go into a new folder beside the target and down to the disk; then the folder that
/// stood there is moved aside, the new one takes its name, and the old one is removed. A failure at
/// any moment leaves the old folder, whole: under its own name, or (if the machine stops between two
/// renames) beside it. A target that is a link is followed: the link stays, its folder changes.
package struct WholeFolder: Sendable {
  /// Where the folder goes, as given.
  package let path: String

  /// Says why an existing folder, with these names in it, must not be replaced; nil where it may.
  package let objection: @Sendable (_ folder: String, _ names: [String]) -> String?

  /// Whether the files go down to the disk before the folder takes its name. Who reads digests with
  /// them may do without: what a power cut tears is then noticed.
  package let isFlushed: Bool

  package init(
    path: String, isFlushed: Bool = true,
    objection: @escaping @Sendable (_ folder: String, _ names: [String]) -> String?
  ) {
    self.path = path
    self.isFlushed = isFlushed
    self.objection = objection
  }

  /// Where the folder goes once links are followed.
  private struct Destination {
    let parent: String
    let target: String
    let exists: Bool
  }

  /// Whether writing is allowed as things stand, so that nobody waits for a plan that has no place.
  ///
  /// - Throws: what is in the way.
  package func check() throws(WriteRefusal) { _ = try destination() }

  /// Writes these files, and nothing else, as the folder.
  ///
  /// - Parameter files: By name; one slash in a name stands for a folder in the folder.
  /// - Throws: what is in the way; nothing has changed then.
  package func write(_ files: [(name: String, bytes: [UInt8])]) throws(WriteRefusal) {
    let destination = try destination()
    let new = try makeFolder(in: destination.parent)
    let inner = Set(
      files.compactMap { file in
        file.name.firstIndex(of: "/").map { String(file.name[..<$0]) }
      }
    ).sorted()
    do {
      for inner in inner { try FileSystem.makeFolder("\(new)/\(inner)") }
      for file in files {
        try FileSystem.write(file.bytes, toNew: "\(new)/\(file.name)", flushing: isFlushed)
      }
      if isFlushed {
        for inner in inner { FileSystem.flush(folder: "\(new)/\(inner)") }
        FileSystem.flush(folder: new)
      }
      try exchange(new, destination)
    } catch {
      for inner in inner { FileSystem.removeFlatFolder("\(new)/\(inner)") }
      FileSystem.removeFlatFolder(new)
      throw refusal("Nothing was written: \(error). What stood there is unchanged.")
    }
    if isFlushed { FileSystem.flush(folder: destination.parent) }
  }

  private func exchange(
    _ new: String, _ destination: Destination
  ) throws(FileSystem.Failure) {
    guard destination.exists else { return try FileSystem.move(new, to: destination.target) }
    let aside = "\(new.dropLast(4)).old"
    try FileSystem.move(destination.target, to: aside)
    do throws(FileSystem.Failure) {
      try FileSystem.move(new, to: destination.target)
    } catch {
      try FileSystem.move(aside, to: destination.target)
      throw error
    }
    FileSystem.removeFlatFolder(aside)
  }

  /// Makes a folder with a short hidden name that nothing else has.
  private func makeFolder(in parent: String) throws(WriteRefusal) -> String {
    var number = 0
    while true {
      let stem = "\(parent == "/" ? "" : parent)/.maillage-\(FileSystem.processNumber)-\(number)"
      let isTaken = ["new", "old"].contains { FileSystem.kind(of: "\(stem).\($0)") != .nothing }
      do throws(FileSystem.Failure) {
        if !isTaken {
          try FileSystem.makeFolder("\(stem).new")
          return "\(stem).new"
        }
      } catch {
        // Another thread may have taken the name in between.
        guard error.isNameTaken else {
          throw refusal("No folder can be made in \(parent): \(error).")
        }
      }
      number += 1
    }
  }

  private func destination() throws(WriteRefusal) -> Destination {
    guard !path.isEmpty else { throw refusal("The name of a folder is needed.") }
    var trimmed = Substring(path)
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    switch FileSystem.kind(of: String(trimmed)) {
    case .file, .other:
      throw refusal("This is no folder, and it is not replaced. Name another folder.")
    case .folder: return try existing(String(trimmed))
    case .nothing: return try missing(String(trimmed))
    }
  }

  private func existing(_ folder: String) throws(WriteRefusal) -> Destination {
    guard let target = FileSystem.resolved(folder), target != "/" else {
      throw refusal("This folder cannot be replaced. Name another folder.")
    }
    if let current = FileSystem.currentFolder, "\(current)/".hasPrefix("\(target)/") {
      throw refusal("The current folder cannot be replaced. Name a folder in it, or another one.")
    }
    let names: [String]
    do throws(FileSystem.Failure) {
      names = try FileSystem.names(in: target)
    } catch {
      throw refusal("The folder cannot be read: \(error).")
    }
    if let sentence = objection(target, names) { throw refusal(sentence) }
    return try checked(Destination(parent: parent(of: target), target: target, exists: true))
  }

  private func missing(_ folder: String) throws(WriteRefusal) -> Destination {
    if FileSystem.isLink(folder) {
      throw refusal("This is a link to something that does not exist. Remove it or mend it first.")
    }
    let name = folder.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
    let outer = parent(of: folder)
    guard let name, name != ".", name != "..", let parent = FileSystem.resolved(outer),
      FileSystem.kind(of: parent) == .folder
    else {
      throw refusal(
        "The folder \(outer) does not exist. Create it first: mkdir -p \(ShellWord.path(outer)).")
    }
    let target = parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    return try checked(Destination(parent: parent, target: target, exists: false))
  }

  private func checked(_ destination: Destination) throws(WriteRefusal) -> Destination {
    guard FileSystem.isWritable(folder: destination.parent) else {
      throw refusal(
        "Nothing can be written in \(destination.parent). Name a place where you may write.")
    }
    return destination
  }

  /// The text before the last slash; `.` where there is none.
  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func refusal(_ sentence: String) -> WriteRefusal {
    WriteRefusal(path: path, sentence: sentence)
  }
}
