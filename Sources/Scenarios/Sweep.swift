import Employment
public import Planning

/// One edit with a value that takes several numbers, one after the other.
public struct SweepParameter: Hashable, Sendable {
  /// The edit without that value.
  public let edit: ScenarioEdit
  /// The name of the value.
  public let value: String
  /// The numbers.
  public let numbers: [Double]

  /// A parameter; the case of the value's name does not count.
  public init(_ edit: ScenarioEdit, value: String, numbers: [Double]) {
    self.edit = edit
    self.value = value.loweredASCII
    self.numbers = numbers
  }

  /// So many numbers in equal steps, to at most six decimals; both ends are among them.
  public static func steps(from first: Double, through last: Double, count: Int) -> [Double] {
    guard count > 1 else { return [rounded(first)] }
    return (0..<count).map { place in
      rounded(first + (last - first) * Double(place) / Double(count - 1))
    }
  }

  /// The edit with one of the numbers, to at most six decimals.
  func edit(at number: Double) -> ScenarioEdit {
    var values = edit.values
    values[value] = Self.text(number)
    return ScenarioEdit(edit.kind, values)
  }

  private static func rounded(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }

  static func text(_ number: Double) -> String {
    let rounded = rounded(number)
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

  /// Plans all points: of the last parameter's numbers first the ends, then the quarters and the middle,
  /// then the middle of each gap between two, each from what planning its neighbours left. Points of
  /// one depth are planned side by side.
  ///
  /// Who plans from whom follows from the grid alone, so with limits in counts the result does not
  /// depend on the number of threads.
  ///
  /// - Parameters:
  ///   - planner: Has planned the baseline.
  ///   - threads: Threads that share the work.
  ///   - parameters: How plans are searched for.
  ///   - observer: May stop the search.
  ///   - tally: Hears how many points are planned, from one thread at a time.
  /// - Returns: The points in the grid's order.
  /// - Throws: What planning the first point that failed threw.
  public func points(
    by planner: ScenarioPlanner, threads: Int, _ parameters: PlanningParameters,
    observer: PlanningObserver = PlanningObserver(), tally: (@Sendable (Int) -> Void)? = nil
  ) throws -> [Point] {
    let grid = grid
    let tally = Tally(tally)
    var planned: [Int: (plan: ScenarioPlan, session: PlanningSession)] = [:]
    for depth in depths {
      let results = try mapConcurrently(depth, threads: threads) { [planned] place in
        let result = try planner.plan(
          scenario(at: grid[place.point]),
          from: place.neighbours.compactMap { planned[$0]?.session },
          parameters, observer: observer)
        tally.add()
        return result
      }
      for (place, result) in zip(depth, results) { planned[place.point] = result }
    }
    return grid.enumerated().compactMap { place, numbers in
      planned[place].map { Point(numbers: numbers, plan: $0.plan) }
    }
  }

  /// A place in the grid, and those from which it is planned.
  private struct Step {
    var point: Int
    var neighbours: [Int]
  }

  /// The order of planning: each array's points are planned side by side.
  private var depths: [[Step]] {
    let row = max(1, parameters.last?.numbers.count ?? 1)
    let last = row - 1
    let ends = Set([0, last]).sorted()
    let others = Set([last / 4, last / 2, last - last / 4]).subtracting(ends).sorted()
    let rows = stride(from: 0, to: grid.count, by: row)
    var depths = [ends, others].map { places in
      rows.flatMap { first in
        places.map { place in
          Step(
            point: first + place,
            neighbours: places == ends
              ? [] : Self.neighbours(of: place, among: ends).map { first + $0 })
        }
      }
    }
    let known = (ends + others).sorted()
    var gaps = rows.flatMap { first in
      zip(known, known.dropFirst()).map { (first + $0, first + $1) }
    }.filter { $1 - $0 > 1 }
    while !gaps.isEmpty {
      let middles = gaps.map { ($0.0 + $0.1) / 2 }
      depths.append(
        zip(gaps, middles).map { Step(point: $1, neighbours: [$0.0, $0.1]) })
      gaps = zip(gaps, middles).flatMap { [($0.0, $1), ($1, $0.1)] }.filter { $1 - $0 > 1 }
    }
    return depths
  }

  /// The nearest on either side of a place.
  private static func neighbours(of place: Int, among others: [Int]) -> [Int] {
    [others.last { $0 < place }, others.first { $0 > place }].compactMap(\.self)
  }
}
