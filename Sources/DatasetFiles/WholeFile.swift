/// Writes one file, whole or not at all, and replaces only what it may.
///
/// What stands at the path is looked at again when it is no longer there: what somebody changed
/// meanwhile comes back.
package struct WholeFile: Sendable {
  /// What may be replaced.
  package enum Replaceable: Sendable {
    /// Nothing.
    case nothing
    /// A file of this program with one of these seals intact.
    case sealed([FileSeal])
    /// A file with these bytes, as somebody read them before.
    case bytes([UInt8])
  }

  /// Where the file goes.
  package let path: String
  /// What the file is called where another stands there: `model`.
  let kind: String
  private let replaceable: Replaceable

  /// Bytes at most of a file that may be replaced.
  private static let mostBytes = 1 << 30

  /// A file that is to be written.
  ///
  /// - Parameters:
  ///   - path: Where; its folder must exist.
  ///   - kind: What the file is called where another stands there.
  ///   - replaceable: What may stand there, besides an empty file.
  package init(path: String, kind: String, replacing replaceable: Replaceable) {
    self.path = path
    self.kind = kind
    self.replaceable = replaceable
  }

  /// Whether the file may be written as things stand.
  ///
  /// - Throws: What is in the way.
  package func check() throws(WriteRefusal) { _ = try target() }

  /// Writes the file.
  ///
  /// - Throws: What is in the way; the file is unchanged then.
  package func write(_ bytes: [UInt8]) throws(WriteRefusal) {
    let (target, isThere) = try target()
    let folder = FileSystem.folder(of: target)
    var number = 0
    var new: String
    repeat {
      new = "\(folder)/.maillage-\(FileSystem.processNumber)-\(number).new"
      number += 1
    } while FileSystem.fingerprint(of: new) != nil
    do throws(FileSystem.Failure) {
      try FileSystem.write(bytes, toNew: new)
      if isThere {
        try replace(target, by: new)
      } else {
        try FileSystem.move(new, toNew: target)
      }
    } catch {
      FileSystem.removeFile(new)
      throw refusal("Nothing was written: \(error). What stood there is unchanged.")
    }
    FileSystem.flush(folder: folder)
    guard isThere, FileSystem.fingerprint(of: new) != nil else { return }
    // The old file is there where names could be traded.
    guard !isReplaceable(new) else { return FileSystem.removeFile(new) }
    if (try? FileSystem.exchange(new, target)) == true {
      FileSystem.removeFile(new)
      throw refusal("Somebody changed this file meanwhile. It is as it was. Name another file.")
    }
    throw refusal("Somebody changed this file meanwhile. It is kept as \(new).")
  }

  private func replace(_ target: String, by new: String) throws(FileSystem.Failure) {
    if try !FileSystem.exchange(new, target) { try FileSystem.move(new, to: target) }
  }

  /// The file itself where the path is a link to it, and whether it is there.
  private func target() throws(WriteRefusal) -> (path: String, isThere: Bool) {
    switch FileSystem.kind(of: path) {
    case .folder, .other: throw refusal("This is no file. Name a file.")
    case .file:
      guard let target = FileSystem.resolved(path), isReplaceable(target) else {
        throw refusal(sentence)
      }
      return (target, true)
    case .nothing:
      if FileSystem.isLink(path) {
        throw refusal("This is a link to something that does not exist. Remove it first.")
      }
      let outer = FileSystem.folder(of: path)
      guard FileSystem.kind(of: outer) == .folder else {
        throw refusal("The folder \(outer) does not exist. Create it first: mkdir -p '\(outer)'.")
      }
      return (path, false)
    }
  }

  /// Whether nothing is lost with a file.
  private func isReplaceable(_ file: String) -> Bool {
    guard FileSystem.fingerprint(of: file)?.isWriteProtected == false,
      let bytes = try? FileSystem.readWhole(file, limit: Self.mostBytes)
    else { return false }
    switch replaceable {
    case .nothing: return bytes.isEmpty
    case .sealed(let seals): return bytes.isEmpty || seals.contains { $0.isIntact(bytes) }
    case .bytes(let known): return bytes == known
    }
  }

  private var sentence: String {
    switch replaceable {
    case .nothing:
      "There is a file already, and no \(kind) replaces one. Name another file, or move it away."
    case .sealed:
      "This file is no \(kind) as maillage wrote it, or somebody changed or protected it, and it is not"
        + " replaced. Name another file, or move it away."
    case .bytes:
      "Somebody changed or protected this file meanwhile, and it is as it was. Try again."
    }
  }

  private func refusal(_ sentence: String) -> WriteRefusal {
    WriteRefusal(path: path, sentence: sentence)
  }
}
