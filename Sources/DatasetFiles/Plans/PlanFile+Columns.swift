extension PlanFile {
  /// The columns that the format gives to a table; none for what is no table.
  public var columns: [String] {
    switch self {
    case .jobs: ["person", "activity", "slots", "hours"]
    case .trainings: ["person", "course"]
    case .sessions: ["course", "sessions", "seats_used"]
    case .activities: ["activity", "open", "people", "slots", "hours", "max_slots"]
    case .unplaced: ["person", "reason", "detail"]
    case .summary: []
    }
  }

  /// The columns that must be there and filled to make a plan of the file.
  var columnsOfPlan: [String] {
    switch self {
    case .jobs: ["person", "activity", "slots"]
    case .trainings: ["person", "course"]
    case .sessions, .activities, .unplaced, .summary: []
    }
  }
}
