/// What is branched on.
enum BranchSubject: Hashable, Sendable, Codable {
  case open(Int)
  case openings(Int)
  case sum(Int)
  case sessions(Int)
  case supervisors(Int)
  case hired(Int)
  case works(Int)
  case attends(Int)
  case slots(Int)

  /// Whether many people hang on it.
  var isStructural: Bool {
    switch self {
    case .open, .openings, .sum, .sessions, .supervisors, .hired: true
    case .works, .attends, .slots: false
    }
  }
}

/// What deciding one thing cost so far, for each unit of the fraction.
struct BranchCosts: Sendable, Codable {
  private(set) var down = 0.0
  private(set) var up = 0.0
  private var downs = 0.0
  private var ups = 0.0

  /// Whether both sides were seen often enough to be believed.
  func isReliable(after tries: Double) -> Bool { min(downs, ups) >= tries }

  mutating func add(down cost: Double) {
    downs += 1
    down += (cost - down) / downs
  }

  mutating func add(up cost: Double) {
    ups += 1
    up += (cost - up) / ups
  }
}
