import Employment

/// What an edit of a scenario does to a dataset, by the word that names it in a scenario file.
///
/// Values of an edit are texts as cells of the data format hold them, and are checked as cells are.
public enum EditKind: String, CaseIterable, Sendable {
  /// Pins a person: `rule` is `hire`, `exclude`, or with an `activity` `assign` or `forbid`.
  case pin
  /// Removes the pins of a person, those of one `activity` or `rule` if they are given.
  case unpin
  /// Forbids a person an activity.
  case forbid
  /// A person accepts an activity.
  case accept
  /// A person refuses an activity for good.
  case refuse
  /// Takes back what a person said of an activity.
  case withdraw
  /// Adds an activity with the columns of `activities.csv`; `skills` lists what it needs as
  /// `skill:level:each` or `skill:level:team:people`, separated by `|`.
  case addActivity
  /// Changes columns of an activity.
  case changeActivity
  /// Refuses an activity, so that it cannot open.
  case closeActivity
  /// Drops what an activity needs of its team, of one `skill` if it is given.
  case dropTeamNeed
  /// Sets the hours a week that the local committee allows an activity.
  case approveHours
  /// Opens a territory; `job_cap` and `budget` may change with it.
  case openTerritory
  /// Closes a territory; its own budget goes to the territory `money_to`, if given.
  case closeTerritory
  /// Joins a territory to another, `into`, with its people, activities, courses, posts and budget.
  case mergeTerritory
  /// Leaves a territory `job_cap` posts and of its own budget the same share; the rest of the budget
  /// goes to the territory `money_to`, if given.
  case shrinkTerritory
  /// Moves `euros` of a territory's own budget to that of another.
  case moveMoney
  /// Adds a course with the columns of `courses.csv`.
  case addCourse
  /// Changes columns of a course.
  case changeCourse
  /// Removes a course.
  case dropCourse
  /// Sets a key of `programme.csv`, `budget` among them.
  case setProgramme
  /// Sets `weight`, `priority` or `tolerance` of a goal.
  case setGoal
  /// Adds a person with the columns of `people.csv`; `skills` lists `skill:level`, `interests`
  /// `theme:strength`, separated by `|`.
  case addPerson
  /// Changes columns of a person.
  case changePerson
  /// Removes a person with all that is said of the person.
  case removePerson

  /// The kind of this name, in whatever case it is written; nil where there is none.
  public init?(word: String) {
    let lowered = word.loweredASCII
    guard let kind = Self.allCases.first(where: { $0.rawValue.loweredASCII == lowered }) else {
      return nil
    }
    self = kind
  }

  /// The file to which an edit of this kind adds a row of its own; nil where it adds none.
  var addedTo: DataFile? {
    switch self {
    case .addActivity: .activities
    case .addCourse: .courses
    case .addPerson: .people
    default: nil
    }
  }

  /// The values of an edit.
  struct Fields {
    var required: [String]
    var optional: [String] = []
  }

  /// The values that an edit of this kind must and may have.
  var fields: Fields {
    switch self {
    case .pin: Fields(required: ["person", "rule"], optional: ["activity"])
    case .unpin: Fields(required: ["person"], optional: ["activity", "rule"])
    case .forbid, .accept, .refuse, .withdraw: Fields(required: ["person", "activity"])
    case .addActivity: .adding(.activities, ["skills"])
    case .changeActivity: .changing("activity", .activities)
    case .closeActivity: Fields(required: ["activity"])
    case .dropTeamNeed: Fields(required: ["activity"], optional: ["skill"])
    case .approveHours: Fields(required: ["activity", "hours"])
    case .openTerritory: Fields(required: ["territory"], optional: ["job_cap", "budget"])
    case .closeTerritory: Fields(required: ["territory"], optional: ["money_to"])
    case .mergeTerritory: Fields(required: ["territory", "into"])
    case .shrinkTerritory: Fields(required: ["territory", "job_cap"], optional: ["money_to"])
    case .moveMoney: Fields(required: ["from", "to", "euros"])
    case .addCourse: .adding(.courses, [])
    case .changeCourse: .changing("course", .courses)
    case .dropCourse: Fields(required: ["course"])
    case .setProgramme: Fields(required: ["key"], optional: ["value"])
    case .setGoal: Fields(required: ["goal"], optional: ["weight", "priority", "tolerance"])
    case .addPerson: .adding(.people, ["skills", "interests"])
    case .changePerson: .changing("person", .people)
    case .removePerson: Fields(required: ["person"])
    }
  }

  /// Values that name something which must be in the dataset, and the file that describes it.
  var references: [(field: String, file: DataFile)] {
    fields.required.compactMap { field in
      switch field {
      case "person": (field, .people)
      case "activity": (field, .activities)
      case "course": (field, .courses)
      case "territory", "into", "from", "to": (field, .territories)
      default: nil
      }
    }
      + fields.optional.compactMap { field in
        switch field {
        case "money_to": (field, .territories)
        case "activity": (field, .activities)
        case "skill" where self == .dropTeamNeed: (field, .skills)
        default: nil
        }
      }
  }
}

extension EditKind.Fields {
  /// A new row of a file.
  fileprivate static func adding(_ file: DataFile, _ lists: [String]) -> Self {
    let columns = file.schema.columns
    return Self(
      required: columns.filter(\.mustBeFilled).map(\.name),
      optional: columns.filter { !$0.mustBeFilled }.map(\.name) + lists)
  }

  /// Other cells in a row of a file, whose id the value `name` tells.
  fileprivate static func changing(_ name: String, _ file: DataFile) -> Self {
    Self(required: [name], optional: file.schema.columns.map(\.name).filter { $0 != "id" })
  }
}

extension EditKind {
  /// What an edit of this kind does, in a few words that follow its values.
  public var effect: String {
    switch self {
    case .pin: "pins a person: rule is hire, exclude, or with an activity assign or forbid"
    case .unpin: "removes the pins of a person, those of one activity or rule if given"
    case .forbid: "forbids a person an activity"
    case .accept: "a person accepts an activity"
    case .refuse: "a person refuses an activity for good"
    case .withdraw: "takes back what a person said of an activity"
    case .addActivity: "adds an activity with these columns of activities.csv"
    case .changeActivity: "changes columns of an activity"
    case .closeActivity: "refuses an activity, so that it cannot open"
    case .dropTeamNeed: "drops what an activity needs of its team, of one skill if given"
    case .approveHours: "sets the hours a week that the local committee allows an activity"
    case .openTerritory: "opens a territory; its posts and budget may change with it"
    case .closeTerritory: "closes a territory; its own budget goes to money_to if given"
    case .mergeTerritory: "joins a territory, with all that it has, to the territory into"
    case .shrinkTerritory:
      "leaves a territory so many posts and that share of its budget; the rest goes to money_to"
    case .moveMoney: "moves EUR of a territory's own budget to that of another"
    case .addCourse: "adds a course with these columns of courses.csv"
    case .changeCourse: "changes columns of a course"
    case .dropCourse: "removes a course"
    case .setProgramme: "sets a key of programme.csv, budget among them"
    case .setGoal: "sets weight, priority or tolerance of a goal"
    case .addPerson: "adds a person with these columns of people.csv"
    case .changePerson: "changes columns of a person"
    case .removePerson: "removes a person with all that is said of the person"
    }
  }

  /// The names of the values, in their order.
  public var fieldNames: [String] { fields.required + fields.optional }

  /// The kind with the values that it must and `[may]` have, in a line.
  public var usage: String {
    let optional = fields.optional.map { "[\($0)]" }
    return ([rawValue] + fields.required + optional).joined(separator: " ")
  }
}
