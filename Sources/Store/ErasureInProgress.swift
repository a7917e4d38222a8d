import DatasetFiles
import Employment
import Foundation
import GRDB
import Scenarios

/// The transaction that erases a person from a store's rows.
struct ErasureInProgress {
  /// What is taken, and how much of it was.
  private(set) var redaction: Redaction
  /// What was rewritten.
  private(set) var contents: [Erasure.Content] = []
  private let database: Database
  /// The digests since of baselines that were rewritten, by number.
  private var newDigests: [Int64: String] = [:]
  /// Scenarios whose edits were rewritten, and all of rewritten baselines.
  private var touchedScenarios: Set<Int64> = []

  /// An erasure that has done nothing yet.
  ///
  /// - Throws: Why the store's ids cannot be read.
  init(of person: Person.ID, in database: Database) throws {
    self.database = database
    redaction = Redaction(of: person)
    redaction = Redaction(of: person, sparing: try ids())
  }

  /// Ids in the store's baselines and scenarios, as far as they may hold the pseudonym.
  private func ids() throws -> Set<String> {
    var ids: Set<String> = []
    for number in try numbers("SELECT id FROM baselines") {
      let files = try PlanStore.files(ofBaseline: number, database)
        .filter { redaction.mayStand(in: $0.value) }
      for (file, table) in DatasetDraft(files: files).tables {
        if let column = file.idColumn { ids.formUnion(table.cells(of: column)) }
      }
    }
    for content in try Data.fetchAll(database, sql: "SELECT content FROM scenarios")
    where redaction.mayStand(in: Array(content)) {
      guard let scenario = try? Scenario(json: String(decoding: content, as: UTF8.self)) else {
        continue
      }
      for edit in scenario.edits { if let id = edit.values["id"] { ids.insert(id) } }
    }
    return ids
  }

  /// Refuses what is no person: rows, edits, decisions and letters are people's, words in free text need
  /// not be.
  ///
  /// - Parameter isUnlisted: Whether words in free text may go all the same, unless they are the id of
  ///   something else.
  /// - Throws: What it is instead.
  func requirePerson(isUnlisted: Bool) throws {
    let places = Set(redaction.counts.keys)
    guard places.subtracting([Redaction.mentions]).isEmpty else { return }
    let kinds = try OtherIDs.kinds(of: redaction.person.text, in: database)
    if !kinds.isEmpty { throw StoreError.noPerson(id: redaction.person.text, kinds: kinds) }
    guard !places.isEmpty else { throw StoreError.unknownPerson }
    guard isUnlisted else { throw StoreError.onlyMentioned(text: redaction.person.text) }
  }

  /// Counts what was erased before, elsewhere.
  mutating func count(_ number: Int, _ place: String) { redaction.count(number, place) }

  /// Rewrites all rows that hold the person; linear in the store's bytes, one content at a time.
  mutating func run() throws {
    for number in try numbers("SELECT id FROM baselines ORDER BY id") {
      try rewriteBaseline(number)
    }
    for number in try numbers("SELECT id FROM scenarios ORDER BY id") {
      try rewriteScenario(number)
    }
    for number in try numbers("SELECT run FROM plans ORDER BY run") { try rewritePlan(number) }
    try rewriteDecisions()
  }

  private func numbers(
    _ query: String, _ arguments: StatementArguments = []
  ) throws -> [Int64] {
    try Int64.fetchAll(database, sql: query, arguments: arguments)
  }

  private mutating func rewriteBaseline(_ number: Int64) throws {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT digest, name FROM baselines WHERE id = ?", arguments: [number])
    else { return }
    let (before, name): (String, String) = (row["digest"], row["name"])
    let newName = redaction.redacted(name)
    if newName != name {
      try database.execute(
        sql: "UPDATE baselines SET name = ? WHERE id = ?", arguments: [newName, number])
    }
    let old = try PlanStore.files(ofBaseline: number, database)
    guard old.values.contains(where: redaction.mayStand) else { return }
    var draft = DatasetDraft(files: old)
    var hasChanged = false
    let people = redaction.counts[DataFile.people.rawValue] ?? 0
    for file in DataFile.allCases {
      guard let table = draft.tables[file] else { continue }
      let rewritten = redaction.redacted(
        table, name: file.rawValue, people: file.peopleColumn, texts: file.textColumns)
      draft.tables[file] = rewritten.table
      hasChanged = hasChanged || rewritten.hasChanged
    }
    guard hasChanged else { return }
    let dataset: Dataset
    do {
      dataset = try draft.validated()
    } catch {
      throw StoreError.unreadable(kind: "baseline", number: number, reason: error.summary)
    }
    let files = DatasetFolder.files(of: dataset)
    let after = CanonicalContent(named: files.map { ($0.file.rawValue, $0.bytes) }).digest
    // A person's whole record is gone: the digest before tells nobody who it was.
    let isRecord = (redaction.counts[DataFile.people.rawValue] ?? 0) > people
    let kept = try replaceBaseline(number, by: files, dataset, digest: after)
    newDigests[kept] = after
    if kept != number { newDigests[number] = after }
    // Under the number that it had: of two baselines that become one, both digests before are kept,
    // by which a dataset with the person is known again.
    contents.append(
      .init(kind: .baseline, number: number, before: isRecord ? before : nil, after: after))
    touchedScenarios.formUnion(
      try numbers("SELECT id FROM scenarios WHERE baseline = \(kept) ORDER BY id"))
  }

