import LinearSolver

// Costs by subject are written in order, so that equal memories are equal bytes.
extension JobTree.Memory {
  private enum CodingKeys: String, CodingKey { case pool, lazyRows, basis, costs }

  /// What branching on one subject cost.
  private struct SubjectCosts: Codable {
    var subject: BranchSubject
    var costs: BranchCosts
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    pool = try container.decode(JobPool.self, forKey: .pool)
    lazyRows = try container.decode([JobMaster.LazyRow].self, forKey: .lazyRows)
    basis = try container.decodeIfPresent(Basis.self, forKey: .basis)
    for entry in try container.decode([SubjectCosts].self, forKey: .costs) {
      costs[entry.subject] = entry.costs
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(pool, forKey: .pool)
    try container.encode(lazyRows, forKey: .lazyRows)
    try container.encodeIfPresent(basis, forKey: .basis)
    let ordered = costs.sorted { $0.key.order < $1.key.order }
    try container.encode(
      ordered.map { SubjectCosts(subject: $0.key, costs: $0.value) }, forKey: .costs)
  }
}

extension BranchSubject {
  /// A place among all subjects.
  fileprivate var order: (kind: Int, place: Int) {
    switch self {
    case .open(let place): (0, place)
    case .openings(let place): (1, place)
    case .sum(let place): (2, place)
    case .sessions(let place): (3, place)
    case .supervisors(let place): (4, place)
    case .hired(let place): (5, place)
    case .works(let place): (6, place)
    case .attends(let place): (7, place)
    case .slots(let place): (8, place)
    }
  }
}
