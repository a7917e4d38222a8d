internal import GLPKShim

/// A stop rule at work: its deadline on the shim's clock and its counts.
struct Budget {
  let rule: StopRule
  /// Infinite when there is none.
  let deadline: Double

  init(_ rule: StopRule) {
    self.rule = rule
    // A NaN would never end; nobody asks for it on purpose.
    let seconds = rule.seconds.map { $0.isNaN ? 0 : $0 } ?? .infinity
    deadline = shim_now() + seconds
  }

  /// Milliseconds until the deadline for GLPK, at least one; negative for no limit.
  var milliseconds: Int32 {
    guard deadline.isFinite else { return -1 }
    let left = ((deadline - shim_now()) * 1000).rounded(.up)
    return Int32(min(max(left, 1), Double(Int32.max - 1)))
  }

  func iterationsLeft(after used: Int) -> Int {
    guard let work = rule.work else { return .max }
    return max(work - used, 1)
  }

  /// The limit that is reached, cancellation first.
  func exhausted(iterations: Int) -> Limit? {
    if let flag = rule.cancellation, flag.isCancelled { return .cancelled }
    if let work = rule.work, iterations >= work { return .work }
    if shim_now() >= deadline { return .time }
    return nil
  }
}
