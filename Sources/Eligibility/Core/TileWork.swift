import Dispatch
import Synchronization

/// Runs independent pieces of work side by side, each of which writes only its own place.
enum TileWork {
  /// Calls `body` once for every piece, on at most so many threads; nil uses every core.
  ///
  /// Which thread takes which piece is left to chance, so the result must not depend on it.
  static func forEach(_ pieces: Int, threads: Int?, _ body: @Sendable (Int) -> Void) {
    guard let threads else {
      DispatchQueue.concurrentPerform(iterations: pieces, execute: body)
      return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, pieces))) { _ in
      while true {
        let piece = next.add(1, ordering: .relaxed).oldValue
        guard piece < pieces else { return }
        body(piece)
      }
    }
  }

  /// One value for every piece, in the order of the pieces.
  static func map<Value: Sendable>(
    _ pieces: Int, threads: Int?, _ body: @Sendable (Int) -> Value
  ) -> [Value] {
    Array(unsafeUninitializedCapacity: pieces) { buffer, count in
      // Each place is initialised once, by the one piece that it belongs to.
      nonisolated(unsafe) let places = buffer
      forEach(pieces, threads: threads) { places.initializeElement(at: $0, to: body($0)) }
      count = pieces
    }
  }
}
