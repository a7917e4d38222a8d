import Employment
import Foundation

/// The model read literally from the rows: everybody is paired with every activity, counts are
/// found by trying, distances by vectors, and sums are plain.
///
/// It is slow and repeats itself on purpose: it shares nothing with the audit that it tests.
struct LiteralModel {
  let rows: ProgrammeRows
  let lines: PlanLines
  private(set) var broken: Set<Rule> = []
  private(set) var quantities: [Goal: Double] = [:]
  private(set) var territoryCosts: [String: Double] = [:]
  private var work: [String: [String: Int]] = [:]
  private var attended: [String: Set<String>] = [:]

  init(_ rows: ProgrammeRows, _ lines: PlanLines) {
    self.rows = rows
    self.lines = lines
    readLines()
    for (id, person) in rows.people { judge(id, person) }
    for (id, activity) in rows.activities { judge(id, activity) }
    for (id, course) in rows.courses { judge(id, course) }
    judgeMoney()
    judgePins()
    measure()
  }

  private mutating func readLines() {
    var seen: Set<String> = []
    for line in lines.jobs {
      if !seen.insert("\(line.person)|\(line.activity)").inserted { broken.insert(.duplicateLine) }
      if rows.people[line.person] == nil { broken.insert(.unknownPerson) }
      if rows.activities[line.activity] == nil { broken.insert(.unknownActivity) }
      if rows.people[line.person] != nil, rows.activities[line.activity] != nil {
        work[line.person, default: [:]][line.activity, default: 0] += line.slots
      }
    }
    seen = []
    for line in lines.trainings {
      if !seen.insert("\(line.person)|\(line.course)").inserted { broken.insert(.duplicateLine) }
      if rows.people[line.person] == nil { broken.insert(.unknownPerson) }
      if rows.courses[line.course] == nil { broken.insert(.unknownCourse) }
      if rows.people[line.person] != nil, rows.courses[line.course] != nil {
        attended[line.person, default: []].insert(line.course)
      }
    }
  }

  // MARK: - Screening

  private func most(_ hours: Double) -> Int {
    (0...).prefix { Double($0) <= hours / rows.slotHours + 1e-9 }.last ?? 0
  }

  private func least(_ hours: Double) -> Int {
    (0...).first { Double($0) >= hours / rows.slotHours - 1e-9 } ?? 0
  }

  private func demand(_ activity: ProgrammeRows.ActivityRow) -> (least: Int, most: Int) {
    (
      least(activity.minHours),
      min(most(activity.maxHours), most(activity.approvedHours ?? activity.maxHours))
    )
  }

  private func refusal(_ id: String, _ person: ProgrammeRows.PersonRow) -> Rule? {
    let ordered: [(Rule, Bool)] = [
      (.notVolunteer, !person.isVolunteer),
      (
        .unemployedTooShort,
        !person.hasEquivalentStatus && person.unemployedSince.map { months($0) < 24 } ?? true
      ),
      (.residentTooShort, months(person.residentSince) < 6),
      (.territoryClosed, rows.territories[person.territory]?.isOpen != true),
      (.excluded, rows.pins.contains { $0.rule == "exclude" && $0.person == id }),
      (.noWholeSlot, max(1, least(person.minHours)) > most(person.maxHours)),
    ]
    return ordered.first { $0.1 }?.0
  }

  private func months(_ since: (year: Int, month: Int)) -> Int {
    2026 * 12 + 1 - since.year * 12 - since.month
  }

  private func refusal(_ activity: ProgrammeRows.ActivityRow) -> Rule? {
    let until = activity.approvedUntil ?? (9999, 1, 1)
    let ordered: [(Rule, Bool)] = [
      (.activityNotApproved, activity.status != .approved),
      (.activityExpired, (until.year, until.month, until.day) < (2026, 1, 15)),
      (.activityTerritoryClosed, rows.territories[activity.territory]?.isOpen != true),
      (.activityWithoutDemand, demand(activity).least > demand(activity).most),
    ]
    return ordered.first { $0.1 }?.0
  }

  private func lacking(
    _ person: ProgrammeRows.PersonRow, _ activity: ProgrammeRows.ActivityRow
  ) -> [String: Int] {
    activity.each.filter { person.skills[$0.key, default: 0] < $0.value }
  }

  private func mayAttend(_ person: ProgrammeRows.PersonRow, _ course: ProgrammeRows.CourseRow)
    -> Bool
  {
    guard let place = course.place else { return true }
    if rows.territories[place] != nil { return place == person.territory }
    return rows.territories[person.territory]?.province == place
  }

