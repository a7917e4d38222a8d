import GRDB

/// The chain of digests over the log of decisions: each link is a digest of the decision and of the
/// link before.
///
/// Whoever changes a decision breaks its link, and whoever takes one out breaks the next. Who can
/// write the file can make the chain anew; against that helps a last link that was noted elsewhere,
/// since it stands for the whole log up to it (Haber and Stornetta 1991).
enum DecisionChain {
  private static let columns = "id, date, actor, verb, person, activity, reason, run, link"

  /// The last link; nil of an empty log.
  static func last(_ database: Database) throws -> String? {
    try String.fetchOne(database, sql: "SELECT link FROM decisions ORDER BY id DESC LIMIT 1")
  }

  /// Makes the links of a decision and of all after it; linear in their number.
  static func relink(from first: Int64, _ database: Database) throws {
    var link = try String.fetchOne(
      database, sql: "SELECT link FROM decisions WHERE id < ? ORDER BY id DESC LIMIT 1",
      arguments: [first])
    let rows = try Row.fetchAll(
      database, sql: "SELECT \(columns) FROM decisions WHERE id >= ? ORDER BY id",
      arguments: [first])
    for row in rows {
      let next = Self.link(of: row, after: link)
      try database.execute(
        sql: "UPDATE decisions SET link = ? WHERE id = ?", arguments: [next, row[0] as Int64])
      link = next
    }
  }

  /// What is wrong with the links, a full sentence each; linear in the log.
  static func problems(_ database: Database) throws -> [String] {
    var problems: [String] = []
    var link: String?
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(columns) FROM decisions ORDER BY id")
    while let row = try rows.next() {
      let stored: String = row[8]
      if Self.link(of: row, after: link) != stored {
        problems.append(
          "Decision \(row[0] as Int64) is not what was logged, or what was logged before it is gone:"
            + " its link in the chain of digests is another.")
      }
      link = stored
    }
    return problems
  }

  private static func link(of row: Row, after link: String?) -> String {
    FieldDigest.digest(
      of: [
        link, String(row[0] as Int64), String(row[1] as Int64), row[2], row[3], row[4], row[5],
        row[6], (row[7] as Int64?).map { String($0) },
      ])
  }
}
