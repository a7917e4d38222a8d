import Synchronization
import TestSupport

/// What came of many mutants.
final class FuzzTally: Sendable {
  private struct State {
    var next: Int
    var ends: [String: Int] = [:]
    var faults: [(place: Int, text: String)] = []
  }

  private let state: Mutex<State>
  private let end: Int

  /// A tally of the places of a range.
  init(_ places: Range<Int>) {
    state = Mutex(State(next: places.lowerBound))
    end = places.upperBound
  }

  /// The next place to try, nil when all have been given out.
  func nextPlace() -> Int? {
    state.withLock { state in
      guard state.next < end else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// Counts an end.
  func count(_ end: ChildProgram.End) {
    state.withLock { $0.ends["\(end)", default: 0] += 1 }
  }

  /// Keeps what must not be.
  func report(_ fault: String, of place: Int) {
    state.withLock { $0.faults.append((place, fault)) }
  }

  /// How many ended in one of these ways.
  func number(of ends: ChildProgram.End...) -> Int {
    state.withLock { state in ends.reduce(0) { $0 + (state.ends["\($1)"] ?? 0) } }
  }

  /// What must not be, in the order of the places.
  var faults: [String] {
    state.withLock { state in state.faults.sorted { $0.place < $1.place }.map(\.text) }
  }

  /// The ends with their numbers, as `code(0): 12, code(65): 30`.
  var counts: String {
    state.withLock { state in
      state.ends.sorted {
        $0.key.utf8.count == $1.key.utf8.count
          ? $0.key < $1.key : $0.key.utf8.count < $1.key.utf8.count
      }
      .map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    }
  }
}
