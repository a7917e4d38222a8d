import Employment

/// Activity screening and rows 5, 6, 8, 9 and 10: what people share.
///
/// Row 4 and the supervision of row 9 cannot be broken: a plan holds no openings and no
/// supervisors, they are derived from its jobs.
struct SharedRows {
  let dataset: Dataset
  let rules: ScreeningRules
  let counts: DerivedCounts

  /// Budgets hold to one cent.
  static let budgetTolerance = 0.01

  /// What is wrong with the activities that somebody works on.
  func activityViolations(_ reading: PlanReading) -> [AuditViolation] {
    let holders = teamHolders(reading)
    var found: [AuditViolation] = []
    for (place, activity) in dataset.activities.enumerated() where counts.workers[place] > 0 {
      let workers = counts.workers[place]
      let staff = "Activity \(activity.id) has \(counted(workers, "worker"))"
      if let refusal = rules.activityRefusals[place] {
        found.append(.breaking(refusal.rule, "\(staff) but \(refusal.reason)"))
      }
      found += demandViolations(place)
      if workers < max(1, activity.minPeople) {
        found.append(.breaking(.crew, "\(staff); it needs at least \(activity.minPeople)"))
      }
      for (need, count) in zip(activity.teamNeeds, holders[place]) where count < need.people {
        let skill = dataset.skills[need.need.skill].id
        found.append(
          .breaking(
            .team,
            "Activity \(activity.id) has \(counted(count, "worker")) holding skill \(skill) at "
              + "level \(need.need.level); it needs at least \(need.people)"))
      }
    }
    return found
  }

  private func demandViolations(_ activity: Int) -> [AuditViolation] {
    let (slots, range) = (counts.slots[activity], rules.demand[activity])
    // Without a demand there is no activity, which screening has said.
    guard !range.isEmpty, slots < range.lowest || slots > range.highest else { return [] }
    let line = "Activity \(dataset.activities[activity].id) has \(counted(slots, "slot"))"
    return slots < range.lowest
      ? [.breaking(.demand, "\(line); it needs at least \(range.lowest)")]
      : [.breaking(.demand, "\(line); it may have at most \(range.highest)")]
  }

  /// How many workers hold each of the team's skills, by activity and team need.
  private func teamHolders(_ reading: PlanReading) -> [[Int]] {
    var holders = dataset.activities.map { $0.teamNeeds.map { _ in 0 } }
    for piece in reading.pieces {
      let needs = dataset.activities[piece.activity].teamNeeds
      for (place, team) in needs.enumerated()
      where rules.level(of: team.need.skill, heldBy: piece.person) >= team.need.level {
        holders[piece.activity][place] += 1
      }
    }
    return holders
  }

  /// Row 8.
  func courseViolations() -> [AuditViolation] {
    var found: [AuditViolation] = []
    for (place, course) in dataset.courses.enumerated() where counts.attendees[place] > 0 {
      let (attendees, sessions) = (counts.attendees[place], counts.sessions[place])
      let line =
        "Course \(course.id) has \(counted(attendees, "attendee")), hence "
        + "\(counted(sessions, "session")) of at most \(counted(course.seats, "seat"))"
      let least = saturatingProduct(course.minSeats, sessions)
      if attendees < least {
        found.append(
          .breaking(.seats, "\(line); that takes at least \(counted(least, "attendee"))"))
      }
      if sessions > course.maxSessions {
        found.append(
          .breaking(
            .sessions,
            "\(line); at most \(course.maxSessions) may be held"))
      }
    }
    return found
  }

  /// Rows 9 and 10.
  func territoryViolations(_ costs: NetCosts) -> [AuditViolation] {
    var found: [AuditViolation] = []
    for (place, cost) in costs.territories.enumerated() {
      let territory = dataset.territories[place]
      if counts.hired[place] > territory.jobCap {
        found.append(
          .breaking(
            .jobCap,
            "Territory \(territory.id) has \(counts.hired[place]) people hired and "
              + counted(territory.jobCap, "post")))
      }
      if let budget = territory.budget?.amount, Self.exceeds(cost, budget) {
        found.append(
          .breaking(
            .territoryBudget,
            "Territory \(territory.id) costs \(euros(cost)) a year; its budget is \(euros(budget))"
          ))
      }
    }
    if let budget = dataset.programme.budget?.amount, Self.exceeds(costs.programme, budget) {
      found.append(
        .breaking(
          .programmeBudget,
          "The programme costs \(euros(costs.programme)) a year; its budget is \(euros(budget))"))
    }
    return found
  }

  /// Whether a cost is over a budget by more than the tolerance; a cost that is no number is.
  private static func exceeds(_ cost: Double, _ budget: Double) -> Bool {
    !(cost - budget <= budgetTolerance)
  }
}
