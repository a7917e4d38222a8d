/// A file of a dataset folder that planning reads.
///
/// `monitoring.csv` is missing here on purpose: planning code cannot even name it.
public enum DataFile: String, CaseIterable, Sendable, Comparable {
  /// The programme's rules and prices.
  case programme = "programme.csv"
  /// The goals and their weights.
  case goals = "goals.csv"
  /// The territories.
  case territories = "territories.csv"
  /// The people.
  case people = "people.csv"
  /// What people can do.
  case personSkills = "person_skills.csv"
  /// What people like.
  case personInterests = "person_interests.csv"
  /// What people said of activities.
  case personChoices = "person_choices.csv"
  /// The skills.
  case skills = "skills.csv"
  /// The proposed activities.
  case activities = "activities.csv"
  /// What activities need.
  case activitySkills = "activity_skills.csv"
  /// The courses.
  case courses = "courses.csv"
  /// Decisions of people.
  case pins = "pins.csv"
  /// The plan that is in force.
  case currentPlan = "current_plan.csv"

  /// The order of the format's table, in which issues are reported.
  public static func < (left: DataFile, right: DataFile) -> Bool { left.position < right.position }

  /// The place of the file in the format's table, from 0.
  var position: Int { DataFile.allCases.firstIndex(of: self) ?? 0 }
}
