import DatasetFiles
import Reporting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The results of a shard: `NNNN.partial` with finished pieces while it is solved, then by one rename
/// `NNNN`, sealed by `shard.json`.
struct ShardFolder {
  /// The folder of all results.
  let results: String
  /// The shard.
  let shard: Shard

  /// The file that seals a solved shard: its digest, and the hash of each piece's `result.json`.
  static let seal = "shard.json"

  /// Where the shard is once it is solved.
  var solved: String { "\(results)/\(FolderNumber.text(shard.index))" }
  /// Where finished pieces are until then.
  var partial: String { "\(solved).partial" }
  /// The file of its lock.
  var lock: String { "\(solved).lock" }

  /// What stands in the folder of a piece.
  enum Finding {
    /// Nothing.
    case missing
    /// What was not written by solving this piece, or was changed since; a full sentence.
    case damaged(String)
    /// A result.
    case result(PieceResult)
  }

  /// Reads a piece's result and compares every file with its digest.
  func finding(of piece: ShardPiece, in folder: String) -> Finding {
    let path = "\(folder)/\(piece.folder)"
    guard FileSystem.kind(of: path) == .folder else { return .missing }
    guard let bytes = bytes("\(path)/\(PieceResult.file)"),
      let claims = try? JSONDecoder().decode(PieceResult.Claims.self, from: Data(bytes))
    else { return .damaged("\(path)/\(PieceResult.file) is missing or cannot be read.") }
    guard claims.digest == piece.digest, claims.number == piece.number,
      claims.tool == PlanSummary.tool
    else { return .damaged("\(path) is the result of something else.") }
    var files: [PlanFile: [UInt8]] = [:]
    for (name, digest) in claims.files.sorted(by: { $0.key < $1.key }) {
      guard let file = PlanFile(rawValue: name), let bytes = self.bytes("\(path)/\(name)"),
        Digest.of(bytes) == digest
      else { return .damaged("\(path)/\(name) is missing, or is not what was written.") }
      files[file] = bytes
    }
    let result = PieceResult(claims, piece: piece, files: files)
    let known = Set(claims.files.keys).union([PieceResult.file])
    let strangers =
      (try? FileSystem.names(in: path))?.filter { !known.contains($0) && !$0.hasPrefix(".") } ?? []
    // A summary that says less than was written would be taken for another result.
    guard strangers.isEmpty, result.json.utf8.elementsEqual(bytes) else {
      return .damaged("\(path) is not what was written.")
    }
    return .result(result)
  }

  /// The results of a solved shard.
  ///
  /// - Parameter use: Is given each result, in order; nothing of it is kept here.
  /// - Returns: What is wrong, a full sentence each; nil where the shard is not solved.
  func check(_ use: (PieceResult) -> Void = { _ in }) -> [String]? {
    guard FileSystem.kind(of: solved) == .folder else { return nil }
    var problems: [String] = []
    var expected = Set(shard.pieces.map(\.folder)).union([Self.seal])
    var hashes: [String] = []
    for piece in shard.pieces {
      switch finding(of: piece, in: solved) {
      case .missing: problems.append("\(solved)/\(piece.folder) is missing.")
      case .damaged(let sentence): problems.append(sentence)
      case .result(let result):
        hashes.append(Digest.of(Array(result.json.utf8)))
        use(result)
      }
    }
    if problems.isEmpty, bytes("\(solved)/\(Self.seal)") != Array(sealText(hashes).utf8) {
      problems.append("\(solved)/\(Self.seal) is missing, or is not what was written.")
    }
    for name in (try? FileSystem.names(in: solved)) ?? []
    where expected.remove(name) == nil && !name.hasPrefix(".") {
      problems.append("\(solved)/\(name) is no part of the result.")
    }
    return problems
  }

  /// The content of `shard.json`.
  private func sealText(_ hashes: [String]) -> String {
    JSONText.object([
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("index", .integer(shard.index)),
      .init("digest", .string(shard.digest)),
      .init("seed", .unsigned(shard.seed)),
      .init(
        "results",
        .array(
          zip(shard.pieces, hashes).map {
            .object([.init("number", .integer($0.number)), .init("digest", .string($1))])
          })),
    ]).document
  }

  private func bytes(_ path: String) -> [UInt8]? {
    guard FileSystem.kind(of: path) == .file else { return nil }
    return try? FileSystem.readWhole(path, limit: BatchFolder.mostBytes)
  }
}

// MARK: Writing, by who holds the lock

