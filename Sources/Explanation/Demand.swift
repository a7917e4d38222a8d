import Eligibility
public import Employment
public import Scenarios

/// Something that a dataset demands or limits, and the edits that give it up.
///
/// Only demands can make a dataset infeasible, since the plan that hires nobody satisfies every
/// limit; a conflict is some demands with the limits that keep them from holding together.
public struct Demand: Hashable, Sendable {
  /// The row of the model that it is.
  public let rule: Rule
  /// The ids that it speaks of: a person and an activity, a territory, an activity or a course.
  public let subject: [String]
  /// What gives it up; a scenario of these.
  public let relaxation: [ScenarioEdit]

  /// All demands of a dataset and all limits that can stand against them.
  public static func all(of dataset: Dataset) -> [Demand] {
    demands(of: dataset) + limits(of: dataset, territories: Set(dataset.territories.indices))
  }

  /// Everything that people demand: pins and accepted choices. A choice that binds nobody now may do
  /// so where a limit is given up, so all are named.
  static func demands(of dataset: Dataset) -> [Demand] {
    var found: [Demand] = []
    for pin in dataset.pins {
      let person = dataset.people[pin.person].id.text
      switch pin.decision {
      case .hire:
        let unpin = ScenarioEdit(.unpin, ["person": person, "rule": "hire"])
        found.append(Demand(rule: .pinHire, subject: [person], relaxation: [unpin]))
      case .assign(let activity):
        let work = dataset.activities[activity].id.text
        let unpin = ScenarioEdit(
          .unpin, ["person": person, "activity": work, "rule": "assign"])
        found.append(Demand(rule: .pinAssign, subject: [person, work], relaxation: [unpin]))
      case .exclude, .forbid: break
      }
    }
    for person in dataset.people {
      for choice in person.choices where choice.answer == .accepted {
        let work = dataset.activities[choice.activity].id.text
        let withdraw = ScenarioEdit(
          .withdraw, ["person": person.id.text, "activity": work])
        found.append(
          Demand(
            rule: .choiceAccepted, subject: [person.id.text, work], relaxation: [withdraw]))
      }
    }
    return found
  }

  /// The limits that can stand against demands of people in some territories.
  static func limits(of dataset: Dataset, territories: Set<Int>) -> [Demand] {
    var found: [Demand] = []
    if dataset.programme.budget != nil {
      let free = ScenarioEdit(.setProgramme, ["key": "budget", "value": ""])
      found.append(Demand(rule: .programmeBudget, subject: [], relaxation: [free]))
    }
    if dataset.programme.supervision != nil {
      let none = ScenarioEdit(.setProgramme, ["key": "people_per_supervisor", "value": ""])
      found.append(Demand(rule: .supervision, subject: [], relaxation: [none]))
    }
    for place in territories.sorted() where dataset.territories[place].isOpen {
      let territory = dataset.territories[place]
      let id = territory.id.text
      let posts = ScenarioEdit(
        .openTerritory, ["territory": id, "job_cap": String(dataset.people.count)])
      found.append(Demand(rule: .jobCap, subject: [id], relaxation: [posts]))
      if territory.budget != nil {
        let free = ScenarioEdit(.openTerritory, ["territory": id, "budget": ""])
        found.append(Demand(rule: .territoryBudget, subject: [id], relaxation: [free]))
      }
    }
    let screening = Screening(of: dataset)
    for (place, activity) in dataset.activities.enumerated()
    where territories.contains(activity.territory) && screening.refusal(ofActivity: place) == nil {
      found += limits(of: activity, dataset.skills)
    }
    for course in dataset.courses {
      if case .territory(let place) = course.place, !territories.contains(place) { continue }
      found += limits(of: course, people: dataset.people.count)
    }
    return found
  }

  private static func limits(of activity: Activity, _ skills: [Skill]) -> [Demand] {
    let id = activity.id.text
    func demand(_ rule: Rule, _ cells: [String: String]) -> Demand {
      let values = cells.merging(["activity": id]) { first, _ in first }
      return Demand(
        rule: rule, subject: [id], relaxation: [ScenarioEdit(.changeActivity, values)])
    }
    let hours = demand(
      .demand, ["min_hours": "0", "max_hours": "1000000", "approved_hours": ""])
    let crew = activity.minPeople > 1 ? [demand(.crew, ["min_people": "1"])] : []
    let skillsOfTeam = Set(activity.teamNeeds.filter { $0.people > 0 }.map(\.need.skill)).sorted()
    let teams = skillsOfTeam.map { skill in
      let words = [id, skills[skill].id.text]
      let drop = ScenarioEdit(.dropTeamNeed, ["activity": words[0], "skill": words[1]])
      return Demand(rule: .team, subject: words, relaxation: [drop])
    }
    return [hours] + crew + teams
  }

  private static func limits(of course: Course, people: Int) -> [Demand] {
    let id = course.id.text
    func demand(_ rule: Rule, _ cells: [String: String]) -> Demand {
      let values = cells.merging(["course": id]) { first, _ in first }
      return Demand(rule: rule, subject: [id], relaxation: [ScenarioEdit(.changeCourse, values)])
    }
    return [
      demand(.seats, ["min_seats": "0", "seats": String(max(people, 1))]),
      demand(.sessions, ["max_sessions": String(max(people, 1))]),
    ]
  }
}
