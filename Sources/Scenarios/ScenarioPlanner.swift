public import Employment
public import Planning

/// Plans a baseline once and its scenarios from what that left (``PlanningSession``).
public struct ScenarioPlanner: Sendable {
  /// The baseline and its tables.
  public let baseline: ValidatedDraft
  /// The baseline's plan.
  public private(set) var plan: ScenarioPlan
  /// What planning the baseline left.
  private var session: PlanningSession

  /// Plans a baseline.
  ///
  /// - Parameters:
  ///   - name: What people call the baseline.
  ///   - baseline: The baseline and its tables.
  ///   - parameters: How plans are searched for, of the baseline and of scenarios.
  ///   - observer: Hears news, and may stop the search.
  /// - Throws: `PlanningFault` where the solver broke down.
  public init(
    name: String, baseline: ValidatedDraft,
    _ parameters: PlanningParameters = PlanningParameters(),
    observer: PlanningObserver = PlanningObserver()
  ) throws {
    self.baseline = baseline
    var session = PlanningSession(parameters)
    let result = try session.plan(baseline.dataset, observer: observer)
    plan = ScenarioPlan(name: name, dataset: baseline.dataset, result: result)
    self.session = session
  }

  /// Plans a baseline of which only the tables are known.
  ///
  /// - Parameters:
  ///   - name: What people call the baseline.
  ///   - baseline: Its tables.
  ///   - parameters: How plans are searched for, of the baseline and of scenarios.
  ///   - observer: Hears news, and may stop the search.
  /// - Throws: `DataIssues` where the tables are no dataset, `PlanningFault` where the solver broke
  ///   down.
  public init(
    name: String, baseline: DatasetDraft, _ parameters: PlanningParameters = PlanningParameters(),
    observer: PlanningObserver = PlanningObserver()
  ) throws {
    try self.init(
      name: name, baseline: try ValidatedDraft(baseline), parameters, observer: observer)
  }

  /// Gets ready for edits, in time that would be lost: while people read the baseline's plan.
  ///
  /// The baseline is planned to half the gap, so that an edit does not at once open it again, and
  /// for 5 % less and more of its budget, which helps to plan every budget between them. Then its
  /// plan may be a better one. Complexity: some times that of planning the baseline.
  ///
  /// - Parameter observer: Hears news, and may stop the search: what is known by then is kept.
  /// - Throws: `PlanningFault` where the solver broke down, `DataIssues` where another budget makes no
  ///   dataset; what was known before is kept.
  public mutating func prepare(observer: PlanningObserver = PlanningObserver()) throws {
    guard plan.audited != nil else { return }
    var closer = session
    closer.parameters.relativeGap /= 2
    let result = try closer.plan(baseline.dataset, observer: observer)
    closer.parameters = session.parameters
    session = closer
    if result.outcome.audited != nil {
      plan = ScenarioPlan(name: plan.name, dataset: baseline.dataset, result: result)
    }
    guard let budget = baseline.dataset.programme.budget?.amount else { return }
    let likely = try Self.likelyBudgets.map { share in
      let edit = ScenarioEdit(
        .setProgramme, ["key": "budget", "value": String(Int(share * budget))])
      return try Scenario(name: "", baseline: "", edits: [edit]).applied(to: baseline)
    }
    try session.prepare(for: likely, observer: observer)
  }

  /// Budgets that are prepared, as parts of the one in force.
  private static let likelyBudgets = [0.95, 1.05]

  /// Plans a scenario of the baseline; scenarios know nothing of each other.
  ///
  /// - Parameters:
  ///   - scenario: The scenario; its edits count, its baseline is this one.
  ///   - disturbance: How much a changed job counts against a plan; nil leaves that to the dataset.
  ///   - parameters: How plans are searched for, if not as that of the baseline was.
  ///   - observer: Hears news, and may stop the search.
  /// - Returns: The scenario's plan, audited, with its bound.
  /// - Throws: `DataIssues` where the edits make no dataset, `PlanningFault` where the solver broke
  ///   down.
  public func plan(
    _ scenario: Scenario, disturbance: Points? = nil, _ parameters: PlanningParameters? = nil,
    observer: PlanningObserver = PlanningObserver()
  ) throws -> ScenarioPlan {
    try plan(
      scenario, disturbance: disturbance, from: session, parameters ?? session.parameters,
      observer: observer
    ).plan
  }
}

