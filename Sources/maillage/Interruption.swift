import Dispatch
import LinearSolver

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns SIGINT and SIGTERM into a raised flag: the search ends with its best plan.
///
/// A second signal ends the process at once, unless the plan is being written.
final class Interruption {
  private let sources: [any DispatchSourceSignal]
  private let previous: [@convention(c) (Int32) -> Void]

  private static let numbers = [SIGINT, SIGTERM]

  /// Listens from now on and raises `flag`.
  init(raising flag: CancellationFlag) {
    previous = Interruption.numbers.compactMap { signal($0, SIG_IGN) }
    sources = Interruption.numbers.map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if flag.isCancelled { _exit(CommandStatus.interrupted.rawValue) }
        flag.cancel()
      }
      source.resume()
      return source
    }
  }

  /// Ignores the signals from now on: what is being written becomes whole.
  func ignore() {
    for source in sources { source.cancel() }
  }

  /// Leaves the signals as they were found.
  func end() {
    ignore()
    for (number, handler) in zip(Interruption.numbers, previous) { signal(number, handler) }
  }
}
