import Dispatch
import Synchronization

/// Runs a body on each element, in any order, shared by at most so many threads.
///
/// Each call of the body owns its element alone, so the result does not depend on the threads as
/// long as the body depends on nothing but its element.
package func forEachConcurrently<Element>(
  _ elements: inout [Element], threads: Int, _ body: @Sendable (inout Element) -> Void
) {
  elements.withUnsafeMutableBufferPointer { buffer in
    // Unsafe in name only: each place is claimed once, by one thread, so no two bodies see the same
    // element, and the buffer outlives the loop.
    nonisolated(unsafe) let places = buffer
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, places.count))) { _ in
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < places.count else { return }
        body(&places[place])
      }
    }
  }
}
