internal import Foundation

/// The thread that tells an observer how a search goes on.
///
/// The observer must not run inside GLPK's callback: it is Swift, it may call this module, and a jump out
/// of GLPK would cross it.
final class SearchWatch: Sendable {
  private let search: SearchRecord
  private let observer: @Sendable (SearchProgress) -> Void
  private let over = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  init(_ search: SearchRecord, _ observer: @escaping @Sendable (SearchProgress) -> Void) {
    self.search = search
    self.observer = observer
    let thread = Thread { [self] in
      while over.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
        self.observer(self.search.progress)
      }
      ended.signal()
    }
    thread.start()
  }

  /// Ends the thread, waits for it, and tells the observer the last state.
  func end() {
    over.signal()
    ended.wait()
    observer(search.progress)
  }
}
