public import Planning

/// One edit with a value that takes several numbers, one after the other.
public struct SweepParameter: Hashable, Sendable {
  /// The edit without that value.
  public let edit: ScenarioEdit
  /// The name of the value.
  public let value: String
  /// The numbers.
  public let numbers: [Double]

  /// A parameter.
  public init(_ edit: ScenarioEdit, value: String, numbers: [Double]) {
    self.edit = edit
    self.value = value
    self.numbers = numbers
  }

  /// So many numbers in equal steps; both ends are among them.
  public static func steps(from first: Double, through last: Double, count: Int) -> [Double] {
    guard count > 1 else { return [first] }
    return (0..<count).map { first + (last - first) * Double($0) / Double(count - 1) }
  }

  /// The edit with one of the numbers, to at most six decimals.
  func edit(at number: Double) -> ScenarioEdit {
    var values = edit.values
    values[value] = Self.text(number)
    return ScenarioEdit(edit.kind, values)
  }

  static func text(_ number: Double) -> String {
    let rounded = (number * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? String(Int(rounded)) : String(rounded)
  }
}

/// A scenario planned for every combination of one or two parameters.
public struct Sweep: Sendable {
  /// What is the same at every point.
  public let scenario: Scenario
  /// One or two; the last changes fastest.
  public let parameters: [SweepParameter]

  /// A sweep.
  public init(_ scenario: Scenario, over parameters: [SweepParameter]) {
    self.scenario = scenario
    self.parameters = parameters
  }

  /// A plan for some numbers of the parameters.
  public struct Point: Sendable {
    /// By parameter.
    public let numbers: [Double]
    /// The plan.
    public let plan: ScenarioPlan
  }

  /// The numbers of all points, in order.
  public var grid: [[Double]] {
    parameters.reduce([[]]) { points, parameter in
      points.flatMap { point in parameter.numbers.map { point + [$0] } }
    }
  }

  /// The scenario at a point.
  public func scenario(at numbers: [Double]) -> Scenario {
    var scenario = scenario
    scenario.edits += zip(parameters, numbers).map { $0.edit(at: $1) }
    scenario.name = zip(parameters, numbers)
      .map { "\($0.value)=\(SweepParameter.text($1))" }.joined(separator: " ")
    return scenario
  }

  /// Plans all points, side by side, each from what the baseline's plan left.
  ///
  /// Every point is planned by one thread, so with limits in counts the result does not depend on how
  /// many there are.
  ///
  /// - Parameters:
  ///   - planner: Has planned the baseline.
  ///   - threads: Points that are planned side by side at most.
  ///   - parameters: How plans are searched for.
  ///   - observer: May stop the search.
  /// - Returns: The points in the grid's order.
  /// - Throws: What planning the first point that failed threw.
  public func points(
    by planner: ScenarioPlanner, threads: Int, _ parameters: PlanningParameters,
    observer: PlanningObserver = PlanningObserver()
  ) throws -> [Point] {
    struct Work: Sendable {
      let numbers: [Double]
      var result: Result<ScenarioPlan, any Error>?
    }
    var alone = parameters
    alone.threads = 1
    var works = grid.map { Work(numbers: $0) }
    forEachConcurrently(&works, threads: threads) { [alone] work in
      work.result = Result {
        try planner.plan(scenario(at: work.numbers), alone, observer: observer)
      }
    }
    return try works.compactMap { work in
      try work.result.map { Point(numbers: work.numbers, plan: try $0.get()) }
    }
  }
}
