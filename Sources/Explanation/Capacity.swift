public import Employment
public import Scenarios

/// A limit of a dataset of which one more unit can be had.
public struct Capacity: Hashable, Sendable {
  /// The kinds of limits.
  public enum Kind: String, CaseIterable, Sendable {
    /// Posts of a territory; a unit is one post.
    case posts
    /// Hours of an activity that may be worked; a unit is one half-day a week.
    case hours
    /// Seats of a course; a unit is one seat in each session.
    case seats
    /// A territory's own budget; a unit is EUR 1,000 a year.
    case territoryBudget
    /// The programme's budget; a unit is EUR 1,000 a year.
    case programmeBudget
  }

  /// The kind of limit.
  public let kind: Kind
  /// The territory, activity or course; nil for the programme.
  public let id: String?
  /// The place of the territory, activity or course in the dataset; 0 for the programme.
  public let place: Int
  /// What gives one more unit.
  public let edit: ScenarioEdit

  /// The row of the model that limits it.
  public var rule: Rule {
    switch kind {
    case .posts: .jobCap
    case .hours: .demand
    case .seats: .seats
    case .territoryBudget: .territoryBudget
    case .programmeBudget: .programmeBudget
    }
  }

  /// All capacities of a dataset: of open territories, of activities that are approved there, of all
  /// courses.
  public static func all(of dataset: Dataset) -> [Capacity] {
    var found: [Capacity] = []
    if let budget = dataset.programme.budget {
      let edit = ScenarioEdit(
        .setProgramme, ["key": "budget", "value": EditText.number(budget.amount + 1000)])
      found.append(Capacity(kind: .programmeBudget, id: nil, place: 0, edit: edit))
    }
    for (place, territory) in dataset.territories.enumerated() where territory.isOpen {
      let id = territory.id.text
      func edit(_ column: String, _ value: String) -> ScenarioEdit {
        ScenarioEdit(.openTerritory, ["territory": id, column: value])
      }
      found.append(
        Capacity(
          kind: .posts, id: id, place: place,
          edit: edit("job_cap", String(territory.jobCap + 1))))
      if let budget = territory.budget {
        found.append(
          Capacity(
            kind: .territoryBudget, id: id, place: place,
            edit: edit("budget", EditText.number(budget.amount + 1000))))
      }
    }
    for (place, activity) in dataset.activities.enumerated()
    where activity.status == .approved && dataset.territories[activity.territory].isOpen {
      found.append(hours(of: place, in: dataset))
    }
    for (place, course) in dataset.courses.enumerated() {
      let id = course.id.text
      let edit = ScenarioEdit(
        .changeCourse, ["course": id, "seats": String(course.seats + 1)])
      found.append(Capacity(kind: .seats, id: id, place: place, edit: edit))
    }
    return found
  }

  /// The hours of an activity: one half-day a week more than may be worked now.
  static func hours(of place: Int, in dataset: Dataset) -> Capacity {
    let terms = dataset.activities[place]
    let slot = dataset.programme.slotHours
    let hours = min(terms.maxHours.amount, terms.approvedHours?.amount ?? .infinity) + slot
    let values = [
      "activity": terms.id.text, "approved_hours": EditText.number(hours),
      "max_hours": EditText.number(max(hours, terms.maxHours.amount)),
    ]
    return Capacity(
      kind: .hours, id: terms.id.text, place: place, edit: ScenarioEdit(.changeActivity, values))
  }
}

/// Numbers as cells of a dataset hold them.
enum EditText {
  /// At most two decimals, rounded up.
  static func number(_ number: Double) -> String {
    let hundredths = Int((number * 100 - 1e-6).rounded(.up))
    let rest = hundredths % 100
    return "\(hundredths / 100)" + (rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)")
  }
}
