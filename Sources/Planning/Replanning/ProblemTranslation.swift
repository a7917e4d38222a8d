/// Where the pairs and seats of one problem are in another whose people, activities and courses
/// are partly the same.
struct ProblemTranslation: Sendable {
  /// By pair of the one; nil where the other has no such pair.
  let pairs: [Int?]
  /// By seat of the one.
  let seats: [Int?]
  private let problem: AllocationProblem

  /// The translation from one problem to another. Complexity: linear in the first, times the pairs
  /// and seats of one person.
  init(from old: AllocationProblem, to new: AllocationProblem, _ places: PlaceTranslation) {
    problem = new
    pairs = old.pairs.map { pair in
      guard let person = places.persons[pair.person],
        let activity = places.activities[pair.activity]
      else { return nil }
      return new.pair(of: person, on: activity)
    }
    seats = old.seats.map { seat in
      guard let person = places.persons[seat.person], let course = places.courses[seat.course]
      else { return nil }
      return new.persons[person].seats.first { new.seats[$0].course == course }
    }
  }

  /// The translation of a part of the one into a part of the other, both by their own places.
  init(_ whole: ProblemTranslation, from old: ProblemPart, to new: ProblemPart) {
    problem = new.problem
    let pairPlaces = Dictionary(
      uniqueKeysWithValues: new.pairs.enumerated().map { ($0.element, $0.offset) })
    let seatPlaces = Dictionary(
      uniqueKeysWithValues: new.seats.enumerated().map { ($0.element, $0.offset) })
    pairs = old.pairs.map { whole.pairs[$0].flatMap { pairPlaces[$0] } }
    seats = old.seats.map { whole.seats[$0].flatMap { seatPlaces[$0] } }
  }

  /// Whether every pair and seat of either problem has the same place in the other.
  var isIdentity: Bool {
    pairs.count == problem.pairs.count && seats.count == problem.seats.count
      && pairs.enumerated().allSatisfy { $0.offset == $0.element }
      && seats.enumerated().allSatisfy { $0.offset == $0.element }
  }

  /// The same job of the same person; nil where the problem does not allow it.
  func job(_ job: Job) -> Job? {
    var slices: [(pair: Int, slots: Int)] = []
    for slice in job.slices {
      guard let pair = pairs[slice.pair] else { return nil }
      slices.append((pair, slice.slots))
    }
    guard let first = slices.first else { return nil }
    var taken: [Int] = []
    for seat in job.seats {
      guard let seat = seats[seat] else { return nil }
      taken.append(seat)
    }
    let translated = Job(
      slices: slices.sorted { $0.pair < $1.pair }, seats: taken.sorted())
    let person = problem.pairs[first.pair].person
    return problem.allows(translated, of: person) ? translated : nil
  }

  /// The jobs of an allocation that the problem still allows, each for itself.
  func jobs(of allocation: Allocation, in old: AllocationProblem) -> [Job] {
    old.persons.indices.compactMap { person in job(allocation.job(of: person, in: old)) }
  }
}
