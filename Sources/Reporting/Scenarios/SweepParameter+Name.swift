import Scenarios

extension SweepParameter {
  /// What takes the numbers, in words of the edit: `budget value` for the value of the key `budget`.
  var name: String {
    let fixed = edit.kind.fieldNames.first { $0 != value && edit.values[$0] != nil }
    return fixed.flatMap { edit.values[$0] }.map { "\($0) \(value)" } ?? value
  }
}
