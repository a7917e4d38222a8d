/// A file with a model for other solvers, written whole or not at all.
///
/// It replaces only an older model: a file that begins as one, or holds nothing.
public struct ModelFile: Sendable {
  /// Where the file goes.
  public let path: String

  /// A file at a path; its folder must exist.
  public init(path: String) { self.path = path }

  /// Writes the file.
  ///
  /// - Throws: what is in the way; the file is unchanged then.
  public func write(_ bytes: [UInt8]) throws(WriteRefusal) {
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
      let start = (try? FileSystem.read(path, limit: 1)) ?? []
      // Models begin with a comment: a backslash in CPLEX-LP, an asterisk in MPS.
      guard start.isEmpty || start == [UInt8(ascii: "\\")] || start == [UInt8(ascii: "*")],
        let target = FileSystem.resolved(path)
      else {
        throw refusal("This file is no model, and it is not replaced. Name another file.")
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