  /// Puts the rest of a baseline in its place, or joins it to the baseline that it now equals.
  private func replaceBaseline(
    _ number: Int64, by files: [(file: DataFile, bytes: [UInt8])], _ dataset: Dataset,
    digest: String
  ) throws -> Int64 {
    if let equal = try PlanStore.baseline(digest, database), equal != number {
      for table in ["runs", "scenarios"] {
        try database.execute(
          sql: "UPDATE \(table) SET baseline = ? WHERE baseline = ?", arguments: [equal, number])
      }
      try database.execute(
        sql: """
          UPDATE baselines SET erased = 1 + max(erased,
            (SELECT erased FROM baselines WHERE id = ?)) WHERE id = ?
          """, arguments: [number, equal])
      try database.execute(sql: "DELETE FROM baselines WHERE id = ?", arguments: [number])
      return equal
    }
    try database.execute(
      sql: "UPDATE baselines SET digest = ?, people = ?, erased = erased + 1 WHERE id = ?",
      arguments: [digest, dataset.people.count, number])
    for (file, bytes) in files {
      try database.execute(
        sql: "UPDATE baseline_files SET content = ? WHERE baseline = ? AND file = ?",
        arguments: [Data(bytes), number, file.rawValue])
    }
    return number
  }

  private mutating func rewriteScenario(_ number: Int64) throws {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT baseline, content FROM scenarios WHERE id = ?", arguments: [number])
    else { return }
    var scenario: Scenario
    do {
      scenario = try Scenario(json: String(decoding: row["content"] as Data, as: UTF8.self))
    } catch {
      throw StoreError.unreadable(
        kind: "scenario", number: number, reason: error.sentences.joined(separator: " "))
    }
    let old = scenario
    scenario.name = redaction.redacted(scenario.name)
    scenario.baseline = redaction.redacted(scenario.baseline)
    scenario.note = scenario.note.map { redaction.redacted($0) }
    if let digest = newDigests[row["baseline"]] { scenario.digest = digest }
    scenario.edits.removeAll { edit in
      redaction.isPseudonym(edit.values["person"])
        || edit.kind == .addPerson && redaction.isPseudonym(edit.values["id"])
    }
    redaction.count(old.edits.count - scenario.edits.count, "scenario edits")
    scenario.edits = scenario.edits.map { edit in
      var values = edit.values
      for key in ["name", "value"] {
        if let text = values[key] { values[key] = redaction.redacted(text) }
      }
      return ScenarioEdit(edit.kind, values)
    }
    guard scenario != old else { return }
    let content = Array(scenario.json.utf8)
    let digest = PlanStore.digest(ofScenario: content)
    try database.execute(
      sql: "UPDATE scenarios SET name = ?, edits = ?, content = ?, digest = ? WHERE id = ?",
      arguments: [scenario.name, scenario.edits.count, Data(content), digest, number])
    touchedScenarios.insert(number)
    contents.append(.init(kind: .scenario, number: number, before: nil, after: digest))
  }

  private mutating func rewritePlan(_ run: Int64) throws {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT baseline, scenario FROM runs WHERE id = ?", arguments: [run])
    else { return }
    let old = try PlanStore.files(ofPlan: run, database)
    var files = redaction.redacted(old)
    let scenario: Int64? = row["scenario"]
    if let scenario {
      // The digest of an edited dataset, whose baseline or edits are no longer those.
      if touchedScenarios.contains(scenario) { files[.summary]?.replaceDatasetDigest(by: nil) }
    } else if let digest = newDigests[row["baseline"]] {
      files[.summary]?.replaceDatasetDigest(by: digest)
    }
    guard files != old else { return }
    for (file, bytes) in files where bytes != old[file] {
      try database.execute(
        sql: "UPDATE plan_files SET content = ? WHERE run = ? AND file = ?",
        arguments: [Data(bytes), run, file.rawValue])
    }
    let digest = PlanStore.digest(ofPlan: files)
    try database.execute(
      sql: "UPDATE plans SET digest = ? WHERE run = ?", arguments: [digest, run])
    try database.execute(sql: "UPDATE runs SET erased = erased + 1 WHERE id = ?", arguments: [run])
    contents.append(.init(kind: .plan, number: run, before: nil, after: digest))
  }

  /// The person's decisions stay as a date, a verb and who decided; the rest of them goes. The chain
  /// of digests is made anew from the first that changed.
  private mutating func rewriteDecisions() throws {
    var changed: [Int64] = []
    for spelling in try PlanStore.spellings(of: redaction.person, database) {
      changed += try numbers("SELECT id FROM decisions WHERE person = ?", [spelling])
      try database.execute(
        sql: """
          UPDATE decisions SET person = NULL, activity = NULL, reason = '' WHERE person = ?
          """, arguments: [spelling])
      redaction.count(database.changesCount, "decisions")
    }
    for row in try Row.fetchAll(database, sql: "SELECT id, actor, reason FROM decisions") {
      let (actor, reason): (String, String) = (row["actor"], row["reason"])
      let (newActor, newReason) = (redaction.redacted(actor), redaction.redacted(reason))
      if newActor == actor, newReason == reason { continue }
      try database.execute(
        sql: "UPDATE decisions SET actor = ?, reason = ? WHERE id = ?",
        arguments: [newActor, newReason, row["id"] as Int64])
      changed.append(row["id"])
    }
    guard let first = changed.min() else { return }
    try DecisionChain.relink(from: first, database)
    if let after = try DecisionChain.last(database) {
      contents.append(.init(kind: .decisions, number: first, before: nil, after: after))
    }
  }
}
