/// A valid dataset: all references are resolved, everything is sorted by id, nothing changes.
///
/// Only `DatasetDraft.validated()` makes one, so nobody checks its values again. References are
/// places in its arrays, from 0, since planning indexes arrays by them millions of times.
public struct Dataset: Sendable {
  /// The rules and prices of the programme.
  public let programme: Programme
  /// What counts, and how much.
  public let goals: Goals
  /// Names of the provinces that territories name, ascending.
  public let provinces: [Province.ID]
  /// By ascending id.
  public let territories: [Territory]
  /// By ascending id.
  public let skills: [Skill]
  /// Every theme of an activity or an interest, ascending.
  public let themes: [Theme.ID]
  /// Every word of a restriction or a demand, ascending.
  public let restrictions: [Restriction.ID]
  /// By ascending id.
  public let people: [Person]
  /// By ascending id.
  public let activities: [Activity]
  /// By ascending id.
  public let courses: [Course]
  /// By ascending person, then by the order of decisions: hire, exclude, assign, forbid.
  public let pins: [Pin]
  /// By ascending person and activity id.
  public let currentPlan: [CurrentAssignment]
  /// What is odd but does not stop planning: of edits by edit, of files by file and line.
  public package(set) var warnings: [DataIssue]

  /// A dataset of values that have been validated and sorted.
  package init(
    programme: Programme, goals: Goals, provinces: [Province.ID], territories: [Territory],
    skills: [Skill], themes: [Theme.ID], restrictions: [Restriction.ID], people: [Person],
    activities: [Activity], courses: [Course], pins: [Pin], currentPlan: [CurrentAssignment],
    warnings: [DataIssue]
  ) {
    self.programme = programme
    self.goals = goals
    self.provinces = provinces
    self.territories = territories
    self.skills = skills
    self.themes = themes
    self.restrictions = restrictions
    self.people = people
    self.activities = activities
    self.courses = courses
    self.pins = pins
    self.currentPlan = currentPlan
    self.warnings = warnings
  }
}
