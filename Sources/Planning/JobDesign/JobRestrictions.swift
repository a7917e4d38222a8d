/// What a node of the tree allows each person: bounds on pairs and seats, so that pricing stays
/// the same enumeration everywhere in the tree.
struct JobRestrictions: Sendable {
  /// Whether something must, may or must not be part of a job.
  enum Demand: Int8, Sendable {
    case forbidden = -1
    case free = 0
    case required = 1
  }

  /// By pair.
  private(set) var pairs: [Demand]
  /// By pair, the fewest slots if worked.
  private(set) var fewest: [Int32]
  /// By pair, the most slots.
  private(set) var most: [Int32]
  /// By seat.
  private(set) var seats: [Demand]
  /// By person: whether a job must be given.
  private(set) var mustHire: [Bool]

  /// What the problem itself demands.
  init(_ problem: AllocationProblem) {
    pairs = problem.pairs.map { $0.mustAssign ? .required : .free }
    fewest = problem.pairs.map { Int32($0.minSlots) }
    most = problem.pairs.map { Int32(clamping: $0.maxSlots) }
    seats = Array(repeating: .free, count: problem.seats.count)
    mustHire = problem.persons.map(\.mustHire)
    for pair in problem.pairs where pair.mustAssign { mustHire[pair.person] = true }
  }

  /// Demands something of a pair, whatever was demanded before.
  ///
  /// - Returns: What was demanded before.
  mutating func force(pair: Int, _ demand: Demand) -> Demand {
    let former = pairs[pair]
    pairs[pair] = demand
    return former
  }

  mutating func set(pair: Int, _ demand: Demand, person: Int) {
    // A pair that is required and forbidden at once leaves no job at all: forbidden wins, and the
    // required hire is starved.
    if pairs[pair] != .forbidden { pairs[pair] = demand }
    if demand == .required { mustHire[person] = true }
  }

  mutating func set(seat: Int, _ demand: Demand, person: Int) {
    if seats[seat] != .forbidden { seats[seat] = demand }
    if demand == .required { mustHire[person] = true }
  }

  mutating func limit(pair: Int, to slots: ClosedRange<Int>) {
    fewest[pair] = max(fewest[pair], Int32(clamping: slots.lowerBound))
    most[pair] = min(most[pair], Int32(clamping: slots.upperBound))
  }

  /// Whether a job of a person is one that the node allows.
  func allows(_ job: Job, of person: AllocationProblem.Person) -> Bool {
    for slice in job.slices {
      guard pairs[slice.pair] != .forbidden, slice.slots >= fewest[slice.pair],
        slice.slots <= most[slice.pair]
      else { return false }
    }
    for pair in person.pairs where pairs[pair] == .required {
      guard job.slices.contains(where: { $0.pair == pair }) else { return false }
    }
    for seat in job.seats where seats[seat] == .forbidden { return false }
    for seat in person.seats where seats[seat] == .required {
      guard job.seats.contains(seat) else { return false }
    }
    return true
  }
}
