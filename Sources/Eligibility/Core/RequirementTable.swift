/// Which planes each activity of a bench asks for.
struct RequirementTable: Sendable {
  /// The planes of one activity: those that a worker must be in, then those that are counted.
  struct Requirement: Sendable {
    /// Where they begin in `planes`.
    let first: Int32
    /// How many a worker must be in.
    let required: Int32
    /// How many are counted.
    let counted: Int32
    /// In how many of the counted a worker must be at least.
    let atLeast: Int32

    /// The number of counters that decide: so many people are in one plane, in two and so on, or
    /// out of one, of two and so on, whichever is less work.
    var counters: Int32 { min(atLeast, counted - atLeast + 1) }
    /// Whether the counters count the planes that a worker is in.
    var countsHeld: Bool { atLeast == counters }
  }

  /// Activity by activity.
  let requirements: [Requirement]
  /// Planes of the catalogue.
  let planes: [Int32]
  /// The most counters of any activity.
  let mostCounters: Int

  /// The table of these demands and questions, activity by activity.
  init(demands: [[Int]], questions: [SkillQuestion], catalogue: PlaneCatalogue) {
    var planes: [Int32] = []
    requirements = zip(demands, questions).map { demands, question in
      let first = planes.count
      planes += demands.map { Int32(catalogue.plane(ofDemand: $0)) }
      planes += question.required.map { Int32(catalogue.plane(of: $0)) }
      let required = planes.count - first
      planes += question.counted.map { Int32(catalogue.plane(of: $0)) }
      return Requirement(
        first: Int32(first), required: Int32(required), counted: Int32(question.counted.count),
        atLeast: Int32(question.atLeast))
    }
    self.planes = planes
    mostCounters = Int(requirements.map(\.counters).max() ?? 0)
  }
}
