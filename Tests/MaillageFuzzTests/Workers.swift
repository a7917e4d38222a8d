import Dispatch

/// Runs the same work on several threads of their own at once, and waits for all.
///
/// The work blocks while children run, and the pool of the tests has no threads to block.
func onThreads(_ count: Int, _ work: @escaping @Sendable () -> Void) async {
  await withTaskGroup(of: Void.self) { group in
    for _ in 0..<count {
      group.addTask {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
          DispatchQueue.global().async {
            work()
            continuation.resume()
          }
        }
      }
    }
  }
}
