import Eligibility
public import Employment
import PlanAudit
public import Planning
import Scenarios

/// Finds a conflict by leaving out what the infeasibility does not need.
///
/// A deletion filter (Chinneck and Dravnieks 1991): from a dataset without a plan, one member after
/// the other is given up for good where the rest has no plan either. What is left is irreducible: it has
/// no plan, and has one without any of its members. Many are given up at a time, and halved where that is
/// too many (the halves of Junker 2004, *QuickXplain*). Complexity: for each member, the logarithm of the
/// number of demands and limits in searches for any plan.
public struct ConflictSearch: Sendable {
  let draft: DatasetDraft
  private let parameters: PlanningParameters
  let observer: PlanningObserver

  /// A search in a dataset's tables.
  ///
  /// - Parameters:
  ///   - draft: The tables.
  ///   - parameters: The limits of each single search for a plan; its gap is not looked at.
  ///   - observer: May stop it: what is not known by then is left open.
  public init(
    _ draft: DatasetDraft, _ parameters: PlanningParameters = PlanningParameters(),
    observer: PlanningObserver = PlanningObserver()
  ) {
    self.draft = draft
    self.observer = observer
    var parameters = parameters
    // Any plan answers the question.
    parameters.relativeGap = 1e9
    self.parameters = parameters
  }

  enum Answer { case plan, none, unknown }

  /// Whether there is a plan without some demands and limits.
  func answer(without given: [Demand]) throws -> Answer {
    try outcome(of: given.flatMap(\.relaxation)).answer
  }

  /// Whether there is a plan of the dataset with some edits, and what the audit counts in it.
  func outcome(of edits: [ScenarioEdit]) throws -> (answer: Answer, report: AuditReport?) {
    let scenario = Scenario(name: "", baseline: "", edits: edits)
    let result = try Planner(parameters).plan(
      try scenario.applied(to: draft), observer: observer)
    return switch result.outcome {
    case .optimal(let plan), .feasible(let plan, stoppedBy: _): (.plan, plan.report)
    case .infeasible: (.none, nil)
    case .noPlanFound: (.unknown, nil)
    }
  }

  /// The conflict; nil where the dataset has a plan, nothing is proven within the limits, or somebody
  /// stopped the search before it was found.
  ///
  /// - Returns: An irreducible set with repairs.
  /// - Throws: `DataIssues` where the tables are no dataset, `PlanningFault` where the solver broke
  ///   down.
  public func conflict() throws -> Conflict? {
    let dataset = try draft.validated()
    guard try answer(without: []) == .none else { return nil }
    let (members, isIrreducible) = try reduced(dataset, givenUp: [])
    // What was not looked at by then would be listed as if it were needed.
    guard !observer.isCancelled else { return nil }
    let repairs = try repairs(of: dataset, from: members)
    let pairs = CandidatePairs(screening: dataset, threads: parameters.threads)
    return Conflict(
      members: members, isIrreducible: isIrreducible, repairs: repairs,
      refusedPins: PinConflicts(of: dataset, screened: pairs).conflicts)
  }

  /// Demands of people that are wanted, with the limits that cannot hold together with them; every other
  /// demand is given up at once. Empty where a plan holds those, or nothing is proven within the limits.
  func conflict(ofDemandsThat areWanted: (Demand) -> Bool) throws -> [Demand] {
    let dataset = try draft.validated()
    let others = Demand.demands(of: dataset).filter { !areWanted($0) }
    guard try answer(without: others) == .none else { return [] }
    let (members, isIrreducible) = try reduced(dataset, givenUp: others)
    return isIrreducible ? members : []
  }

  /// What of a dataset without plan cannot hold together, apart from what is given up already.
  func reduced(
    _ dataset: Dataset, givenUp: [Demand]
  ) throws -> (members: [Demand], isIrreducible: Bool) {
    var left = givenUp
    var members: [Demand] = []
    var isIrreducible = true
    // Where something is needed, it is known that not all of the candidates can be given up.
    func filter(_ candidates: [Demand], isNeeded: Bool = false) throws {
      guard !candidates.isEmpty else { return }
      guard !observer.isCancelled else {
        isIrreducible = false
        return
      }
      let answer: Answer = isNeeded ? .plan : try answer(without: left + candidates)
      if case .none = answer {
        left += candidates
      } else if candidates.count < 2 {
        isIrreducible = isIrreducible && answer != .unknown
        members += candidates
      } else {
        let middle = candidates.count / 2
        let before = members.count
        try filter(Array(candidates[..<middle]))
        // What the first half did not need, the second does.
        try filter(
          Array(candidates[middle...]), isNeeded: answer == .plan && members.count == before)
      }
    }
    let given = Set(givenUp)
    try filter(Demand.demands(of: dataset).filter { !given.contains($0) })
    let people = Set(members.compactMap(\.subject.first))
    let territories = Set(
      dataset.people.lazy.filter { people.contains($0.id.text) }.map(\.territory))
    let near = Demand.limits(of: dataset, territories: territories)
    let everywhere = Set(dataset.territories.indices)
    let far = Demand.limits(of: dataset, territories: everywhere.subtracting(territories))
      .filter { !near.contains($0) && !given.contains($0) }
    // A budget or a course that territories share can bring in limits of others, but seldom does.
    try filter(far)
    try filter(near.filter { !given.contains($0) })
    return (members, isIrreducible)
  }
}
