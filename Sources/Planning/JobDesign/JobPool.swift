/// The designed jobs that a search knows: the columns of its restricted master.
///
/// Each job is stored once. Complexity: adding is linear in the job, expected.
struct JobPool: Sendable {
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
