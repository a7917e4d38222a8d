import Dispatch
import LinearSolver

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns SIGINT and SIGTERM into a raised flag while it lives: the search ends with its best plan.
///
/// A second signal ends the process at once, unless the plan is being written.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Listens from now on and raises `flag`.
  init(raising flag: CancellationFlag) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if flag.isCancelled { _exit(ExitStatus.interrupted.rawValue) }
        flag.cancel()
      }
      source.resume()
      return source
    }
  }

  /// Ignores the signals from now on: what is being written becomes whole.
  func finish() {
    for source in sources { source.cancel() }
  }
}
