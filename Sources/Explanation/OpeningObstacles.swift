import Eligibility
import Employment

/// The rows of one activity that cannot be filled, by counting whom screening allows.
///
/// Each that is found is enough to keep the activity closed. Where none is found, budgets, courses or other
/// activities may still do so together.
struct OpeningObstacles {
  let found: [OpeningObstacle]

  /// Counts candidates, skills, half-days and posts; linear in the candidates.
  ///
  /// - Parameters:
  ///   - place: The place of an activity that may open.
  ///   - candidates: The places of the people whom screening allows.
  ///   - pairs: What screening let through.
  ///   - dataset: The dataset.
  init(_ place: Int, candidates: [Int], _ pairs: CandidatePairs, _ dataset: Dataset) {
    let activity = dataset.activities[place]
    let window = pairs.activitySlots[place]
    let crew = activity.teamNeeds.reduce(max(1, activity.minPeople)) { max($0, $1.people) }
    var found: [OpeningObstacle] = []
    if candidates.count < crew { found.append(.crew(needed: crew, candidates: candidates.count)) }
    let screening = Screening(of: dataset)
    for team in activity.teamNeeds where team.people > 0 {
      let holders = candidates.count {
        screening.level(of: team.need.skill, heldBy: $0) >= team.need.level
      }
      if holders < team.people {
        let skill = dataset.skills[team.need.skill].id
        found.append(
          .team(skill, level: team.need.level, needed: team.people, holders: holders))
      }
    }
    let offered = candidates.reduce(0) { $0 + min(pairs.personSlots[$1].highest, window.highest) }
    if offered < window.lowest {
      found.append(.halfDays(needed: window.lowest, offered: offered))
    }
    let least = crew.multipliedReportingOverflow(by: dataset.programme.minSlotsPerActivity)
    if least.overflow || least.partialValue > window.highest {
      found.append(
        .crewBeyondHours(
          people: crew, halfDays: least.overflow ? .max : least.partialValue,
          allowed: window.highest))
    }
    let posts = dataset.territories[activity.territory].jobCap
    if posts < crew { found.append(.posts(needed: crew, allowed: posts)) }
    self.found = found
  }
}
