import DatasetFiles
import Eligibility
import Employment
import PlanAudit
import Reporting

extension PlanInput {
  /// What the folder declares that does not follow from its jobs and trainings.
  func differences(
    from report: AuditReport, _ dataset: Dataset, digest: String, screened pairs: CandidatePairs
  ) -> [PlanDifference] {
    let derived = PlanTables(
      of: reading.plan, report: report, dataset: dataset, screened: pairs)
    let compared: [(PlanFile, Set<String>)] = [
      (.sessions, ["sessions", "seats_used"]),
      (.activities, ["open", "people", "slots", "hours", "max_slots"]),
      // The words of a detail are its writer's own.
      (.unplaced, ["reason"]),
    ]
    var found: [PlanDifference] = []
    if let declared = reading.tables[.jobs], let table = derived[.jobs] {
      found += TableComparison(of: .jobs, keyCount: 2, comparing: ["hours"])
        .differences(declared: declared, derived: table)
    }
    for (file, columns) in compared {
      guard let declared = reading.tables[file], let table = derived[file] else { continue }
      found += TableComparison(of: file, comparing: columns)
        .differences(declared: declared, derived: table)
    }
    if let claims {
      found += claims.differences(
        from: report, dataset: dataset, digest: digest, screened: pairs)
    }
    return found
  }
}

extension PlanClaims {
  /// What `summary.json` claims that is not so.
  ///
  /// Points and quantities may differ by a millionth, since others add up in another order.
  func differences(
    from report: AuditReport, dataset: Dataset, digest: String, screened pairs: CandidatePairs
  ) -> [PlanDifference] {
    var found: [String] = []
    func compare(_ name: String, _ claim: Double?, _ truth: Double) {
      guard let claim, abs(claim - truth) > 1e-6 * max(1, abs(truth)) else { return }
      found.append("says \(name) \(claim); it is \(truth)")
    }
    if let claim = self.dataset, claim != digest {
      found.append("is about another dataset (\(claim)); this one is \(digest)")
    }
    let isPartial = status == "infeasible" && partial != nil
    if let status, status == "infeasible" || status == "noPlanFound", !isPartial {
      found.append("says status \(status), and there is a plan")
    }
    compare("objective", partial?.objective ?? objective, report.objective.amount)
    for goal in Goal.allCases {
      compare("quantity \(goal.rawValue)", quantities?[goal.rawValue], report.quantities[goal] ?? 0)
    }
    let counted: [(String, Int)] = [
      ("people", dataset.people.count),
      ("eligible", pairs.personRefusals.count { $0 == nil }),
      ("candidatePairs", pairs.count),
      ("activitiesOpen", report.workers.count { $0 > 0 }),
      ("sessions", report.sessions.reduce(0, +)),
    ]
    for (name, truth) in counted {
      compare("count \(name)", (counts?[name] ?? nil).map(Double.init), Double(truth))
    }
    let objective = report.objective.amount
    if let bound = partial?.bound ?? bound {
      if report.isFeasible, bound < objective - 1e-6 * max(1, abs(objective)) {
        found.append("says bound \(bound), and the plan has \(objective) points")
      }
      compare(
        "relativeGap", partial?.relativeGap ?? relativeGap,
        (bound - objective) / max(1e-9, abs(objective)))
    }
    return found.map {
      PlanDifference(file: PlanFile.summary.rawValue, sentence: "summary.json \($0).")
    }
  }
}
