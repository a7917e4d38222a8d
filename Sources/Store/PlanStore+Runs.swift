public import DatasetFiles
import Employment
public import Foundation
import GRDB
public import Planning

extension PlanStore {
  /// Writes down that planning begins; until `finish` the run is unfinished and no result.
  ///
  /// - Parameters:
  ///   - parameters: How it is planned.
  ///   - baseline: What is planned.
  ///   - scenario: Which scenario of it; nil is the baseline itself.
  ///   - version: The name and version of the program that plans.
  ///   - date: When it begins.
  /// - Returns: The run's number.
  /// - Throws: Why it was not written.
  public func begin(
    _ parameters: PlanningParameters, of baseline: StoredBaseline.ID,
    scenario: StoredScenario.ID? = nil, version: String, date: Date = Date()
  ) throws(StoreError) -> StoredRun.ID {
    try write { database in
      try Self.insertRun(
        parameters, of: baseline, scenario: scenario, version: version, date: date, database)
    }
  }

  static func insertRun(
    _ parameters: PlanningParameters, of baseline: StoredBaseline.ID,
    scenario: StoredScenario.ID?, version: String, date: Date, _ database: Database
  ) throws -> StoredRun.ID {
    let isThere = try Bool.fetchOne(
      database, sql: "SELECT 1 FROM baselines WHERE id = ?", arguments: [baseline.value])
    if isThere == nil { throw StoreError.unknown(kind: "baseline", name: baseline.description) }
    try database.execute(
      sql: """
        INSERT INTO runs (baseline, scenario, version, options, seed, started)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        baseline.value, scenario?.value, version, try parameters.storedText,
        Int64(bitPattern: parameters.seed), date.milliseconds,
      ])
    return StoredRun.ID(database.lastInsertedRowID)
  }

  /// Keeps a run's outcome and its plan folder, all in one transaction.
  ///
  /// People who were erased since the run began are left out of the plan, and the run says so.
  ///
  /// - Parameters:
  ///   - run: A run that was begun and not finished.
  ///   - outcome: What was found.
  ///   - files: The files of the plan folder in the standard profile; without a plan the summary.
  ///   - date: When it was finished.
  /// - Throws: `unknown` or `finishedAlready`, `foreignPlan` where it is no plan of the run's baseline
  ///   and scenario, or why it was not kept; the run is unfinished then.
  public func finish(
    _ run: StoredRun.ID, _ outcome: RunOutcome, files: [PlanFile: [UInt8]], date: Date = Date()
  ) throws(StoreError) {
    try write { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT baseline, scenario FROM runs WHERE id = ?", arguments: [run.value])
      guard let row else { throw StoreError.unknown(kind: "run", name: run.description) }
      let kept = try Self.withoutErased(
        files, baseline: row["baseline"], scenario: row["scenario"], database)
      try Self.finish(run, outcome, files: kept.files, erased: kept.erased, date: date, database)
    }
  }

  static func finish(
    _ run: StoredRun.ID, _ outcome: RunOutcome, files: [PlanFile: [UInt8]], erased: Int,
    date: Date, _ database: Database
  ) throws {
    try database.execute(
      sql: """
        UPDATE runs SET finished = ?, status = ?, stopped_by = ?, objective = ?, bound = ?,
          gap = ?, audited = ?, erased = erased + ?
        WHERE id = ? AND finished IS NULL
        """,
      arguments: [
        date.milliseconds, outcome.status.rawValue, outcome.stoppedBy?.rawValue,
        outcome.objective?.amount, outcome.bound?.amount, outcome.relativeGap,
        outcome.isAudited, erased, run.value,
      ])
    guard database.changesCount == 1 else {
      throw StoreError.finishedAlready(run: run.description)
    }
    try RunSeal.seal(run.value, database)
    try database.execute(
      sql: "INSERT INTO plans (run, digest) VALUES (?, ?)",
      arguments: [run.value, digest(ofPlan: files)])
    for file in PlanFile.allCases {
      guard let bytes = files[file] else { continue }
      try database.execute(
        sql: "INSERT INTO plan_files (run, file, content) VALUES (?, ?, ?)",
        arguments: [run.value, file.rawValue, Data(bytes)])
    }
  }

  /// Runs, the latest first, without their plans.
  ///
  /// By an index: the time grows with `limit` and not with the store.
  ///
  /// - Parameters:
  ///   - baseline: Those of this baseline alone, if given.
  ///   - last: The last one of the page before; nil begins with the latest.
  ///   - limit: How many at most.
  /// - Returns: At most so many; fewer only where there are no more.
  /// - Throws: Why the store cannot be read.
  public func runs(
    of baseline: StoredBaseline.ID? = nil, after last: StoredRun.ID? = nil, limit: Int = 100
  ) throws(StoreError) -> [StoredRun] {
    let condition = baseline.map { "baseline = \($0.value) AND " } ?? ""
    return try read { database in
      try StoredRun.all(
        database, "WHERE \(condition)id < ? ORDER BY id DESC LIMIT ?",
        [last?.value ?? .max, limit])
    }
  }

  /// A run.
  ///
  /// - Throws: `unknown` where there is none with this number.
  public func run(_ id: StoredRun.ID) throws(StoreError) -> StoredRun {
    let found = try read { try StoredRun.all($0, "WHERE id = ?", [id.value]) }
    guard let run = found.first else { throw .unknown(kind: "run", name: id.description) }
    return run
  }

  /// The files of a run's plan folder; none of an unfinished run, the summary alone without a plan.
  ///
  /// - Throws: `unknown` where there is no run with this number.
  public func planFiles(of run: StoredRun.ID) throws(StoreError) -> [PlanFile: [UInt8]] {
    _ = try self.run(run)
    return try read { try Self.files(ofPlan: run.value, $0) }
  }

  static func files(ofPlan run: Int64, _ database: Database) throws -> [PlanFile: [UInt8]] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT file, content FROM plan_files WHERE run = ?", arguments: [run])
    var files: [PlanFile: [UInt8]] = [:]
    for row in rows {
      if let file = PlanFile(rawValue: row["file"]) { files[file] = Array(row["content"] as Data) }
    }
    return files
  }

  /// The digest of a plan folder's files in the format's order, each after a line with its name.
  static func digest(ofPlan files: [PlanFile: [UInt8]]) -> String {
    CanonicalContent(
      named: PlanFile.allCases.compactMap { file in files[file].map { (file.rawValue, $0) } }
    ).digest
  }
}

extension StoredRun {
  /// Rows of the table of runs, read by the places of their columns: a listing reads thousands.
  fileprivate static func all(
    _ database: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [StoredRun] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, baseline, scenario, version, options, seed, started, finished, status,
          stopped_by, objective, bound, gap, audited, erased
        FROM runs \(condition)
        """, arguments: arguments)
    var runs: [StoredRun] = []
    while let row = try rows.next() { runs.append(StoredRun(row)) }
    return runs
  }

