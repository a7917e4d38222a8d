public import Eligibility
public import Employment
public import Planning
import Scenarios

/// Demands and limits of a dataset that contradict each other, and what repairs it.
public struct Conflict: Sendable {
  /// What cannot hold together, given all that is no demand or limit of its own (screening, jobs,
  /// skills): demands of people first.
  public let members: [Demand]
  /// Whether each proper part of the members was proven to hold together; not where limits of time
  /// or work left one open.
  public let isIrreducible: Bool
  /// Sets of members that make the dataset plannable when they are given up, the smallest first; each
  /// was planned. Empty where none was found.
  public let repairs: [[Demand]]
  /// Every pin of the dataset that a rule of screening refuses: with any of them there is no plan,
  /// whatever the limits that are not part of that rule.
  public let refusedPins: [PinConflict]
}

/// Finds a conflict by leaving out what the infeasibility does not need.
///
/// A deletion filter (Chinneck and Dravnieks 1991): from a dataset without a plan, one member after
/// the other is given up for good where the rest has no plan either. What is left is irreducible: it has
/// no plan, and has one without any of its members. Complexity: one search for any plan a demand and a
/// limit.
public struct ConflictSearch: Sendable {
  private let draft: DatasetDraft
  private let parameters: PlanningParameters

  /// A search in a dataset's tables.
  ///
  /// - Parameters:
  ///   - draft: The tables.
  ///   - parameters: The limits of each single search for a plan; its gap is not looked at.
  public init(_ draft: DatasetDraft, _ parameters: PlanningParameters = PlanningParameters()) {
    self.draft = draft
    var parameters = parameters
    // Any plan answers the question.
    parameters.relativeGap = 1e9
    self.parameters = parameters
  }

  private enum Answer { case plan, none, unknown }

  /// Whether there is a plan without some demands and limits.
  private func answer(without given: [Demand]) throws -> Answer {
    let scenario = Scenario(
      name: "", baseline: "", edits: given.flatMap(\.relaxation))
    let result = try Planner(parameters).plan(try scenario.applied(to: draft))
    return switch result.outcome {
    case .optimal, .feasible: .plan
    case .infeasible: .none
    case .noPlanFound: .unknown
    }
  }

  /// The conflict; nil where the dataset has a plan, or nothing is proven within the limits.
  ///
  /// - Returns: An irreducible set with repairs.
  /// - Throws: `DataIssues` where the tables are no dataset, `PlanningFault` where the solver broke
  ///   down.
  public func conflict() throws -> Conflict? {
    let dataset = try draft.validated()
    guard try answer(without: []) == .none else { return nil }
    let (members, isIrreducible) = try reduced(dataset, givenUp: [])
    var repairs: [[Demand]] = []
    for member in members where try answer(without: [member]) == .plan {
      repairs.append([member])
    }
    if repairs.isEmpty, let repair = try longerRepair(dataset, from: members) {
      repairs = [repair]
    }
    let pairs = CandidatePairs(screening: dataset, threads: parameters.threads)
    return Conflict(
      members: members, isIrreducible: isIrreducible, repairs: repairs,
      refusedPins: PinConflicts(of: dataset, screened: pairs).conflicts)
  }

  /// What of a dataset without plan cannot hold together, apart from what is given up already.
  private func reduced(
    _ dataset: Dataset, givenUp: [Demand]
  ) throws -> (members: [Demand], isIrreducible: Bool) {
    var left = givenUp
    var members: [Demand] = []
    var isIrreducible = true
    func filter(_ candidates: [Demand]) throws {
      for candidate in candidates where !givenUp.contains(candidate) {
        switch try answer(without: left + [candidate]) {
        case .none: left.append(candidate)
        case .plan: members.append(candidate)
        case .unknown:
          isIrreducible = false
          members.append(candidate)
        }
      }
    }
    try filter(Demand.demands(of: dataset))
    let people = Set(members.compactMap(\.subject.first))
    let territories = Set(
      dataset.people.lazy.filter { people.contains($0.id.text) }.map(\.territory))
    let near = Demand.limits(of: dataset, territories: territories)
    let everywhere = Set(dataset.territories.indices)
    let far = Demand.limits(of: dataset, territories: everywhere.subtracting(territories))
      .filter { !near.contains($0) }
    // A budget or a course that territories share can bring in limits of others, but seldom does.
    if try answer(without: left + far) == .none { left += far } else { try filter(far) }
    try filter(near)
    return (members, isIrreducible)
  }

  /// Gives up a member of one conflict after the other until there is a plan.
  private func longerRepair(_ dataset: Dataset, from members: [Demand]) throws -> [Demand]? {
    var given: [Demand] = []
    var members = members
    while let next = members.first {
      given.append(next)
      switch try answer(without: given) {
      case .plan: return given
      case .unknown: return nil
      case .none: members = try reduced(dataset, givenUp: given).members
      }
    }
    return nil
  }
}
