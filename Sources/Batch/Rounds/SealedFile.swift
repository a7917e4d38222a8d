import DatasetFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file whose first line is the digest of all that follows: what it follows from, and a value.
///
/// It is written by one rename, so it is there whole or not at all; a byte that was changed since is
/// noticed.
struct SealedFile<Value: Codable & Sendable>: Sendable {
  /// Where it is.
  let path: String
  /// What the value follows from; a file that follows from something else is not taken for it.
  let source: String

  /// What follows the first line.
  private struct Content: Codable {
    let source: String
    let value: Value
  }

  /// What stands at the path.
  enum Finding: Sendable {
    /// Nothing.
    case missing
    /// Something else than what was written from this source.
    case damaged
    /// The value, and the digest that stands for all of the file.
    case value(Value, digest: String)
  }

  /// Reads the file.
  func read() -> Finding {
    guard FileSystem.kind(of: path) != .nothing else { return .missing }
    guard let bytes = try? FileSystem.readWhole(path, limit: BatchFolder.mostBytes),
      let end = bytes.firstIndex(of: 10)
    else { return .damaged }
    let rest = Array(bytes[(end + 1)...])
    let digest = Digest.of(rest)
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard digest.utf8.elementsEqual(bytes[..<end]),
      let content = try? decoder.decode(Content.self, from: Data(rest)), content.source == source
    else { return .damaged }
    return .value(content.value, digest: digest)
  }

  /// The digest of a file that is whole and follows from the source; nil where it is not.
  ///
  /// The value is not decoded: keys are written in order, so the source comes first.
  func seal() -> String? {
    guard let bytes = try? FileSystem.readWhole(path, limit: BatchFolder.mostBytes),
      let end = bytes.firstIndex(of: 10), let name = try? JSONEncoder().encode(source)
    else { return nil }
    let rest = Array(bytes[(end + 1)...])
    let digest = Digest.of(rest)
    guard digest.utf8.elementsEqual(bytes[..<end]),
      rest.starts(with: Array("{\"source\":".utf8) + name)
    else { return nil }
    return digest
  }

  /// The file's bytes, and the digest that stands for them.
  ///
  /// - Throws: Where the value cannot be written as JSON.
  func bytes(of value: Value) throws -> (bytes: [UInt8], digest: String) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let rest = Array(try encoder.encode(Content(source: source, value: value)))
    let digest = Digest.of(rest)
    return (Array("\(digest)\n".utf8) + rest, digest)
  }

  /// Writes a value.
  ///
  /// - Throws: What is in the way; the file is then as it was.
  func write(_ value: Value) throws {
    try SealedFiles.write(try bytes(of: value).bytes, to: path)
  }
}

/// What does not depend on what a sealed file holds.
enum SealedFiles {
  /// Whether a file's first line is the digest of the rest, so that nobody changed it.
  private static func isSealed(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: 10) else { return false }
    return Digest.of(Array(bytes[(end + 1)...])).utf8.elementsEqual(bytes[..<end])
  }

  /// Writes a file by one rename, over one that is whole; one that somebody changed, or a power cut tore,
  /// is kept beside it; nothing else writes under the name that it has until then.
  ///
  /// - Throws: What is in the way; the file is then as it was.
  static func write(_ bytes: [UInt8], to path: String) throws(WriteRefusal) {
    do throws(FileSystem.Failure) {
      if let standing = try? FileSystem.read(path), !isSealed(standing) {
        try KeptThings(besides: path).keep(path)
      }
      let new = "\(path).\(FileSystem.processNumber).new"
      FileSystem.removeFile(new)
      try FileSystem.write(bytes, toNew: new)
      try FileSystem.move(new, to: path)
    } catch {
      throw WriteRefusal(path: path, sentence: "This cannot be written: \(error).")
    }
  }
}
