/// The designed jobs that a search knows: the columns of its restricted master.
///
/// Each job is stored once. Complexity: adding is linear in the job, expected.
struct JobPool: Sendable, Codable {
  /// By column, the person whose job it is.
  private(set) var persons: [Int] = []
  /// By column.
  private(set) var jobs: [Job] = []
  /// By person, the columns.
  private(set) var columnsOfPerson: [[Int]]
  private var known: Set<JobKey> = []

  init(persons count: Int) { columnsOfPerson = Array(repeating: [], count: count) }

  /// How many jobs there are.
  var count: Int { jobs.count }

  /// Adds a job; nil where it is known already.
  mutating func add(_ job: Job, of person: Int) -> Int? {
    guard known.insert(JobKey(job)).inserted else { return nil }
    columnsOfPerson[person].append(jobs.count)
    persons.append(person)
    jobs.append(job)
    return jobs.count - 1
  }

  /// A pool of some of the jobs, in the given order.
  ///
  /// Complexity: linear in the jobs kept.
  func keeping(_ columns: some Sequence<Int>) -> Self {
    var kept = Self(persons: columnsOfPerson.count)
    for column in columns { _ = kept.add(jobs[column], of: persons[column]) }
    return kept
  }

  /// Adds the jobs of an allocation.
  mutating func add(_ allocation: Allocation, of problem: AllocationProblem) {
    for person in problem.persons.indices {
      let job = allocation.job(of: person, in: problem)
      if !job.slices.isEmpty { _ = add(job, of: person) }
    }
  }
}

/// What makes two jobs the same: pairs belong to one person, so these need no person.
private struct JobKey: Hashable {
  private let numbers: [Int32]

  init(_ job: Job) {
    var numbers: [Int32] = []
    numbers.reserveCapacity(2 * job.slices.count + job.seats.count)
    for slice in job.slices {
      numbers.append(Int32(slice.pair))
      numbers.append(Int32(slice.slots))
    }
    for seat in job.seats { numbers.append(-1 - Int32(seat)) }
    self.numbers = numbers
  }
}

// One list of numbers: a pool has thousands of jobs.
extension JobPool {
  private enum CodingKeys: String, CodingKey { case persons, numbers }

  /// Reads a pool: of each job the person, how many slices and seats it has, pair and slots of each
  /// slice, and the seats.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(persons: try container.decode(Int.self, forKey: .persons))
    var numbers = try container.decode([Int].self, forKey: .numbers)[...]
    func corrupted(_ reason: String) -> DecodingError {
      .dataCorruptedError(forKey: .numbers, in: container, debugDescription: reason)
    }
    while let person = numbers.popFirst() {
      guard columnsOfPerson.indices.contains(person), let slices = numbers.popFirst(),
        let seats = numbers.popFirst(), slices >= 0, seats >= 0,
        2 * slices + seats <= numbers.count
      else { throw corrupted("not a list of jobs") }
      var job = Job()
      for _ in 0..<slices {
        job.slices.append((pair: numbers.removeFirst(), slots: numbers.removeFirst()))
      }
      job.seats = Array(numbers.prefix(seats))
      numbers.removeFirst(seats)
      guard add(job, of: person) != nil else { throw corrupted("a job twice") }
    }
  }

  /// Writes a pool as it is read.
  func encode(to encoder: any Encoder) throws {
    var numbers: [Int] = []
    for (person, job) in zip(persons, jobs) {
      numbers += [person, job.slices.count, job.seats.count]
      for slice in job.slices { numbers += [slice.pair, slice.slots] }
      numbers += job.seats
    }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(columnsOfPerson.count, forKey: .persons)
    try container.encode(numbers, forKey: .numbers)
  }
}
