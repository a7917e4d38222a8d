import Employment
import Planning
import Scenarios
import SyntheticProgrammes
import TestSupport

/// Draws edits of any kind for a dataset, as people make them between two plans.
///
/// Edits that make no valid dataset can occur where two rules of the format meet (a pin against an
/// older one); who draws skips these.
struct RandomEdit {
  private let draft: DatasetDraft
  private let plan: Plan
  var generator: SeededGenerator

  /// Draws for a dataset with a plan in force: half of the edits of jobs contradict it.
  init(of draft: DatasetDraft, plan: Plan, seed: UInt64) {
    self.draft = draft
    self.plan = plan
    generator = SeededGenerator(seed: seed, purpose: 301, place: 0)
  }

  /// An edit of a kind; nil where there is nothing to edit.
  mutating func edit(_ kind: EditKind) -> ScenarioEdit? {
    values(kind).map { ScenarioEdit(kind, $0) }
  }

  private mutating func values(_ kind: EditKind) -> [String: String]? {
    switch kind {
    case .pin: pin()
    case .unpin: rowOf(.pins, columns: ["person"])
    case .forbid, .accept, .refuse: pair()
    case .withdraw: rowOf(.personChoices, columns: ["person", "activity"])
    case .addActivity: addedActivity()
    case .changeActivity: changed(.activities, as: "activity", cells: activityCells())
    case .closeActivity: id(of: .activities).map { ["activity": $0] }
    case .dropTeamNeed: rowOf(.activitySkills, columns: ["activity"])
    case .approveHours:
      id(of: .activities).map { ["activity": $0, "hours": String(generator.draw(0...40))] }
    case .openTerritory: openedTerritory()
    case .closeTerritory: id(of: .territories).map { ["territory": $0] }
    case .mergeTerritory: twoTerritories().map { ["territory": $0.0, "into": $0.1] }
    case .shrinkTerritory: shrunkTerritory()
    case .moveMoney: movedMoney()
    case .addCourse: addedCourse()
    case .changeCourse: changed(.courses, as: "course", cells: courseCells())
    case .dropCourse: id(of: .courses).map { ["course": $0] }
    case .setProgramme: programmeKey()
    case .setGoal: ["goal": generator.pick(Goal.allCases).rawValue, "weight": weight()]
    case .addPerson: addedPerson()
    case .changePerson: changedPerson()
    case .removePerson: someone().map { ["person": $0] }
    }
  }
}

// What edits of people's jobs are about.
extension RandomEdit {
  /// Half of the time somebody with a job.
  private mutating func someone() -> String? {
    let worked = plan.assignments.map(\.person.text)
    return !worked.isEmpty && generator.chance(0.5) ? generator.pick(worked) : id(of: .people)
  }

  /// Half of the time a pair of the plan, else a person and an activity of the same territory where
  /// there is one.
  private mutating func pair() -> [String: String]? {
    if !plan.assignments.isEmpty, generator.chance(0.5) {
      let worked = generator.pick(plan.assignments)
      return ["person": worked.person.text, "activity": worked.activity.text]
    }
    guard let person = row(of: .people), let id = person["id"] else { return nil }
    let near = rows(of: .activities).filter { $0["territory"] == person["territory"] }
    let activities = near.isEmpty ? rows(of: .activities) : near
    guard !activities.isEmpty, let activity = generator.pick(activities)["id"] else { return nil }
    return ["person": id, "activity": activity]
  }

  private mutating func pin() -> [String: String]? {
    guard var values = pair() else { return nil }
    let rule = generator.pick(["hire", "hire", "assign", "assign", "exclude", "forbid"])
    if rule == "hire" || rule == "exclude" { values["activity"] = nil }
    values["rule"] = rule
    return values
  }

  private mutating func addedPerson() -> [String: String]? {
    guard var values = row(of: .people), let model = values["id"] else { return nil }
    values["id"] = model + "-2"
    let skills = rows(of: .personSkills).filter { $0["person"] == model }
    values["skills"] = list(skills, ["skill", "level"])
    let interests = rows(of: .personInterests).filter { $0["person"] == model }
    values["interests"] = list(interests, ["theme", "strength"])
    return values
  }

  private mutating func changedPerson() -> [String: String]? {
    guard let person = someone() else { return nil }
    let cells: [String: String] =
      switch generator.draw(0...4) {
      case 0: ["volunteer": "no"]
      case 1: ["volunteer": "yes", "equivalent_status": "yes", "resident_since": "2010-01"]
      case 2: ["min_hours": "0", "max_hours": String(generator.draw(1...16))]
      case 3: ["restrictions": "exterieur"]
      default: ["max_travel_km": "", "restrictions": ""]
      }
    return cells.merging(["person": person]) { first, _ in first }
  }
}

// What edits of activities, courses and territories are about.
extension RandomEdit {
  private mutating func addedActivity() -> [String: String]? {
    guard var values = row(of: .activities), let model = values["id"] else { return nil }
    values["id"] = model + "-2"
    values["status"] = "approved"
    let needs = rows(of: .activitySkills).filter { $0["activity"] == model }
    let words = needs.map { $0["need"] == "each" ? ["skill", "level", "need"] : teamColumns }
    values["skills"] = zip(needs, words).map { list([$0], $1) }.joined(separator: "|")
    return values
  }

