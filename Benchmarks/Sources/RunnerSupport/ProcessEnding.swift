/// How a process ended, and what it took.
public struct ProcessEnding: Hashable, Sendable {
  /// Seconds from its beginning to its end.
  public let seconds: Double
  /// The most memory that it or one of its children had resident; of processes smaller than this
  /// one, as far as was seen while they ran.
  public let peakBytes: Int
  /// The exit code; nil where a signal ended it.
  public let code: Int32?
  /// The signal that ended it.
  public let signal: Int32?
  /// Whether it was killed at its limit.
  public let wasKilled: Bool

  /// A program that could not begin: the code that shells give.
  public static let notBegun = ProcessEnding(
    seconds: 0, peakBytes: 0, code: 127, signal: nil, wasKilled: false)

  /// `exit code 3`, `signal 11`, or that it was killed at the limit.
  public var words: String {
    if wasKilled { return "killed at the limit" }
    if let signal { return "ended by signal \(signal)" }
    return "exit code \(code ?? 0)"
  }
}

extension Duration {
  /// Seconds as a number.
  public var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
