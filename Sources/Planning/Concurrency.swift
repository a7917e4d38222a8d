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
/// The body may itself use `forEachConcurrently` with as many threads: where few elements are left,
/// these have them. (Within `concurrentPerform`, another one has no thread but its own.)
///
/// - Parameters:
///   - elements: What to work on.
///   - threads: Elements that are worked on at once at most; the values do not depend on it.
///   - body: Makes a value of an element.
/// - Returns: A value for each element.
/// - Throws: What the body threw of the first element that failed; the others are worked on all the
///   same.
package func mapConcurrently<Element: Sendable, Value: Sendable>(
  _ elements: [Element], threads: Int, _ body: @escaping @Sendable (Element) throws -> Value
) throws -> [Value] {
  let claims = Claims<Value>()
  let group = DispatchGroup()
  for _ in 0..<max(1, min(threads, elements.count)) {
    DispatchQueue.global().async(group: group) {
      while let place = claims.next(below: elements.count) {
        claims.finish(place, Result { try body(elements[place]) })
      }
    }
  }
  group.wait()
  return try claims.results(count: elements.count)
}

/// Which elements are taken, and what came of them.
private final class Claims<Value: Sendable>: Sendable {
  private let taken = Atomic(0)
  private let finished = Mutex([Int: Result<Value, any Error>]())

  func next(below count: Int) -> Int? {
    let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return place < count ? place : nil
  }

  func finish(_ place: Int, _ result: Result<Value, any Error>) {
    finished.withLock { $0[place] = result }
  }

  func results(count: Int) throws -> [Value] {
    try finished.withLock { finished in
      try (0..<count).compactMap { try finished[$0]?.get() }
    }
  }
}
