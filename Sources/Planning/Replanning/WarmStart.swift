import Employment

/// What the parts of an edited problem take over from the parts as they were.
///
/// A part that is equal to what it was keeps all, its proven bound at the old prices included. A
/// changed part keeps the jobs and plans that are still possible; where its pairs and seats are the
/// same, its basis too.
struct WarmStart: Sendable {
  /// The prices that proved the old bound, for what still joins parts.
  private(set) var center: CouplingPrices
  /// Whether a point still means about as much as before; else the prices are but a guess.
  private(set) var knowsPrices = true
  /// By part of the edited problem.
  private(set) var solvers: [PartSolver] = []
  /// The old plan as far as it is still possible, mended.
  var incumbent: Allocation?
  /// What was proven at former prices; none where any part changed.
  private(set) var lines: [PriceLine] = []
  /// By part, whether it lost its bound at the old prices.
  private(set) var isChanged: [Bool] = []

  /// Points between plan and bound before the edit.
  var gap: Double { memory.gap }

  /// Whether so few parts changed that the old prices will do.
  var isNear: Bool { 2 * isChanged.count { $0 } <= solvers.count }

  /// How many times more or less the same decisions may bring before old prices are of no use.
  private static let farthest = 4.0

  private let memory: SessionMemory
  private let coupling: Coupling
  private let places: PlaceTranslation
  private let whole: ProblemTranslation

  /// Translates a memory into an edited dataset, whose problem is already cut into parts.
  init(_ memory: SessionMemory, into dataset: Dataset, _ coupling: Coupling) {
    self.memory = memory
    self.coupling = coupling
    places = PlaceTranslation(from: memory.dataset, to: dataset)
    whole = ProblemTranslation(from: memory.coupling.problem, to: coupling.problem, places)
    center = CouplingPrices(coupling)
    let oldParts = partsByNewGroup()
    translatePrices(oldParts)
    let ratio = coupling.problem.pointScale / memory.coupling.problem.pointScale
    if !(1 / Self.farthest...Self.farthest).contains(ratio) {
      knowsPrices = false
      center = center.scaled(by: ratio.isFinite ? ratio : 0)
    }
    let jobs = whole.jobs(of: memory.best, in: memory.coupling.problem)
    incumbent = JobAdmission(coupling.problem, euroPrice: center.euros / 1000).admit(jobs)
    for place in coupling.parts.indices {
      isChanged.append(oldParts[place].map { !isSame(place, $0) } ?? true)
      solvers.append(solver(at: place, oldPart: oldParts[place]))
    }
    let isUnchanged = !isChanged.contains(true) && oldParts == oldParts.indices.map { $0 }
    if isUnchanged, coupling.isJoined(as: memory.coupling) { lines = memory.lines }
  }

  /// By part of the edited problem, the part of the same territory before.
  private func partsByNewGroup() -> [Int?] {
    var placeOfGroup = Array(repeating: Int?.none, count: coupling.problem.groups.count)
    for (place, part) in memory.coupling.parts.enumerated() {
      if let group = places.territories[part.groups[0]] { placeOfGroup[group] = place }
    }
    return coupling.parts.map { placeOfGroup[$0.groups[0]] }
  }

  private mutating func translatePrices(_ oldParts: [Int?]) {
    let old = memory.coupling
    if coupling.budget != nil { center.euros = memory.center.euros }
    var sharedOfCourse: [Int: Int] = [:]
    for (shared, course) in coupling.courses.enumerated() { sharedOfCourse[course] = shared }
    func newShared(_ shared: Int) -> Int? {
      places.courses[old.courses[shared]].flatMap { sharedOfCourse[$0] }
    }
    for shared in old.courses.indices {
      if let new = newShared(shared) { center.seats[new] = memory.center.seats[shared] }
    }
    for (place, oldPart) in oldParts.enumerated() {
      guard let oldPart else { continue }
      for (entry, shared) in old.sharedOfPart[oldPart].enumerated() {
        guard let new = newShared(shared.shared),
          let newEntry = coupling.sharedOfPart[place].firstIndex(where: { $0.shared == new })
        else { continue }
        center.sessions[place][newEntry] = memory.center.sessions[oldPart][entry]
      }
    }
  }

  private func solver(at place: Int, oldPart: Int?) -> PartSolver {
    guard let oldPart else { return PartSolver(coupling, place: place) }
    var solver = memory.solvers[oldPart]
    if !isChanged[place] {
      solver.move(to: place, prices: center, from: memory.center)
      return solver
    }
    let (old, new) = (memory.coupling.parts[oldPart], coupling.parts[place])
    let translation = ProblemTranslation(whole, from: old, to: new)
    let euroPrice = center.euros / 1000
    let admission = JobAdmission(new.problem, euroPrice: euroPrice)
    let plans = solver.plans.compactMap { plan in
      plan.allocation.flatMap { admission.admit(translation.jobs(of: $0, in: old.problem)) }
    }
    return PartSolver(
      coupling, place: place,
      memory: JobTree.Memory(solver.memory, translation, of: new.problem), plans: plans)
  }

  /// Whether a part, and what joins it with others, is as it was.
  private func isSame(_ place: Int, _ oldPart: Int) -> Bool {
    let old = memory.coupling
    guard (old.budget == nil) == (coupling.budget == nil),
      old.parts[oldPart].problem == coupling.parts[place].problem
    else { return false }
    let (left, right) = (old.sharedOfPart[oldPart], coupling.sharedOfPart[place])
    return left.count == right.count
      && zip(left, right).allSatisfy { was, now in
        was.course == now.course
          && places.courses[old.courses[was.shared]] == coupling.courses[now.shared]
      }
  }
}
