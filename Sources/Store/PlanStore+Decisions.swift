public import Employment
import Foundation
import GRDB

extension PlanStore {
  /// Adds a decision to the log; nothing in the log is ever changed, but by erasing a person.
  ///
  /// Complexity: linear in the people and activities of the run's baseline and scenario; without a run,
  /// of all.
  ///
  /// - Parameters:
  ///   - decision: What was decided.
  ///   - isUnlisted: Whether a decision without a run may be about a person or activity that stands in
  ///     no stored baseline or scenario.
  /// - Returns: The decision with its number.
  /// - Throws: `unknown` where it names a run that is not there, `unknownID` where it is about a person
  ///   or activity that is not there, or why it was not kept.
  @discardableResult
  public func record(
    _ decision: Decision, isUnlisted: Bool = false
  ) throws(StoreError) -> StoredDecision {
    try write { database in
      if decision.run != nil || !isUnlisted { try Self.refuseUnknown(decision, database) }
      try database.execute(
        sql: """
          INSERT INTO decisions (date, actor, verb, person, activity, reason, run)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          decision.date.milliseconds, decision.actor, decision.verb.rawValue,
          decision.person?.text, decision.activity?.text, decision.reason, decision.run?.value,
        ])
      let number = database.lastInsertedRowID
      try DecisionChain.relink(from: number, database)
      return StoredDecision(
        id: .init(number), decision: decision, link: try DecisionChain.last(database) ?? "")
    }
  }

  /// The last link of the chain of digests over the decisions; nil of an empty log.
  ///
  /// - Throws: Why the store cannot be read.
  public func lastLink() throws(StoreError) -> String? {
    try read { try DecisionChain.last($0) }
  }

  /// Refuses a decision about a person or activity that was not decided upon.
  private static func refuseUnknown(_ decision: Decision, _ database: Database) throws {
    let known: StoredIDs
    if let run = decision.run {
      let row = try Row.fetchOne(
        database, sql: "SELECT baseline, scenario FROM runs WHERE id = ?", arguments: [run.value])
      guard let row else { throw StoreError.unknown(kind: "run", name: run.description) }
      known = try StoredIDs(baseline: row["baseline"], scenario: row["scenario"], database)
    } else {
      known = try StoredIDs(all: database)
    }
    for (kind, id, ids) in [
      ("person", decision.person?.text, known.people),
      ("activity", decision.activity?.text, known.activities),
    ] {
      guard let id, !ids.contains(id) else { continue }
      throw StoreError.unknownID(
        kind: kind, id: id, run: decision.run?.description,
        nearest: Misspelling.only(of: id, in: ids))
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
    return try read { database in
      let spellings = try person.map { try Self.spellings(of: $0, database) }
      let marks = (spellings ?? []).map { _ in "?" }.joined(separator: ", ")
      var arguments = StatementArguments(spellings ?? [])
      arguments += [last?.value ?? .max, limit]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT id, date, actor, verb, person, activity, reason, run, link FROM decisions
          WHERE \(person == nil ? "" : "person IN (\(marks)) AND ")id < ? ORDER BY id DESC LIMIT ?
          """, arguments: arguments)
      var decisions: [StoredDecision] = []
      while let row = try rows.next() {
        if let decision = StoredDecision(row) { decisions.append(decision) }
      }
      return decisions
    }
  }

  /// A person's id as decisions have it: older versions kept it as it was typed, which need not be in
  /// Unicode's normal form.
  ///
  /// Complexity: constant for ids in ASCII; else linear in the people whom decisions name.
  static func spellings(of person: Person.ID, _ database: Database) throws -> [String] {
    guard person.text.utf8.contains(where: { $0 >= 0x80 }) else { return [person.text] }
    let others = try String.fetchAll(
      database, sql: "SELECT DISTINCT person FROM decisions WHERE person IS NOT NULL"
    ).filter { Person.ID($0) == person }
    // `==` of texts does not tell forms apart, and here they must be.
    return [person.text] + others.filter { !$0.isInNormalForm }
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
        run: (row[7] as Int64?).map { .init($0) }), link: row[8])
  }
}
