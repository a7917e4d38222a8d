import Employment
import Scenarios

/// Every single thing that may let a person in, listed anew from what the documentation says: a place,
/// a post, a half-day more on an activity, an activity accepted, a course, money.
///
/// It knows no screening: what does not help has no plan with the person hired.
struct SingleThings {
  let dataset: Dataset
  let person: Person

  /// The edits of each thing.
  var all: [[ScenarioEdit]] {
    [[], [post]] + money + halfDays + acceptances + courses
  }

  private var territory: Territory { dataset.territories[person.territory] }
  private var activities: [Activity] {
    dataset.activities.filter { $0.territory == person.territory }
  }

  private var post: ScenarioEdit {
    ScenarioEdit(
      .openTerritory,
      ["territory": territory.id.text, "job_cap": String(territory.jobCap + 1)])
  }

  /// What the wages of the longest job are, for everybody whose money it would be.
  private var money: [[ScenarioEdit]] {
    let programme = dataset.programme
    let wages = person.maxHours.amount * programme.weeksPerYear * programme.wagePerHour
    var edits: [ScenarioEdit] = []
    if let budget = programme.budget?.amount {
      edits.append(
        ScenarioEdit(.setProgramme, ["key": "budget", "value": Self.cents(budget + wages)]))
    }
    if let budget = territory.budget?.amount {
      edits.append(
        ScenarioEdit(
          .openTerritory,
          ["territory": territory.id.text, "budget": Self.cents(budget + wages)]))
    }
    return edits.isEmpty ? [] : [edits]
  }

  private var halfDays: [[ScenarioEdit]] {
    activities.filter { $0.status == .approved }.map { activity in
      let slot = dataset.programme.slotHours
      let most = activity.maxHours.amount
      let hours = min(most, activity.approvedHours?.amount ?? most) + slot
      return [
        ScenarioEdit(
          .changeActivity,
          [
            "activity": activity.id.text, "approved_hours": Self.cents(hours),
            "max_hours": Self.cents(max(hours, most)),
          ])
      ]
    }
  }

  private var acceptances: [[ScenarioEdit]] {
    activities.filter { $0.status != .approved }.map {
      [ScenarioEdit(.changeActivity, ["activity": $0.id.text, "status": "approved"])]
    }
  }

  /// A course of one seat for each skill and level that an activity asks for and the person lacks.
  private var courses: [[ScenarioEdit]] {
    let lacking = Set(
      activities.flatMap(\.eachNeeds).filter { need in
        !person.skills.contains { $0.skill == need.skill && $0.level >= need.level }
      })
    let ordered = lacking.sorted { ($0.skill, $0.level) < ($1.skill, $1.level) }
    return ordered.map { need in
      let skill = dataset.skills[need.skill].id.text
      return [
        ScenarioEdit(
          .addCourse,
          [
            "id": "TEST-COURSE", "name": "n", "skill": skill, "level": String(need.level),
            "place": territory.id.text, "seats": "1",
            "session_cost": Self.cents(dataset.courses.map(\.sessionCost.amount).max() ?? 0),
            "seat_cost": Self.cents(dataset.courses.map(\.seatCost.amount).max() ?? 0),
          ])
      ]
    }
  }

  /// An amount, never less than it is.
  private static func cents(_ amount: Double) -> String {
    let cents = Int((amount * 100).rounded(.up))
    let rest = "\(cents % 100 / 10)\(cents % 10)"
    return "\(cents / 100)" + (rest == "00" ? "" : "." + rest)
  }
}
