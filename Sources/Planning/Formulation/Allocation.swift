/// A solution of an `AllocationProblem`: who works how much on what, and who attends what.
///
/// Openings, sessions and supervisors follow from it, as few as possible.
public struct Allocation: Hashable, Sendable, Codable {
  /// Slots of each pair; 0 where it is not worked.
  public var slots: [Int]
  /// Whether each seat is taken.
  public var takenSeats: [Bool]

  /// The allocation in which nobody works.
  public init(emptyFor problem: AllocationProblem) {
    slots = Array(repeating: 0, count: problem.pairs.count)
    takenSeats = Array(repeating: false, count: problem.seats.count)
  }

  /// An allocation of these slots and seats.
  public init(slots: [Int], takenSeats: [Bool]) {
    self.slots = slots
    self.takenSeats = takenSeats
  }
}
