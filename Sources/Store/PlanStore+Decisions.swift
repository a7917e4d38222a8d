public import Employment
import Foundation
import GRDB

extension PlanStore {
  /// Adds a decision to the log; nothing in the log is ever changed, but by erasing a person.
  ///
  /// - Returns: The decision with its number.
  /// - Throws: `unknown` where it names a run that is not there, or why it was not kept.
  @discardableResult
  public func record(_ decision: Decision) throws(StoreError) -> StoredDecision {
    if let run = decision.run { _ = try self.run(run) }
    return try write { database in
      try database.execute(
        sql: """
          INSERT INTO decisions (date, actor, verb, person, activity, reason, run)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          decision.date.milliseconds, decision.actor, decision.verb.rawValue,
          decision.person?.text, decision.activity?.text, decision.reason, decision.run?.value,
        ])
      return StoredDecision(id: .init(database.lastInsertedRowID), decision: decision)
    }
  }

  /// Decisions, the latest first.
  ///
  /// By an index: the time grows with `limit` and not with the store.
  ///
  /// - Parameters:
  ///   - person: Those about this person alone, if given.
  ///   - last: The last one of the page before; nil begins with the latest.
  ///   - limit: How many at most.
  /// - Returns: At most so many; fewer only where there are no more.
  /// - Throws: Why the store cannot be read.
  public func decisions(
    about person: Person.ID? = nil, after last: StoredDecision.ID? = nil, limit: Int = 100
  ) throws(StoreError) -> [StoredDecision] {
    var arguments: StatementArguments = []
    if let person { arguments += [person.text] }
    arguments += [last?.value ?? .max, limit]
    return try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT id, date, actor, verb, person, activity, reason, run FROM decisions
          WHERE \(person == nil ? "" : "person = ? AND ")id < ? ORDER BY id DESC LIMIT ?
          """, arguments: arguments)
      var decisions: [StoredDecision] = []
      while let row = try rows.next() {
        if let decision = StoredDecision(row) { decisions.append(decision) }
      }
      return decisions
    }
  }
}

extension StoredDecision {
  /// A row of the log, read by the places of its columns: a listing reads thousands; nil where its
  /// verb is none.
  fileprivate init?(_ row: Row) {
    guard let verb = Decision.Verb(rawValue: row[3]) else { return nil }
    self.init(
      id: ID(row[0]),
      decision: Decision(
        date: Date(milliseconds: row[1]), actor: row[2], verb: verb,
        person: (row[4] as String?).map { Person.ID($0) },
        activity: (row[5] as String?).map { Activity.ID($0) }, reason: row[6],
        run: (row[7] as Int64?).map { .init($0) }))
  }
}
