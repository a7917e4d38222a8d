/// A volunteer, known by a pseudonym (`people.csv` and what belongs to it).
public struct Person: Sendable {
  /// What identifies the person: a pseudonym.
  public typealias ID = Identifier<Person>

  /// The pseudonym.
  public let id: ID
  /// The place of the person's territory in `Dataset.territories`.
  public let territory: Int
  /// The month since which the person is without work; nil only with equivalent status.
  public let unemployedSince: CalendarMonth?
  /// The month since which the person lives in the territory.
  public let residentSince: CalendarMonth
  /// Whether the person is treated as long unemployed whatever the months.
  public let hasEquivalentStatus: Bool
  /// Whether the person volunteers.
  public let isVolunteer: Bool
  /// The fewest hours that the person chose.
  public let minHours: WeeklyHours
  /// The most hours that the person chose.
  public let maxHours: WeeklyHours
  /// Where the person lives, where known.
  public let location: Coordinates?
  /// How far the person travels; nil is no limit.
  public let maxTravel: Kilometres?
  /// Places in `Dataset.restrictions`, ascending.
  public let restrictions: [Int]
  /// What the person can do, by ascending skill.
  public let skills: [SkillLevel]
  /// What the person likes, by ascending theme.
  public let interests: [Interest]
  /// What the person said of single activities, by ascending activity.
  public let choices: [PersonChoice]
  /// The line of `people.csv`, 0 where there is none.
  public let line: Int

  /// A validated person.
  package init(
    id: ID, territory: Int, unemployedSince: CalendarMonth?, residentSince: CalendarMonth,
    hasEquivalentStatus: Bool, isVolunteer: Bool, minHours: WeeklyHours, maxHours: WeeklyHours,
    location: Coordinates?, maxTravel: Kilometres?, restrictions: [Int], skills: [SkillLevel],
    interests: [Interest], choices: [PersonChoice], line: Int
  ) {
    self.id = id
    self.territory = territory
    self.unemployedSince = unemployedSince
    self.residentSince = residentSince
    self.hasEquivalentStatus = hasEquivalentStatus
    self.isVolunteer = isVolunteer
    self.minHours = minHours
    self.maxHours = maxHours
    self.location = location
    self.maxTravel = maxTravel
    self.restrictions = restrictions
    self.skills = skills
    self.interests = interests
    self.choices = choices
    self.line = line
  }
}

/// How strongly a person is interested in a theme.
public struct Interest: Hashable, Sendable {
  /// The place of the theme in `Dataset.themes`.
  public let theme: Int
  /// 1 to 5.
  public let strength: Int

  /// A validated interest.
  package init(theme: Int, strength: Int) {
    self.theme = theme
    self.strength = strength
  }
}

/// What a person said of one activity.
public struct PersonChoice: Hashable, Sendable {
  /// The answer.
  public enum Answer: String, CaseIterable, Sendable {
    /// The person said yes: binding where screening allows the pair.
    case accepted
    /// The person said no, for good.
    case refused
    /// The person would like it: information only.
    case wished
  }

  /// The place of the activity in `Dataset.activities`.
  public let activity: Int
  /// What the person said.
  public let answer: Answer
  /// The line of `person_choices.csv`, 0 where there is none.
  public let line: Int

  /// A validated choice.
  package init(activity: Int, answer: Answer, line: Int) {
    self.activity = activity
    self.answer = answer
    self.line = line
  }
}
