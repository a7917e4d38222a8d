import DatasetFiles
import GRDB

/// The digest of a finished run's row: how it was planned and what was found.
///
/// The number of its baseline is no part of it, since an erasure may join two baselines; the digest
/// in the plan's summary tells the dataset.
enum RunSeal {
  private static let columns = """
    scenario, version, options, seed, started, finished, status, stopped_by, objective, bound, gap,
    audited
    """

  /// Keeps the digest of a run's row.
  static func seal(_ run: Int64, _ database: Database) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT \(columns) FROM runs WHERE id = ?", arguments: [run])
    guard let row else { return }
    try database.execute(
      sql: "UPDATE runs SET digest = ? WHERE id = ?", arguments: [digest(of: row), run])
  }

  /// Whether a run's row is as it was kept.
  static func isWhole(_ run: Int64, _ database: Database) throws -> Bool {
    let row = try Row.fetchOne(
      database, sql: "SELECT \(columns), digest FROM runs WHERE id = ?", arguments: [run])
    guard let row else { return false }
    return digest(of: row) == row["digest"]
  }

  private static func digest(of row: Row) -> String {
    let numbers = [row[8] as Double?, row[9], row[10]].map { $0.map { String($0) } }
    let wholes = [row[0] as Int64?, row[3], row[4], row[5], row[11]].map { $0.map { String($0) } }
    return FieldDigest.digest(of: [row[1], row[2], row[6], row[7]] + numbers + wholes)
  }
}
