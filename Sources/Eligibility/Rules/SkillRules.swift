import Employment

/// Each skill that every worker needs is held, or a course in reach teaches it high enough.
public struct SkillsInReach: PairRule {
  /// The rule.
  public init() {}

  /// Names the first need, by ascending skill, that is neither held nor taught.
  public func verdict(person: Int, activity: Int, in screening: Screening) -> Verdict {
    let territory = screening.dataset.people[person].territory
    for need in screening.dataset.activities[activity].eachNeeds {
      let held = screening.level(of: need.skill, heldBy: person)
      if held >= need.level { continue }
      let taught = screening.taughtLevels.level(of: need.skill, in: territory)
      if taught >= need.level { continue }
      return .fails(
        because: .skillOutOfReach(
          screening.dataset.skills[need.skill].id, held: held, needed: need.level, taught: taught))
    }
    return .meets
  }
}

/// The person lacks at most as many skills as courses may be attended in one job.
public struct FewEnoughCourses: PairRule {
  /// The rule.
  public init() {}

  /// Counts the lacking skills.
  public func verdict(person: Int, activity: Int, in screening: Screening) -> Verdict {
    let lacking = screening.lackingNeeds(person: person, activity: activity)
    let limit = screening.dataset.programme.maxCoursesPerJob
    if lacking.count <= limit { return .meets }
    let needs = screening.dataset.activities[activity].eachNeeds
    return .fails(
      because: .tooManyCourses(
        lacking: lacking.map { screening.dataset.skills[needs[$0].skill].id }, limit: limit))
  }
}
