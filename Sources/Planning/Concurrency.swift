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

/// What a body makes of each element, in their order, shared by at most so many threads.
///
/// - Parameters:
///   - elements: What to work on.
///   - threads: Elements that are worked on at once at most; the values do not depend on it.
///   - body: Makes a value of an element.
/// - Returns: A value for each element.
/// - Throws: What the body threw of the first element that failed; the others are worked on all the
///   same.
package func mapConcurrently<Element: Sendable, Value: Sendable>(
  _ elements: [Element], threads: Int, _ body: @Sendable (Element) throws -> Value
) throws -> [Value] {
  var works: [(element: Element, result: Result<Value, any Error>?)] = elements.map { ($0, nil) }
  forEachConcurrently(&works, threads: threads) { work in
    work.result = Result { try body(work.element) }
  }
  return try works.compactMap { try $0.result?.get() }
}