  /// Why a pair is no candidate, whoever or whatever the reason is about.
  private func refusal(_ personID: String, _ activityID: String) -> Rule? {
    guard let person = rows.people[personID], let activity = rows.activities[activityID] else {
      return nil
    }
    if let rule = refusal(personID, person) ?? refusal(activity) { return rule }
    let lacking = lacking(person, activity)
    let teachable = lacking.allSatisfy { skill, level in
      rows.courses.values.contains {
        $0.skill == skill && $0.level >= level && mayAttend(person, $0)
      }
    }
    let room = min(most(person.maxHours), demand(activity).most)
    let ordered: [(Rule, Bool)] = [
      (.otherTerritory, person.territory != activity.territory),
      (.choiceRefused, person.choices[activityID] == .refused),
      (
        .pinForbid,
        rows.pins.contains {
          $0.rule == "forbid" && $0.person == personID && $0.activity == activityID
        }
      ),
      (.restriction, !person.restrictions.isDisjoint(with: activity.demands)),
      (.tooFar, distance(person.location, activity.location) > person.maxTravel ?? .infinity),
      (.skillOutOfReach, !teachable),
      (.tooManyCourses, lacking.count > rows.maxCoursesPerJob),
      (.sliceTooSmall, room < rows.minSlotsPerActivity),
    ]
    return ordered.first { $0.1 }?.0
  }

