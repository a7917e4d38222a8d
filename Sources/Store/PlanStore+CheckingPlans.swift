import DatasetFiles
import Employment
import Foundation
import GRDB

extension PlanStore {
  /// What is wrong with runs and their plans, a full sentence each; linear in the plans, one at a time.
  static func problemsOfPlans(_ database: Database) throws -> [String] {
    let query = """
      SELECT runs.id, runs.baseline, runs.scenario, status, stopped_by, objective, bound, gap, audited,
        plans.digest, baselines.digest
      FROM runs LEFT JOIN plans ON plans.run = runs.id LEFT JOIN baselines ON baselines.id = baseline
      WHERE finished IS NOT NULL OR plans.digest IS NOT NULL ORDER BY runs.id
      """
    // Baselines and scenarios have many runs each.
    var people: [[Int64?]: Set<String>] = [:]
    return try Row.fetchAll(database, sql: query).flatMap { row -> [String] in
      let number: Int64 = row[0]
      guard let digest = row[9] as String? else {
        return ["Run \(number) is finished and has no plan folder."]
      }
      guard let word = row[3] as String?, let status = RunOutcome.Status(rawValue: word)
      else { return ["Run \(number) has a plan folder and no outcome."] }
      let files = try files(ofPlan: number, database)
      var problems: [String] = []
      if Self.digest(ofPlan: files) != digest {
        problems.append("The plan of run \(number) has another digest than when it was kept.")
      }
      if (files[.jobs] != nil) != RunOutcome(status: status).hasPlan || files[.summary] == nil {
        problems.append(
          "The plan folder of run \(number) does not have the files of its outcome.")
      }
      if try !RunSeal.isWhole(number, database) {
        problems.append("Run \(number) has another digest than when it was finished.")
      }
      problems += files[.summary].map { Self.problems(of: row, toldBy: $0) } ?? []
      let key: [Int64?] = [row[1] as Int64?, row[2] as Int64?]
      let known = try people[key] ?? knownPeople(key, database)
      people[key] = known
      if let known {
        let strangers = PlanFile.people(in: files).subtracting(known).count
        if strangers > 0 {
          problems.append(
            "The plan of run \(number) has \(strangers) people who are neither in its baseline nor in"
              + " its scenario.")
        }
      }
      return problems
    }
  }

  /// The people of a baseline and a scenario; nil where they cannot be read, which is told of them.
  private static func knownPeople(
    _ key: [Int64?], _ database: Database
  ) throws -> Set<String>? {
    guard let baseline = key[0] else { return nil }
    do {
      return try StoredIDs(baseline: baseline, scenario: key[1], database).people
    } catch is StoreError {
      return nil
    }
  }

  /// Where a run's row and its summary differ in what both tell.
  private static func problems(of row: Row, toldBy summary: [UInt8]) -> [String] {
    let number: Int64 = row[0]
    guard let claims = PlanClaims(summary) else {
      return ["The summary of run \(number) cannot be read."]
    }
    let audit = (row[8] as Bool?).map { $0 ? "passed" : "refused" }
    var differences: [String] = []
    func compare<Value: Equatable>(_ name: String, _ claim: Value?, _ kept: Value?) {
      // A summary leaves out what there is not; of an edited baseline it has another digest.
      if let claim, claim != kept { differences.append(name) }
    }
    compare("status", claims.status, row[3])
    compare("stoppedBy", claims.stoppedBy, row[4])
    compare("objective", claims.objective, row[5])
    compare("bound", claims.bound, row[6])
    compare("relativeGap", claims.relativeGap, row[7])
    compare("audit", claims.audit, audit)
    if row[2] as Int64? == nil { compare("dataset", claims.dataset, row[10]) }
    return differences.isEmpty
      ? []
      : [
        "Run \(number) does not say what its summary says: \(differences.joined(separator: ", "))."
      ]
  }
}
