import Employment

extension Goal {
  /// What a quantity is worth at a weight of 1: in the units of the weight (1,000 EUR for the cost),
  /// below nought for what counts against.
  ///
  /// - Parameter quantity: As in `AuditReport.quantities`.
  /// - Returns: Points at a weight of 1.
  package func value(of quantity: Double) -> Double {
    switch self {
    case .cost: -quantity / 1000
    case .change: -quantity
    case .hire, .slots, .interest, .skill, .need: quantity
    }
  }

  /// The quantity that is worth so much at a weight of 1.
  ///
  /// - Parameter value: Points at a weight of 1.
  /// - Returns: As in `AuditReport.quantities`.
  package func quantity(ofValue value: Double) -> Double {
    switch self {
    case .cost: value == 0 ? 0 : -value * 1000
    case .change: value == 0 ? 0 : -value
    case .hire, .slots, .interest, .skill, .need: value
    }
  }
}
