import Employment

/// Writes plan folders, whole or not at all.
///
/// Only a new, an empty or an older plan folder is written, in which nobody added or changed anything:
/// never a dataset, never a folder that holds anything else, since replacing it would lose what is in it.
public struct PlanFolderWriter: Sendable {
  private let folder: WholeFolder

  /// A writer of the folder at a path; its parent must exist.
  ///
  /// - Parameters:
  ///   - path: Where.
  ///   - rewriting: Of a folder that an earlier version wrote without a list of its files: what the
  ///     program would write for the plan in these files. A file that is another is in the way; all are
  ///     where it cannot be told.
  public init(
    path: String,
    rewriting: @escaping @Sendable ([PlanFile: [UInt8]]) -> [PlanFile: [UInt8]]? = { _ in nil }
  ) {
    folder = WholeFolder(path: path, isListed: true) { Self.claim(on: $0, $1, rewriting) }
  }

  /// Whether a plan may be written as things stand, so that nobody plans for nothing.
  ///
  /// - Throws: what is in the way.
  public func check() throws(WriteRefusal) { try folder.check() }

  /// Replaces the folder by these files.
  ///
  /// - Throws: what is in the way; the folder is unchanged then.
  public func write(_ files: [PlanFile: [UInt8]]) throws(WriteRefusal) {
    try folder.write(
      PlanFile.allCases.compactMap { file in files[file].map { (file.rawValue, $0) } })
  }

  private static func claim(
    on folder: String, _ names: [String],
    _ rewriting: ([PlanFile: [UInt8]]) -> [PlanFile: [UInt8]]?
  ) -> FolderClaim {
    if let file = names.first(where: { datasetNames.contains(FormatName.folded($0)) }) {
      return .another(
        "This is a dataset (it holds \(file)), and no plan is written over it."
          + " Name another folder.")
    }
    if let written = WrittenFiles(in: folder) {
      let others = written.digests.keys.filter { PlanFile(rawValue: $0) == nil }.sorted()
      guard others.isEmpty, written.digests[PlanFile.summary.rawValue] != nil else {
        return .another(
          "This folder holds something else of maillage (\(StandingFolder.list(others)))."
            + " Name another folder.")
      }
      return .ours(written.allDigests)
    }
    var files: [PlanFile: [UInt8]] = [:]
    for file in PlanFile.allCases {
      files[file] = try? FileSystem.readWhole("\(folder)/\(file.rawValue)", limit: mostBytes)
    }
    guard files[.summary].flatMap({ PlanClaims($0) })?.isOfMaillage == true else {
      return .another(
        "This folder is not empty and holds no plan of maillage (no summary.json of its own), but"
          + " \(StandingFolder.list(names)). Name another folder.")
    }
    let rewritten = rewriting(files) ?? [:]
    return .ours(
      Dictionary(
        uniqueKeysWithValues: rewritten.map {
          ($0.key.rawValue, FileDigest.sha256(of: $0.value))
        }))
  }

  /// Bytes at most of a file of a plan that is rewritten.
  private static let mostBytes = 512 << 20

  /// The names of the files of a dataset that no plan has.
  private static let datasetNames = Set(DataFile.allCases.map(\.rawValue))
    .union([FormatName.neverOpened]).subtracting(PlanFile.allCases.map(\.rawValue))
}
