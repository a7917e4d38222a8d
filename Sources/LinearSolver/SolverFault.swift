internal import GLPKShim

/// Something that should not happen: a wrong argument, or GLPK giving up.
///
/// What is expected (infeasible, unbounded, a limit) is an outcome and never a fault. After a fault that
/// came from within GLPK every live problem of the thread is dead, and the thread can solve new ones.
public struct SolverFault: Error, Hashable, Sendable {
  /// What kind of fault it is.
  public enum Kind: String, Hashable, Sendable {
    /// An argument that no solver can take: a NaN, a bound above the other, a deleted row.
    case badArgument
    /// GLPK found itself in a state that it holds to be impossible.
    case assertion
    /// The memory limit, or the system's memory, is exhausted.
    case memory
    /// The basis cannot be factorised, from a fresh start neither.
    case singularBasis
    /// The basis is too close to singular, from a fresh start neither.
    case illConditioned
    /// The simplex method went round for more iterations than any honest run needs.
    case cycling
    /// The simplex method gave up for numerical reasons, from a fresh start, too.
    case numerics
    /// An earlier fault on this thread ended this problem.
    case deadProblem
    /// The problem belongs to another thread.
    case wrongThread
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// What was wrong, in GLPK's own words where it spoke.
  public let message: String
  /// The call in which it happened.
  public let call: String

  /// A fault of this kind.
  public init(kind: Kind, message: String, call: String) {
    self.kind = kind
    self.message = message
    self.call = call
  }
}

extension SolverFault: CustomStringConvertible {
  /// Kind, text and call in one line.
  public var description: String { "\(message) [\(kind.rawValue) in \(call)]" }
}

extension SolverFault {
  static func badArgument(_ message: String, call: String = #function) -> SolverFault {
    SolverFault(kind: .badArgument, message: message, call: call)
  }

  /// Turns the answer of a guarded call into a thrown fault.
  static func check(_ answer: Int32) throws(SolverFault) {
    guard answer != Int32(SHIM_OK) else { return }
    throw taken()
  }

  /// The last fault of this thread.
  private static func taken() -> SolverFault {
    let kind: Kind
    switch Int(shim_fault_kind()) {
    case SHIM_FAULT_ASSERTION: kind = .assertion
    case SHIM_FAULT_MEMORY: kind = .memory
    case SHIM_FAULT_DEAD: kind = .deadProblem
    case SHIM_FAULT_WRONG_THREAD: kind = .wrongThread
    default: kind = .badArgument
    }
    let lines = String(cString: shim_fault_message()).split(separator: "\n")
    return SolverFault(
      kind: kind, message: lines.joined(separator: "; "), call: String(cString: shim_fault_call()))
  }
}