extension ScenarioPlanner {
  /// Plans a scenario from what planning other scenarios left, and the baseline's plan.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - neighbours: What planning scenarios left that differ little from it, the nearest first; from
  ///     none, it is planned from the baseline alone.
  ///   - parameters: How plans are searched for.
  ///   - observer: May stop the search.
  /// - Returns: The plan, and what planning it left.
  /// - Throws: As `plan`.
  func plan(
    _ scenario: Scenario, from neighbours: [PlanningSession], _ parameters: PlanningParameters,
    observer: PlanningObserver
  ) throws -> (plan: ScenarioPlan, session: PlanningSession) {
    var session = neighbours.first ?? session
    for neighbour in neighbours.dropFirst() { session.learn(from: neighbour) }
    if !neighbours.isEmpty { session.learn(from: self.session) }
    return try plan(scenario, from: session, parameters, observer: observer)
  }

  /// Plans a scenario from what a planning left.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - disturbance: How much a changed job counts against a plan; nil leaves that to the dataset.
  ///   - known: What a planning of the baseline or of a scenario left; nil is that of the baseline.
  ///   - parameters: How plans are searched for.
  ///   - observer: May stop the search.
  /// - Returns: The plan, and what planning it left.
  /// - Throws: As the public `plan`.
  func plan(
    _ scenario: Scenario, disturbance: Points? = nil, from known: PlanningSession?,
    _ parameters: PlanningParameters, observer: PlanningObserver
  ) throws -> (plan: ScenarioPlan, session: PlanningSession) {
    var tables = baseline.draft
    if let disturbance, let current = plan.audited?.plan {
      tables.keep(current, at: disturbance)
    }
    let dataset = try scenario.applied(to: tables, after: baseline)
    var session = known ?? session
    session.parameters = parameters
    let result = try session.plan(dataset, observer: observer)
    return (ScenarioPlan(name: scenario.name, dataset: dataset, result: result), session)
  }

  /// Plans a scenario by one thread, as searches that run side by side do.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - observer: May stop the search.
  /// - Returns: The scenario's plan, as `plan` finds it.
  /// - Throws: As `plan`.
  public func planAlone(
    _ scenario: Scenario, observer: PlanningObserver = PlanningObserver()
  ) throws -> ScenarioPlan {
    var parameters = session.parameters
    parameters.threads = 1
    return try plan(scenario, parameters, observer: observer)
  }

  /// The dual prices of the baseline's capacities in its relaxation.
  ///
  /// - Parameter observer: May stop it.
  /// - Returns: The prices; nil where limits or the observer ended the relaxation.
  /// - Throws: `PlanningFault` where the solver broke down.
  public func capacityPrices(
    observer: PlanningObserver = PlanningObserver()
  ) throws(PlanningFault) -> CapacityPrices? {
    try session.capacityPrices(of: plan.dataset, observer: observer)
  }
}

extension DatasetDraft {
  /// Makes a plan the one in force, from which a change of a person's activities costs points.
  mutating func keep(_ plan: Plan, at points: Points) {
    var table = DraftTable(columns: DataFile.currentPlan.schema.columns.map(\.name))
    for assignment in plan.assignments {
      let cells = [
        "person": assignment.person.text, "activity": assignment.activity.text,
        "slots": String(assignment.slots.count),
      ]
      table.append(table.columns.map { cells[$0] ?? "" }, line: table.lines.count + 2)
    }
    tables[.currentPlan] = table
    let weight = String(points.amount)
    let rows = rows(of: .goals, where: ["goal": Goal.change.rawValue])
    if rows.isEmpty {
      var table = tables[.goals] ?? DraftTable(columns: ["goal", "weight"])
      let cells = ["goal": Goal.change.rawValue, "weight": weight]
      table.append(
        table.columns.map { cells[$0.loweredASCII] ?? "" }, line: (table.lines.last ?? 1) + 1)
      tables[.goals] = table
    } else {
      for row in rows { tables[.goals]?.put(weight, row: row, column: "weight") }
    }
  }
}
