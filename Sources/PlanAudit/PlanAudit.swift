public import Employment

/// Recomputes plans from the meaning of the files alone.
///
/// It restates every rule of the model and shares no code with screening, planning or the solver,
/// so that a mistake there cannot hide here. A plan may come from anybody: unknown ids, duplicate
/// lines and absurd numbers are violations, never a crash.
///
///     let report = try PlanAudit(dataset).check(plan)
///     print(report.objective)
///
/// Complexity: linear in the plan and the dataset, binary searches apart. People and activities
/// are never paired except as the plan pairs them.
public struct PlanAudit: Sendable {
  private let dataset: Dataset
  private let rules: ScreeningRules
  private let activityPlaces: [Activity.ID: Int]
  private let coursePlaces: [Course.ID: Int]

  /// An audit of plans for this dataset.
  public init(_ dataset: Dataset) {
    self.dataset = dataset
    rules = ScreeningRules(dataset)
    activityPlaces = Dictionary(
      zip(dataset.activities.map(\.id), dataset.activities.indices),
      uniquingKeysWith: { first, _ in first })
    coursePlaces = Dictionary(
      zip(dataset.courses.map(\.id), dataset.courses.indices),
      uniquingKeysWith: { first, _ in first })
  }

  /// Everything that follows from a plan, with every rule that it breaks.
  ///
  /// Violations are ordered: ids, then people, activities, courses, territories, the programme,
  /// pins and choices, each by ascending id. Lines that name something unknown count nowhere else;
  /// the slots of duplicate lines add up.
  public func report(on plan: Plan) -> AuditReport {
    let reading = PlanReading(
      plan, people: dataset.people, activities: activityPlaces, courses: coursePlaces)
    let counts = DerivedCounts(reading, in: dataset)
    let costs = NetCosts(reading, counts, in: dataset)
    let quantities = Quantities(reading, rules, netCost: costs.programme, in: dataset)
    let jobs = JobRows(dataset: dataset, rules: rules)
    let shared = SharedRows(dataset: dataset, rules: rules, counts: counts)
    let pins = PinRows(dataset: dataset, rules: rules)

    var violations = reading.violations
    for job in reading.jobs { violations += jobs.violations(job, reading) }
    violations += shared.activityViolations(reading)
    violations += shared.courseViolations()
    violations += shared.territoryViolations(costs)
    violations += pins.violations(reading)

    return AuditReport(
      violations: violations, quantities: quantities.amounts,
      objective: Points(quantities.objective), programmeCost: Euros(costs.programme),
      territoryCosts: costs.territories.map { Euros($0) }, hiredPeople: counts.hired,
      supervisors: counts.supervisors, attendees: counts.attendees, sessions: counts.sessions,
      workers: counts.workers, slots: counts.slots)
  }

  /// The report on a plan that breaks no rule.
  ///
  /// - Throws: an ``AuditFailure`` with every violation if there is one.
  @discardableResult
  public func check(_ plan: Plan) throws(AuditFailure) -> AuditReport {
    let report = report(on: plan)
    guard report.isFeasible else { throw AuditFailure(report) }
    return report
  }

  /// The sessions that a plan's attendances need, by ascending course; only sessions held.
  ///
  /// A plan folder declares its sessions in a table of its own; this is what it is compared with.
  public func derivedSessions(in report: AuditReport) -> [DerivedSessions] {
    dataset.courses.indices.filter { report.sessions[$0] > 0 }.map {
      DerivedSessions(
        course: dataset.courses[$0].id, sessions: report.sessions[$0],
        seatsUsed: report.attendees[$0])
    }
  }
}
