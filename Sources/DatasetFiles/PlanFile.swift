/// A file of a plan folder.
public enum PlanFile: String, CaseIterable, Sendable {
  /// Who works how much on what.
  case jobs = "jobs.csv"
  /// Who attends what.
  case trainings = "trainings.csv"
  /// The sessions that are held.
  case sessions = "sessions.csv"
  /// The activities that can open, and which do.
  case activities = "activities.csv"
  /// Who waits, and why.
  case unplaced = "unplaced.csv"
  /// What was found and proven, for programs.
  case summary = "summary.json"
}
