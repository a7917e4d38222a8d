public import Employment
public import LinearSolver

/// The compact formulation: every row of the model, for any solver.
///
/// Sets: persons i, pairs p = (i, a), activities a, seats s = (i, c), courses c, groups t.
/// Variables: e_i, u_p, y_a, w_s binary; n_p, z_c, v_t whole; for each person whose current set of
/// activities may be kept, k_i binary.
/// Objective: the sum of the problem's values, to be maximised.
/// Rows, by the model's numbers:
///
///  1. min u_p <= n_p <= max u_p
///  2. lo_i e_i <= sum of n_p <= hi_i e_i
///  3. sum of u_p <= pieces e_i
///  4. u_p <= y_a
///  5. lo_a y_a <= sum of n_p <= hi_a y_a
///  6. sum of u_p >= crew_a y_a, and for each team need over its holders
///  7. u_p <= sum of the seats that teach a lacking skill; sum of w_s <= courses e_i;
///     w_s <= sum of the u_p that lack the skill; at most one seat for a person and skill
///  8. least_c z_c <= sum of w_s <= most_c z_c
///  9. sum of e_i <= posts_t; sum of e_i <= people v_t
/// 10. net yearly cost of each budget, in thousands of EUR
/// 11. bounds: e_i = 1 and u_p = 1 where pinned
///
/// Complexity: linear in the problem. Source: the project's model, written down in README.
public struct CompactModel: Sendable {
  /// The linear model.
  public typealias Model = LinearModel<CompactVariable, CompactRow>

  /// The rows and columns.
  public internal(set) var model = Model(sense: .maximise)
  /// The problem that the model states.
  public let problem: AllocationProblem

  let names: CompactNames
  var hired: [Model.Variable?] = []
  var works: [Model.Variable] = []
  var slots: [Model.Variable] = []
  var open: [Model.Variable?] = []
  var attends: [Model.Variable] = []
  var sessions: [Model.Variable?] = []
  var supervisors: [Model.Variable?] = []
  var keeps: [Model.Variable] = []

  /// States a problem; with the dataset that it came from, names are made of its ids.
  public init(_ problem: AllocationProblem, namedBy dataset: Dataset? = nil) {
    self.init(problem, namedBy: dataset, floors: [])
  }

  /// States a problem with floors under the points that other weights give; these have the same
  /// variables.
  init(_ problem: AllocationProblem, namedBy dataset: Dataset? = nil, floors: [PointFloor]) {
    self.problem = problem
    names = CompactNames(problem, dataset)
    model.objectiveConstant = problem.constant
    addVariables()
    addRows()
    for floor in floors { addFloor(floor) }
  }

  private mutating func addVariables() {
    let isActive = problem.persons.map { !$0.pairs.isEmpty || $0.mustHire }
    for (place, person) in problem.persons.enumerated() {
      let bounds = person.mustHire ? Bounds.fixed(1) : .binary
      hired.append(
        isActive[place] ? add(.hired(person: place), bounds, person.value) : nil)
    }
    for (place, pair) in problem.pairs.enumerated() {
      let bounds = pair.mustAssign ? Bounds.fixed(1) : .binary
      works.append(add(.works(pair: place), bounds, pair.value))
    }
    for (place, pair) in problem.pairs.enumerated() {
      slots.append(
        add(.slots(pair: place), Bounds(0...Double(pair.maxSlots)), pair.valuePerSlot))
    }
    var hasPair = Array(repeating: false, count: problem.activities.count)
    for pair in problem.pairs { hasPair[pair.activity] = true }
    for (place, activity) in problem.activities.enumerated() {
      open.append(hasPair[place] ? add(.open(activity: place), .binary, activity.value) : nil)
    }
    var heads = Array(repeating: 0, count: problem.courses.count)
    for (place, seat) in problem.seats.enumerated() {
      attends.append(add(.attends(seat: place), .binary, seat.value))
      heads[seat.course] += 1
    }
    for (place, course) in problem.courses.enumerated() {
      let most = min(course.maxSessions, (heads[place] + course.maxSeats - 1) / course.maxSeats)
      sessions.append(
        heads[place] > 0
          ? add(.sessions(course: place), Bounds(0...Double(most)), course.value) : nil)
    }
    var people = Array(repeating: 0, count: problem.groups.count)
    for (place, person) in problem.persons.enumerated() where isActive[place] {
      people[person.group] += 1
    }
    for (place, group) in problem.groups.enumerated() {
      guard let perSupervisor = group.peoplePerSupervisor, people[place] > 0 else {
        supervisors.append(nil)
        continue
      }
      let most = (people[place] + perSupervisor - 1) / perSupervisor
      supervisors.append(
        add(.supervisors(group: place), Bounds(0...Double(most)), group.supervisorValue))
    }
    for (place, keep) in problem.keeps.enumerated() {
      keeps.append(add(.keeps(keep: place), .binary, keep.value))
    }
  }

  private mutating func add(
    _ decision: CompactVariable.Decision, _ bounds: Bounds, _ objective: Double
  ) -> Model.Variable {
    model.addVariable(
      CompactVariable(decision: decision, names: names), domain: .integer, bounds: bounds,
      objective: objective)
  }
}
