/// A proposed activity (`activities.csv` and `activity_skills.csv`).
public struct Activity: Sendable {
  /// What identifies the activity.
  public typealias ID = Identifier<Activity>

  /// What the local committee decided.
  public enum Status: String, CaseIterable, Sendable {
    /// It may open.
    case approved
    /// Not decided yet: it cannot open.
    case pending
    /// It cannot open.
    case refused
  }

  /// The id in the files.
  public let id: ID
  /// The place of its territory in `Dataset.territories`.
  public let territory: Int
  /// The name that people read.
  public let name: String
  /// The place of its theme in `Dataset.themes`.
  public let theme: Int
  /// What the local committee decided.
  public let status: Status
  /// The most hours that the committee allows; nil is as many as `maxHours`.
  public let approvedHours: WeeklyHours?
  /// The last day of the approval; nil is no end.
  public let approvedUntil: CalendarDay?
  /// The fewest hours with which it can run.
  public let minHours: WeeklyHours
  /// The most hours that are needed.
  public let maxHours: WeeklyHours
  /// The fewest workers; below 1 reads as 1.
  public let minPeople: Int
  /// What opening costs.
  public let openingCost: Euros
  /// What clients pay for an hour, in EUR.
  public let revenuePerHour: Double
  /// 0 to 5.
  public let socialValue: Int
  /// Where the work is, where known.
  public let location: Coordinates?
  /// Places in `Dataset.restrictions`, ascending: who has one of them cannot work here.
  public let demands: [Int]
  /// What each worker holds or is trained to, by ascending skill, each skill once.
  public let eachNeeds: [SkillLevel]
  /// What some of the workers must hold, by ascending skill, level and people.
  public let teamNeeds: [TeamNeed]
  /// The line of `activities.csv`, 0 where there is none.
  public let line: Int

  /// A validated activity.
  package init(
    id: ID, territory: Int, name: String, theme: Int, status: Status, approvedHours: WeeklyHours?,
    approvedUntil: CalendarDay?, minHours: WeeklyHours, maxHours: WeeklyHours, minPeople: Int,
    openingCost: Euros, revenuePerHour: Double, socialValue: Int, location: Coordinates?,
    demands: [Int], eachNeeds: [SkillLevel], teamNeeds: [TeamNeed], line: Int
  ) {
    self.id = id
    self.territory = territory
    self.name = name
    self.theme = theme
    self.status = status
    self.approvedHours = approvedHours
    self.approvedUntil = approvedUntil
    self.minHours = minHours
    self.maxHours = maxHours
    self.minPeople = minPeople
    self.openingCost = openingCost
    self.revenuePerHour = revenuePerHour
    self.socialValue = socialValue
    self.location = location
    self.demands = demands
    self.eachNeeds = eachNeeds
    self.teamNeeds = teamNeeds
    self.line = line
  }
}

/// A skill that at least so many workers of an activity must hold already.
public struct TeamNeed: Hashable, Sendable {
  /// The skill and the level needed.
  public let need: SkillLevel
  /// How many workers must hold it, at least 0.
  public let people: Int

  /// A validated team need.
  package init(need: SkillLevel, people: Int) {
    self.need = need
    self.people = people
  }
}
