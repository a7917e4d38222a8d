import Employment

/// Writes plan folders, whole or not at all.
///
/// Only a new, an empty or an older plan folder is written: never a dataset, never a folder that
/// holds anything else, since replacing it would lose what is in it.
public struct PlanFolderWriter: Sendable {
  private let folder: WholeFolder

  /// A writer of the folder at a path; its parent must exist.
  public init(path: String) {
    folder = WholeFolder(path: path, objection: PlanFolderWriter.objection)
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

  @Sendable
  private static func objection(to folder: String, names: [String]) -> String? {
    if names.isEmpty { return nil }
    if let file = names.first(where: { datasetNames.contains(FormatName.folded($0)) }) {
      return "This is a dataset (it holds \(file)), and no plan is written over it."
        + " Name another folder."
    }
    let summary = "\(folder)/\(PlanFile.summary.rawValue)"
    let claims = (try? FileSystem.read(summary, limit: 1 << 20)).flatMap { PlanClaims($0) }
    guard let claims, claims.isOfMaillage else {
      return "This folder is not empty and holds no plan of maillage (no summary.json of its own)."
        + " Name another folder."
    }
    let known = Set(PlanFile.allCases.map(\.rawValue)).union(droppings)
    if let stranger = names.first(where: { !known.contains($0) }) {
      return "This folder also holds \(stranger), which is no file of a plan and would be lost."
        + " Move it away or name another folder."
    }
    return nil
  }

  /// The names of the files of a dataset that no plan has.
  private static let datasetNames = Set(DataFile.allCases.map(\.rawValue))
    .union([FormatName.neverOpened]).subtracting(PlanFile.allCases.map(\.rawValue))

  /// What file browsers leave behind on their own.
  private static let droppings: Set = [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"]
}
