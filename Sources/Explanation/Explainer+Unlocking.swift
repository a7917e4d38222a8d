import Eligibility
import Employment
import PlanAudit
import Planning
import Scenarios

extension Explainer {
  /// What would let an eligible person in, each thing solved with the person hired, the cheapest
  /// first.
  ///
  /// A thing without which the same plan is feasible is none: it is told as a place for which others give
  /// way. No thing is lost by it, since a place is at least as cheap as such a plan.
  ///
  /// - Returns: The things; and without any, whether each was proven to have no plan.
  func unlockings(
    of person: Int, _ observer: PlanningObserver
  ) throws -> (found: [Unlocking], isProvenStuck: Bool) {
    guard let base = planner.plan.audited else { return ([], false) }
    let audit = PlanAudit(planner.plan.dataset)
    var search = UnlockingSearch(person, self, observer)
    var found: [Unlocking] = []
    for (kind, edits) in candidates(for: person) {
      if kind == .money {
        let hasPlace = found.contains { $0.kind == .place }
        found += try search.money(from: edits, base, orPlan: !hasPlace)
      } else if let (plan, price) = try search.solve(edits) {
        let isNeeded = edits.isEmpty || !audit.report(on: plan.plan).isFeasible
        let changes = PlanChanges(from: base.plan, to: plan.plan)
        if isNeeded {
          found.append(Unlocking(kind: kind, edits: edits, price: price, changes: changes))
        } else if !found.contains(where: { $0.kind == .place }) {
          found.append(Unlocking(kind: .place, edits: [], price: price, changes: changes))
        }
      }
    }
    found.sort { $0.price.difference < $1.price.difference }
    return (found, found.isEmpty && search.isProven)
  }

  /// Single things that could let a person in, by kind.
  func candidates(for person: Int) -> [(Unlocking.Kind, [ScenarioEdit])] {
    let dataset = planner.plan.dataset
    let pairs = planner.plan.result.pairs
    let someone = dataset.people[person]
    let territory = dataset.territories[someone.territory]
    let own = pairs.pairs(of: person).map { Int(pairs.activities[$0]) }
    var found: [(Unlocking.Kind, [ScenarioEdit])] = []
    if !own.isEmpty {
      found.append((.place, []))
      found.append(
        (
          .post,
          [
            ScenarioEdit(
              .openTerritory,
              ["territory": territory.id.text, "job_cap": String(territory.jobCap + 1)])
          ]
        ))
      let money = moreMoney(for: person)
      if !money.isEmpty { found.append((.money, money)) }
    }
    for activity in activitiesShortOfHours(for: person) {
      found.append((.hours, [Capacity.hours(of: activity, in: dataset).edit]))
    }
    // Accepting an activity may make it a candidate; whether it does is solved like all else.
    for (place, activity) in dataset.activities.enumerated()
    where activity.territory == someone.territory
      && pairs.activityRefusals[place] == .activityNotApproved
    {
      let edit = ScenarioEdit(
        .changeActivity, ["activity": activity.id.text, "status": "approved"])
      found.append((.activity, [edit]))
    }
    found += lackingSkills(of: person).map { (.course, [course(teaching: $0, near: territory)]) }
    return found
  }

  /// Activities that the person may do, or could but for hours of theirs.
  func activitiesShortOfHours(for person: Int) -> [Int] {
    let dataset = planner.plan.dataset
    let screening = Screening(of: dataset)
    return dataset.activities.indices.filter { activity in
      guard dataset.activities[activity].territory == dataset.people[person].territory else {
        return false
      }
      return switch screening.verdict(person: person, activity: activity) {
      case .candidate, .activityRefused(.activityWithoutDemand), .pairRefused(.sliceTooSmall): true
      case .personRefused, .activityRefused, .pairRefused: false
      }
    }
  }

  /// As much money as the person's longest job can cost in wages: with so much is solved first, in each budget that would pay them:
  /// the programme's and the territory's own. None where neither is limited.
  private func moreMoney(for person: Int) -> [ScenarioEdit] {
    let dataset = planner.plan.dataset
    let programme = dataset.programme
    let territory = dataset.territories[dataset.people[person].territory]
    let hours = dataset.people[person].maxHours.amount
    let wages = hours * programme.weeksPerYear * programme.wagePerHour
    var edits: [ScenarioEdit] = []
    if let budget = programme.budget {
      edits.append(
        ScenarioEdit(
          .setProgramme, ["key": "budget", "value": EditText.number(budget.amount + wages)]))
    }
    if let budget = territory.budget {
      edits.append(
        ScenarioEdit(
          .openTerritory,
          ["territory": territory.id.text, "budget": EditText.number(budget.amount + wages)]))
    }
    return edits
  }

  /// Skills, with the highest level needed, that the person lacks for an activity: no course in reach
  /// teaches one high enough, or seats of those that do may be taken.
  func lackingSkills(of person: Int) -> [(skill: Skill.ID, level: Int)] {
    let dataset = planner.plan.dataset
    let screening = Screening(of: dataset)
    var levels: [Skill.ID: Int] = [:]
    func need(_ skill: Skill.ID, _ level: Int) { levels[skill] = max(levels[skill] ?? 0, level) }
    for (place, activity) in dataset.activities.enumerated()
    where activity.territory == dataset.people[person].territory
      && planner.plan.result.pairs.activityRefusals[place] == nil
    {
      switch screening.verdict(person: person, activity: place) {
      case .candidate(let lacking):
        for lack in lacking.map({ activity.eachNeeds[$0] }) {
          need(dataset.skills[lack.skill].id, lack.level)
        }
      case .pairRefused(.skillOutOfReach(let skill, _, let needed, _)): need(skill, needed)
      case .personRefused, .activityRefused, .pairRefused: continue
      }
    }
    return levels.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A course of one seat in a territory, that costs what the dearest seat and session in the dataset
  /// cost.
  func course(
    teaching skill: (skill: Skill.ID, level: Int), near territory: Territory
  ) -> ScenarioEdit {
    let courses = planner.plan.dataset.courses
    let taken = Set(courses.map(\.id.text))
    var id = "NEW-\(skill.skill.text)"
    while taken.contains(id) { id += "-2" }
    return ScenarioEdit(
      .addCourse,
      [
        "id": id, "name": skill.skill.text, "skill": skill.skill.text,
        "level": String(skill.level), "place": territory.id.text, "seats": "1",
        "session_cost": EditText.number(courses.map(\.sessionCost.amount).max() ?? 0),
        "seat_cost": EditText.number(courses.map(\.seatCost.amount).max() ?? 0),
      ])
  }
}
