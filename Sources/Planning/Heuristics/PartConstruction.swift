import LinearSolver

/// The construction of one part of a problem that only money joins with others.
struct PartConstruction: Sendable {
  /// The part.
  let part: ProblemPart
  /// What builds and improves its allocation.
  var search: RuinAndRecreate
  /// The last allocation with every lower limit met, money of the whole aside; nil where demands are
  /// not met.
  private(set) var mended: Allocation?
  /// What demands alone need; nil unless it was searched for and found.
  private(set) var core: Allocation?
  /// Groups that have no plan.
  private(set) var impossibleGroups: [Int] = []
  /// Whether the part as a whole has no plan.
  private(set) var isImpossible = false
  /// What broke down.
  private(set) var fault: SolverFault?
  /// EUR of the last allocation.
  private(set) var euros = 0.0

  private let scale: PointScale
  private let limits: SearchLimits
  private var isSearched = false
  /// The last allocation in the making.
  private var state: WorkingAllocation?
  private var insertion = JobInsertion()

  init(_ part: ProblemPart, scale: PointScale, seed: UInt64, limits: SearchLimits) {
    self.part = part
    self.scale = scale
    self.limits = limits
    search = RuinAndRecreate(part.problem, seed: seed)
  }

  /// Whether every row of the part holds.
  var isFeasible: Bool { mended != nil }

  /// Builds an allocation anew, around what demands need where that is known.
  mutating func construct(euroPrice: Double) {
    search.construct(euroPrice: euroPrice, around: core)
  }

  /// Meets lower limits; where demands are missed, builds the part anew around them.
  mutating func mend(euroPrice: Double) {
    meetLowerLimits(from: search.state.allocation, euroPrice)
    guard mended == nil, !isSearched else { return }
    satisfyDemands(isThrifty: false)
    guard let core, !limits.isOver else { return mended = core }
    search.construct(euroPrice: euroPrice, around: core)
    meetLowerLimits(from: search.state.allocation, euroPrice)
    if mended == nil { meetLowerLimits(from: core, euroPrice) }
    if mended == nil { mended = core }
  }

  /// Shortens jobs at a price of money.
  mutating func shorten(at euroPrice: Double) {
    guard var state else { return }
    let repair = repair(euroPrice)
    state.euroPrice = euroPrice
    for person in part.problem.persons.indices where state.isHired[person] {
      repair.redesign(person, &state, &insertion)
    }
    euros = state.euros
    mended = state.allocation
    self.state = state
  }

  /// Finds what demands alone need; thriftily, where the first answer is too dear.
  mutating func satisfyDemands(isThrifty: Bool) {
    guard core == nil || isThrifty else { return }
    isSearched = true
    var demands = HardDemands(part.problem, until: limits)
    do throws(SolverFault) {
      let outcome = try demands.satisfy(isThrifty: isThrifty)
      core = outcome.allocation ?? core
      impossibleGroups = outcome.impossibleGroups.map { part.groups[$0] }
      isImpossible = outcome.isImpossible
    } catch {
      fault = error
    }
  }

  private mutating func meetLowerLimits(from allocation: Allocation, _ euroPrice: Double) {
    let repair = repair(euroPrice)
    var state = repair.start(from: allocation)
    repair.meetLowerLimits(&state, &insertion)
    repair.meetGroupBudgets(&state)
    let found = state.allocation
    self.state = state
    euros = state.euros
    mended = part.problem.evaluate(found).isFeasible ? found : nil
  }

  private func repair(_ euroPrice: Double) -> FeasibilityRepair {
    let isKept = core.map { core in
      part.problem.persons.map { person in person.pairs.contains { core.slots[$0] > 0 } }
    }
    return FeasibilityRepair(
      part.problem, scale: scale, euroPrice: euroPrice, keeping: isKept ?? [])
  }
}