extension ShardFolder {
  /// Makes the partial folder ready: sweeps what killed processes left, and reopens a solved shard
  /// that does not match its digests.
  ///
  /// - Returns: Where things went that this program did not write, or that were changed since; they are
  ///   not removed.
  func open() throws(WriteRefusal) -> [String] {
    do throws(FileSystem.Failure) {
      var kept: [String] = []
      if FileSystem.kind(of: solved) == .folder {
        if FileSystem.kind(of: partial) == .folder {
          kept.append(try KeptThings(besides: solved).keep(solved))
        } else {
          try FileSystem.move(solved, toNew: partial)
        }
      }
      if FileSystem.kind(of: partial) == .nothing { try FileSystem.makeFolder(partial) }
      return kept + (try clear())
    } catch {
      throw refusal(error)
    }
  }

  /// Takes from the partial folder what is no result of a piece.
  ///
  /// - Parameter isChecked: Whether the results of all pieces were compared with their digests just now.
  /// - Returns: Where things went that are kept.
  /// - Throws: What cannot be moved or removed.
  private func clear(isChecked: Bool = false) throws(FileSystem.Failure) -> [String] {
    let pieces = Dictionary(uniqueKeysWithValues: shard.pieces.map { ($0.folder, $0) })
    var kept: [String] = []
    for name in try FileSystem.names(in: partial) {
      let path = "\(partial)/\(name)"
      if let piece = pieces[name] {
        if isChecked { continue }
        if case .result = finding(of: piece, in: partial) { continue }
      } else if name == Self.seal, isSeal(path) {
        FileSystem.removeFile(path)
        continue
      } else if FileSystem.isTemporary(name) {
        FileSystem.removeFolder(path, of: Self.namesOfResult)
        if FileSystem.fingerprint(of: path) == nil { continue }
      }
      kept.append(try KeptThings(besides: solved).keep(path))
    }
    return kept
  }

  /// The names of the files of a piece's result.
  private static let namesOfResult = [PieceResult.file] + PlanFile.allCases.map(\.rawValue)

  /// Whether a file is a seal of this shard as it was written, of whatever results.
  private func isSeal(_ path: String) -> Bool {
    struct Seal: Decodable {
      struct Result: Decodable { let digest: String }
      let results: [Result]
    }
    guard let bytes = bytes(path),
      let seal = try? JSONDecoder().decode(Seal.self, from: Data(bytes))
    else { return false }
    return sealText(seal.results.map(\.digest)).utf8.elementsEqual(bytes)
  }

  /// Writes the result of a piece, whole or not at all; it replaces another result of the piece.
  ///
  /// Not down to the disk: processors would wait for it at every scenario. A result that a power cut
  /// tears does not match its digests, and is sought anew.
  func write(_ result: PieceResult) throws(WriteRefusal) {
    let folder = WholeFolder(
      path: "\(partial)/\(result.piece.folder)", isFlushed: false
    ) { _, names in
      guard case .result(let standing) = finding(of: result.piece, in: partial) else {
        return .another(
          "Somebody put this there while the shard was solved: \(names.joined(separator: ", "))."
            + " Move it away, then solve the shard again.")
      }
      return .ours(WrittenFiles(Self.files(of: standing)).digests)
    }
    try folder.write(Self.files(of: result))
  }

  private static func files(of result: PieceResult) -> [(name: String, bytes: [UInt8])] {
    [(PieceResult.file, Array(result.json.utf8))]
      + PlanFile.allCases.compactMap { file in
        result.files[file].map { (file.rawValue, $0) }
      }
  }

  /// Turns the partial folder, which holds a result of every piece, into the solved shard.
  func close() throws(WriteRefusal) {
    var hashes: [String] = []
    for piece in shard.pieces {
      guard case .result(let result) = finding(of: piece, in: partial) else {
        throw WriteRefusal(
          path: "\(partial)/\(piece.folder)",
          sentence: "This was changed while the shard was solved. Solve it again.")
      }
      hashes.append(Digest.of(Array(result.json.utf8)))
    }
    do throws(FileSystem.Failure) {
      _ = try clear(isChecked: true)
      try FileSystem.write(
        Array(sealText(hashes).utf8), toNew: "\(partial)/\(Self.seal)", flushing: false)
      try FileSystem.move(partial, toNew: solved)
    } catch {
      throw refusal(error)
    }
  }

  private func refusal(_ error: FileSystem.Failure) -> WriteRefusal {
    WriteRefusal(path: partial, sentence: "The results cannot be written: \(error).")
  }
}
