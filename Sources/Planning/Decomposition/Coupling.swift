/// What joins the territories of a problem: the budget of the whole, and courses that people of
/// more than one territory may attend.
struct Coupling: Sendable {
  /// The problem that is decomposed.
  let problem: AllocationProblem
  /// One part a territory that has anybody, the largest first.
  let parts: [ProblemPart]
  /// The shared courses, by place in the problem.
  let courses: [Int]
  /// By part, the shared courses that its people may attend: place in `courses` and in the part.
  let sharedOfPart: [[(shared: Int, course: Int)]]
  /// EUR that may be spent in all; nil where the budget cannot bind.
  let budget: Double?
  /// Parts and shared courses that nothing but the budget joins with others.
  let clusters: [Cluster]

  /// Some parts, and all shared courses that their people may attend.
  struct Cluster: Sendable {
    /// Places in `Coupling.parts`, ascending.
    var parts: [Int] = []
    /// Places in `Coupling.courses`, ascending.
    var courses: [Int] = []
  }

  /// Parts of a cluster at least, where there are as many: what is decided for a cluster at once
  /// knows more than prices tell.
  private static let fewestParts = 25

  init(_ problem: AllocationProblem) {
    self.problem = problem
    budget = problem.isBudgetSlack ? nil : problem.budget
    var firstGroup = Array(repeating: -1, count: problem.courses.count)
    var isShared = Array(repeating: false, count: problem.courses.count)
    for seat in problem.seats {
      let group = problem.persons[seat.person].group
      if firstGroup[seat.course] < 0 { firstGroup[seat.course] = group }
      if firstGroup[seat.course] != group { isShared[seat.course] = true }
    }
    var sharedPlace = Array(repeating: -1, count: problem.courses.count)
    var courses: [Int] = []
    for course in problem.courses.indices where isShared[course] {
      sharedPlace[course] = courses.count
      courses.append(course)
    }
    self.courses = courses
    var cut = ProblemCut(problem)
    parts = problem.groups.indices.map { cut.part(of: [$0]) }
      .filter { !$0.problem.persons.isEmpty }
      .enumerated().sorted {
        let (left, right) = ($0.element.problem.pairs.count, $1.element.problem.pairs.count)
        return left > right || (left == right && $0.offset < $1.offset)
      }.map(\.element)
    sharedOfPart = parts.map { part in
      part.courses.enumerated().compactMap { place, course in
        sharedPlace[course] >= 0 ? (shared: sharedPlace[course], course: place) : nil
      }
    }
    clusters = Self.clusters(sharedOfPart.map { $0.map(\.shared) }, courses: courses.count)
  }

  /// What shared courses join, put together until there are parts enough.
  ///
  /// Complexity: near linear (disjoint sets).
  private static func clusters(_ coursesOfPart: [[Int]], courses: Int) -> [Cluster] {
    var sets = DisjointSets(count: coursesOfPart.count)
    var firstPart = Array(repeating: -1, count: courses)
    for (part, own) in coursesOfPart.enumerated() {
      for course in own {
        if firstPart[course] < 0 { firstPart[course] = part }
        sets.join(firstPart[course], part)
      }
    }
    var clusters: [Cluster] = []
    for parts in sets.members {
      if let last = clusters.last, last.parts.count < fewestParts {
        clusters[clusters.count - 1].parts += parts
      } else {
        clusters.append(Cluster(parts: parts))
      }
    }
    // What is left over at the end joins the last that is large enough.
    if clusters.count > 1, let last = clusters.last, last.parts.count < fewestParts {
      clusters.removeLast()
      clusters[clusters.count - 1].parts += last.parts
    }
    for place in clusters.indices {
      clusters[place].parts.sort()
      clusters[place].courses = Set(clusters[place].parts.flatMap { coursesOfPart[$0] }).sorted()
    }
    return clusters
  }
}