  private var teamColumns: [String] { ["skill", "level", "need", "people"] }

  private mutating func activityCells() -> [String: String] {
    switch generator.draw(0...6) {
    case 0: ["max_hours": String(generator.draw(20...48)), "min_hours": "0"]
    case 1: ["min_hours": "0"]
    case 2: ["min_people": String(generator.draw(0...3))]
    case 3: ["opening_cost": String(100 * generator.draw(0...60))]
    case 4: ["revenue_per_hour": String(generator.draw(0...25))]
    case 5: ["social_value": String(generator.draw(0...5)), "status": "approved"]
    default: ["approved_until": generator.pick(["", "2025-12-31"]), "demands": "exterieur"]
    }
  }

  private mutating func addedCourse() -> [String: String]? {
    guard var values = row(of: .courses), let model = values["id"] else { return nil }
    values["id"] = model + "-2"
    values["min_seats"] = "0"
    return values
  }

  private mutating func courseCells() -> [String: String] {
    switch generator.draw(0...4) {
    case 0: ["seats": String(generator.draw(1...4)), "min_seats": "0"]
    case 1: ["max_sessions": String(generator.draw(0...2))]
    case 2: ["session_cost": String(100 * generator.draw(0...30))]
    case 3: ["level": String(generator.draw(1...4))]
    default: ["place": ""]
    }
  }

  private mutating func openedTerritory() -> [String: String]? {
    guard let territory = row(of: .territories), let id = territory["id"],
      let cap = Int(territory["job_cap"] ?? "")
    else { return nil }
    var values = ["territory": id]
    if generator.chance(0.6) { values["job_cap"] = String(max(0, cap + generator.pick([-1, 1]))) }
    if generator.chance(0.4) {
      values["budget"] = generator.pick(["", String(5_000 * generator.draw(0...12))])
    }
    return values
  }

  private mutating func shrunkTerritory() -> [String: String]? {
    guard let territory = row(of: .territories), let id = territory["id"],
      let cap = Int(territory["job_cap"] ?? "")
    else { return nil }
    return ["territory": id, "job_cap": String(generator.draw(0...cap))]
  }

  private mutating func twoTerritories() -> (String, String)? {
    let two = generator.pick(2, of: rows(of: .territories).compactMap { $0["id"] })
    return two.count == 2 ? (two[0], two[1]) : nil
  }

  private mutating func movedMoney() -> [String: String]? {
    let rich = rows(of: .territories).filter { $0["budget"] != nil }
    let two = generator.pick(2, of: rich)
    guard two.count == 2, let from = two[0]["id"], let into = two[1]["id"],
      let budget = Double(two[0]["budget"] ?? "")
    else { return nil }
    let euros = Int(budget * Double(generator.draw(0...10)) / 10)
    return ["from": from, "to": into, "euros": String(euros)]
  }
}

// What edits of the programme and its goals are about.
extension RandomEdit {
  private mutating func programmeKey() -> [String: String]? {
    let keys = [
      "budget", "budget", "max_activities_per_job", "min_slots_per_activity",
      "max_courses_per_job", "people_per_supervisor", "wage_per_hour", "slot_hours",
    ]
    let key = generator.pick(keys)
    let value =
      switch key {
      case "budget": generator.pick(["", String(2_500 * generator.draw(0...40))])
      case "max_activities_per_job": String(generator.draw(1...3))
      case "min_slots_per_activity": String(generator.draw(1...2))
      case "max_courses_per_job": String(generator.draw(0...2))
      case "people_per_supervisor": ""
      case "wage_per_hour": generator.pick(["7.5", "14", "20"])
      default: generator.pick(["3.8", "4"])
      }
    return ["key": key, "value": value]
  }

  private mutating func weight() -> String {
    generator.pick(["0", "0.5", "3", "10", "45", "100"])
  }
}

// What can be drawn from tables.
extension RandomEdit {
  private func rows(of file: DataFile) -> [[String: String]] {
    guard let table = draft.tables[file] else { return [] }
    return table.lines.indices.map { table.row($0) }
  }

  private mutating func row(of file: DataFile) -> [String: String]? {
    let rows = rows(of: file)
    return rows.isEmpty ? nil : generator.pick(rows)
  }

  private mutating func id(of file: DataFile) -> String? { row(of: file)?["id"] }

  private mutating func rowOf(_ file: DataFile, columns: [String]) -> [String: String]? {
    row(of: file)?.filter { columns.contains($0.key) }
  }

  private mutating func changed(
    _ file: DataFile, as name: String, cells: [String: String]
  ) -> [String: String]? {
    id(of: file).map { cells.merging([name: $0]) { first, _ in first } }
  }

  private func list(_ rows: [[String: String]], _ columns: [String]) -> String {
    rows.map { row in columns.map { row[$0] ?? "1" }.joined(separator: ":") }
      .joined(separator: "|")
  }
}