  private func distance(
    _ from: (latitude: Double, longitude: Double)?, _ to: (latitude: Double, longitude: Double)?
  ) -> Double {
    guard let from, let to else { return 0 }
    func vector(_ place: (latitude: Double, longitude: Double)) -> [Double] {
      let (north, east) = (place.latitude * .pi / 180, place.longitude * .pi / 180)
      return [cos(north) * cos(east), cos(north) * sin(east), sin(north)]
    }
    let chord = zip(vector(from), vector(to)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
    return 6371.0088 * 2 * asin(chord.squareRoot() / 2)
  }

  // MARK: - Rows

  private mutating func judge(_ id: String, _ person: ProgrammeRows.PersonRow) {
    let job = work[id] ?? [:]
    let courses = (attended[id] ?? []).compactMap { rows.courses[$0] }
    if !job.isEmpty {
      let total = job.values.reduce(0, +)
      if total < max(1, least(person.minHours)) || total > most(person.maxHours) {
        broken.insert(.chosenHours)
      }
      if job.count > rows.maxActivitiesPerJob { broken.insert(.pieces) }
    }
    for (activityID, activity) in rows.activities {
      guard let slots = job[activityID] else { continue }
      if let rule = refusal(id, activityID) { broken.insert(rule) }
      // A refused activity is named even where the person is refused, too.
      if let rule = refusal(activity) { broken.insert(rule) }
      let room = min(most(person.maxHours), demand(activity).most)
      if slots < rows.minSlotsPerActivity || slots > room { broken.insert(.slice) }
      for (skill, level) in lacking(person, activity) {
        let isTaught = courses.contains {
          $0.skill == skill && $0.level >= level && mayAttend(person, $0)
        }
        if !isTaught { broken.insert(.training) }
      }
    }
    if courses.count > rows.maxCoursesPerJob * (job.isEmpty ? 0 : 1) {
      broken.insert(.coursesPerJob)
    }
    for course in courses {
      let isNeeded = job.keys.contains { activity in
        rows.activities[activity].map { lacking(person, $0)[course.skill] != nil } ?? false
      }
      if !isNeeded { broken.insert(.courseWithoutNeed) }
      if !mayAttend(person, course) { broken.insert(.coursePlace) }
      if courses.filter({ $0.skill == course.skill }).count > 1 { broken.insert(.courseTwice) }
    }
  }

  private mutating func judge(_ id: String, _ activity: ProgrammeRows.ActivityRow) {
    let slots = work.values.compactMap { $0[id] }
    guard !slots.isEmpty else { return }
    let range = demand(activity)
    let total = slots.reduce(0, +)
    if total < range.least || total > range.most { broken.insert(.demand) }
    if slots.count < activity.minPeople { broken.insert(.crew) }
    for team in activity.team {
      let holders = work.filter {
        $0.value[id] != nil
          && (rows.people[$0.key]?.skills[team.skill, default: 0] ?? 0) >= team.level
      }
      if holders.count < team.people { broken.insert(.team) }
    }
  }

  private func sessions(_ id: String, _ course: ProgrammeRows.CourseRow) -> (heads: Int, held: Int)
  {
    let heads = attended.values.filter { $0.contains(id) }.count
    return (heads, (0...).first { $0 * course.seats >= heads } ?? 0)
  }

  private mutating func judge(_ id: String, _ course: ProgrammeRows.CourseRow) {
    let (heads, held) = sessions(id, course)
    if course.minSeats * held > heads { broken.insert(.seats) }
    if held > course.maxSessions { broken.insert(.sessions) }
  }

  private mutating func judgeMoney() {
    var total = 0.0
    let hours = rows.slotHours * rows.weeksPerYear
    for (id, territory) in rows.territories {
      let locals = work.filter { rows.people[$0.key]?.territory == id }
      var cost = 0.0
      for job in locals.values {
        cost += Double(job.values.reduce(0, +)) * hours * rows.wagePerHour
      }
      for (activityID, activity) in rows.activities where activity.territory == id {
        let slots = work.values.compactMap { $0[activityID] }
        cost -= Double(slots.reduce(0, +)) * hours * activity.revenuePerHour
        if !slots.isEmpty { cost += activity.openingCost }
      }
      if let supervision = rows.supervision {
        cost += (Double(locals.count) / Double(supervision.people)).rounded(.up) * supervision.cost
      }
      for (personID, courses) in attended where rows.people[personID]?.territory == id {
        for course in courses { cost += rows.courses[course]?.seatCost ?? 0 }
      }
      for (courseID, course) in rows.courses where course.place == id {
        cost += Double(sessions(courseID, course).held) * course.sessionCost
      }
      territoryCosts[id] = cost
      total += cost
      if let budget = territory.budget, cost > budget + 0.01 { broken.insert(.territoryBudget) }
      if locals.count > territory.jobCap { broken.insert(.jobCap) }
    }
    for (courseID, course) in rows.courses where rows.territories[course.place ?? ""] == nil {
      total += Double(sessions(courseID, course).held) * course.sessionCost
    }
    if let budget = rows.budget, total > budget + 0.01 { broken.insert(.programmeBudget) }
    quantities[.cost] = total
  }

  private mutating func judgePins() {
    for pin in rows.pins {
      if pin.rule == "hire", let person = rows.people[pin.person],
        work[pin.person] == nil || refusal(pin.person, person) != nil
      {
        broken.insert(.pinHire)
      }
      if pin.rule == "assign", let activity = pin.activity,
        work[pin.person]?[activity] == nil || refusal(pin.person, activity) != nil
      {
        broken.insert(.pinAssign)
      }
    }
    for (id, person) in rows.people {
      for (activity, answer) in person.choices where answer == .accepted {
        if refusal(id, activity) == nil, work[id]?[activity] == nil {
          broken.insert(.choiceAccepted)
        }
      }
    }
  }

  // MARK: - Goals

  private mutating func measure() {
    for goal in Goal.allCases where goal != .cost { quantities[goal] = 0 }
    for (personID, job) in work {
      guard let person = rows.people[personID] else { continue }
      quantities[.hire, default: 0] += 1
      for (activityID, count) in job {
        guard let activity = rows.activities[activityID] else { continue }
        let slots = Double(count)
        let needed = activity.each.values.reduce(0, +)
        let held = activity.each.map { min(person.skills[$0.key, default: 0], $0.value) }
        let fit = needed == 0 ? 1 : Double(held.reduce(0, +)) / Double(needed)
        quantities[.slots, default: 0] += slots
        quantities[.interest, default: 0] +=
          slots * Double(person.interests[activity.theme, default: 0]) / 5
        quantities[.skill, default: 0] += slots * fit
        quantities[.need, default: 0] += slots * Double(activity.socialValue) / 5
      }
    }
    for (personID, before) in Dictionary(grouping: rows.currentPlan, by: \.person)
    where rows.people[personID] != nil {
      if Set(before.map(\.activity)) != Set((work[personID] ?? [:]).keys) {
        quantities[.change, default: 0] += 1
      }
    }
  }

  /// The weighted goals.
  var objective: Double {
    var points = 0.0
    for (goal, weight) in rows.goals {
      let amount = weight * (quantities[goal] ?? 0)
      points += goal == .cost ? -amount / 1000 : goal == .change ? -amount : amount
    }
    return points
  }
}
