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

  /// Plans all points: from the middle of the last parameter's numbers to both ends, side by side, each
  /// point from what its neighbour's plan left.
  ///
  /// Who plans from whom follows from the grid alone, so with limits in counts the result does not
  /// depend on the number of threads.
  ///
  /// - Parameters:
  ///   - planner: Has planned the baseline.
  ///   - threads: Threads that share the work.
  ///   - parameters: How plans are searched for.
  ///   - observer: May stop the search.
  /// - Returns: The points in the grid's order.
  /// - Throws: What planning the first point that failed threw.
  public func points(
    by planner: ScenarioPlanner, threads: Int, _ parameters: PlanningParameters,
    observer: PlanningObserver = PlanningObserver()
  ) throws -> [Point] {
    let (grid, chains) = (grid, chains)
    var own = parameters
    own.threads = max(1, threads / max(1, chains.count))
    let plans = try mapConcurrently(chains, threads: threads) { [own] places in
      try planner.planChain(
        of: places.map { scenario(at: grid[$0]) }, own, observer: observer)
    }
    var points: [Point?] = Array(repeating: nil, count: grid.count)
    for (place, plan) in zip(chains.joined(), plans.joined()) {
      points[place] = Point(numbers: grid[place], plan: plan)
    }
    return points.compactMap(\.self)
  }

  /// Places in the grid, in the order in which they are planned: from the middle of the last parameter
  /// to both ends, so that each point is planned from its neighbour.
  private var chains: [[Int]] {
    let row = parameters.last?.numbers.count ?? 0
    guard row > 0 else { return grid.isEmpty ? [] : [Array(grid.indices)] }
    return stride(from: 0, to: grid.count, by: row).flatMap { first in
      let middle = first + row / 2
      return [Array(middle..<first + row), Array((first..<middle).reversed())]
    }.filter { !$0.isEmpty }
  }
}