  private init(_ row: Row) {
    let status = (row[8] as String?).flatMap { RunOutcome.Status(rawValue: $0) }
    let outcome = status.map { status in
      RunOutcome(
        status: status, stoppedBy: (row[9] as String?).flatMap { PlanningLimit(rawValue: $0) },
        objective: (row[10] as Double?).map { Points($0) },
        bound: (row[11] as Double?).map { Points($0) }, relativeGap: row[12], isAudited: row[13])
    }
    self.init(
      id: ID(row[0]), baseline: .init(row[1]), scenario: (row[2] as Int64?).map { .init($0) },
      version: row[3], options: row[4], seed: UInt64(bitPattern: row[5]),
      started: Date(milliseconds: row[6]),
      finished: (row[7] as Int64?).map { Date(milliseconds: $0) }, outcome: outcome,
      erased: row[14])
  }
}

extension PlanningParameters {
  /// What a run's options are kept as: a JSON object; limits that are not given are left out.
  var storedText: String {
    get throws {
      struct Options: Encodable {
        let engine: String
        let gap: Double
        let seconds: Double?
        let work: Int?
        let threads: Int?
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let options = Options(
        engine: engine.rawValue, gap: relativeGap, seconds: seconds, work: work, threads: threads)
      return String(decoding: try encoder.encode(options), as: UTF8.self)
    }
  }
}
