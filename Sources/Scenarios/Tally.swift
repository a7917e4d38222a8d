import Synchronization

/// Counts what threads have finished, and tells somebody how much it is.
final class Tally: Sendable {
  private let count = Mutex(0)
  private let report: (@Sendable (Int) -> Void)?

  /// Counts from nought; nobody need listen.
  init(_ report: (@Sendable (Int) -> Void)?) { self.report = report }

  /// Counts one more; whoever listens hears the counts in order, from one thread at a time.
  func add() {
    count.withLock { count in
      count += 1
      report?(count)
    }
  }
}
