/// Rows or columns on their way to GLPK: bounds, costs and entries side by side, checked on entry, so that
/// nothing is added when one of them is wrong.
struct Vectors {
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var objective: [Double] = []
  private(set) var starts: [Int64] = [0]
  private(set) var places: [Int32] = []
  private(set) var coefficients: [Double] = []

  mutating func append(
    bounds: Bounds, objective cost: Double, entries: [(place: Int, coefficient: Double)],
    call: String = #function
  ) throws(SolverFault) {
    if let complaint = bounds.complaint { throw .badArgument(complaint, call: call) }
    guard cost.isFinite else { throw .badArgument("a cost of \(cost)", call: call) }
    lower.append(bounds.lower)
    upper.append(bounds.upper)
    objective.append(cost)
    for entry in merged(entries) {
      guard entry.coefficient.isFinite else {
        throw .badArgument("a coefficient of \(entry.coefficient)", call: call)
      }
      places.append(Int32(entry.place))
      coefficients.append(entry.coefficient)
    }
    starts.append(Int64(places.count))
  }
}
