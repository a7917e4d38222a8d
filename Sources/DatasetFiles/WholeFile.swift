/// Writes one file, whole or not at all: a new one, or over an empty or an older one of its kind.
struct WholeFile: Sendable {
  /// Where the file goes.
  let path: String
  /// What the file is called where another stands there: `model`.
  let kind: String
  /// What files of the kind begin with.
  let beginnings: [[UInt8]]

  /// Whether the file may be written as things stand.
  ///
  /// - Throws: What is in the way.
  func check() throws(WriteRefusal) { _ = try target() }

  /// Writes the file.
  ///
  /// - Throws: What is in the way; the file is unchanged then.
  func write(_ bytes: [UInt8]) throws(WriteRefusal) {
    let target = try target()
    var number = 0
    var new: String
    repeat {
      new = "\(parent(of: target))/.maillage-\(FileSystem.processNumber)-\(number).new"
      number += 1
    } while FileSystem.kind(of: new) != .nothing
    do throws(FileSystem.Failure) {
      try FileSystem.write(bytes, toNew: new)
      try FileSystem.move(new, to: target)
    } catch {
      FileSystem.removeFile(new)
      throw refusal("Nothing was written: \(error). What stood there is unchanged.")
    }
    FileSystem.flush(folder: parent(of: target))
  }

  /// The file itself where the path is a link to it.
  private func target() throws(WriteRefusal) -> String {
    switch FileSystem.kind(of: path) {
    case .folder, .other: throw refusal("This is no file. Name a file.")
    case .file:
      let length = beginnings.map(\.count).max() ?? 0
      let start = (try? FileSystem.read(path, limit: length)) ?? []
      guard start.isEmpty || beginnings.contains(where: { start.starts(with: $0) }),
        let target = FileSystem.resolved(path)
      else {
        throw refusal("This file is no \(kind), and it is not replaced. Name another file.")
      }
      return target
    case .nothing:
      if FileSystem.isLink(path) {
        throw refusal("This is a link to something that does not exist. Remove it first.")
      }
      guard FileSystem.kind(of: parent(of: path)) == .folder else {
        let outer = parent(of: path)
        throw refusal("The folder \(outer) does not exist. Create it first: mkdir -p '\(outer)'.")
      }
      return path
    }
  }

  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func refusal(_ sentence: String) -> WriteRefusal {
    WriteRefusal(path: path, sentence: sentence)
  }
}
