import Employment

/// Screening and rows 1, 2, 3 and 7: what belongs to one person.
///
/// A row is not repeated where screening already says the same of the same line: the chosen hours
/// of somebody without a whole slot, the slice of a pair without room, the training for a skill
/// that is out of reach.
struct JobRows {
  let dataset: Dataset
  let rules: ScreeningRules

  /// Every rule that one person's lines break.
  func violations(_ job: PlanReading.Job, _ reading: PlanReading) -> [AuditViolation] {
    let pieces = reading.pieces[job.pieces]
    let courses = reading.seats[job.seats].map(\.course)
    var found: [AuditViolation] = []
    var isEligible = true
    if !pieces.isEmpty, let refusal = rules.refusal(ofPerson: job.person) {
      isEligible = false
      found.append(
        .breaking(refusal.rule, "Person \(id(job.person)) has a job but \(refusal.reason)"))
    }
    for piece in pieces {
      var refusal: Refusal?
      if isEligible, rules.activityRefusals[piece.activity] == nil {
        refusal = rules.refusal(ofPair: piece.person, piece.activity)
      }
      if let refusal {
        let activity = dataset.activities[piece.activity].id
        found.append(
          .breaking(
            refusal.rule,
            "Person \(id(job.person)) works on activity \(activity), but \(refusal.reason)"))
      }
      found += slice(piece)
      if refusal?.rule != .skillOutOfReach, refusal?.rule != .tooManyCourses {
        found += training(piece, courses)
      }
    }
    if !pieces.isEmpty { found += wholeJob(job.person, pieces) }
    found += attendances(job.person, pieces, courses)
    return found
  }

  private func slice(_ piece: PlanReading.Piece) -> [AuditViolation] {
    let least = dataset.programme.minSlotsPerActivity
    let room = min(rules.chosenSlots(piece.person).highest, rules.demand[piece.activity].highest)
    let activity = dataset.activities[piece.activity].id
    let line =
      "Person \(id(piece.person)) works \(counted(piece.slots, "slot")) on activity \(activity)"
    if piece.slots < least, piece.slots < 1 || least <= room {
      return [.breaking(.slice, "\(line); a job holds at least \(least) of an activity")]
    }
    if piece.slots > room, least <= room {
      return [.breaking(.slice, "\(line); the two have room for at most \(room)")]
    }
    return []
  }

  private func wholeJob(
    _ person: Int, _ pieces: ArraySlice<PlanReading.Piece>
  ) -> [AuditViolation] {
    var found: [AuditViolation] = []
    let chosen = rules.chosenSlots(person)
    let slots = pieces.reduce(0) { saturatingSum($0, $1.slots) }
    if !chosen.isEmpty, slots < chosen.lowest || slots > chosen.highest {
      found.append(
        .breaking(
          .chosenHours,
          "Person \(id(person)) works \(counted(slots, "slot")) in all; the hours that the person "
            + "chose hold \(chosen.lowest) to \(chosen.highest)"))
    }
    let most = dataset.programme.maxActivitiesPerJob
    if pieces.count > most {
      found.append(
        .breaking(
          .pieces,
          "Person \(id(person)) works on \(counted(pieces.count, "activity", "activities")); "
            + "a job holds at most \(most)"))
    }
    return found
  }

  private func training(_ piece: PlanReading.Piece, _ courses: [Int]) -> [AuditViolation] {
    rules.lacking(piece.person, piece.activity).compactMap { need in
      let levels = courses.map { dataset.courses[$0].teaches }.filter { $0.skill == need.skill }
      let best = levels.map(\.level).max()
      if let best, best >= need.level { return nil }
      let ending =
        best.map { "is taught it only to level \($0)" } ?? "attends no course that teaches it"
      let skill = dataset.skills[need.skill].id
      let activity = dataset.activities[piece.activity].id
      return .breaking(
        .training,
        "Person \(id(piece.person)) lacks skill \(skill) at level \(need.level) for activity "
          + "\(activity) and \(ending)")
    }
  }

  private func attendances(
    _ person: Int, _ pieces: ArraySlice<PlanReading.Piece>, _ courses: [Int]
  ) -> [AuditViolation] {
    guard !courses.isEmpty else { return [] }
    var found: [AuditViolation] = []
    let home = dataset.people[person].territory
    let lacking = Set(pieces.flatMap { rules.lacking(person, $0.activity).map(\.skill) })
    var coursesBySkill: [Int: Int] = [:]
    for place in courses {
      let course = dataset.courses[place]
      let skill = course.teaches.skill
      coursesBySkill[skill, default: 0] += 1
      if !rules.covers(course.place, territory: home) {
        found.append(
          .breaking(
            .coursePlace,
            "Person \(id(person)) of territory \(dataset.territories[home].id) attends course "
              + "\(course.id), which is only for \(wording(course.place))"))
      }
      if pieces.isEmpty {
        found.append(
          .breaking(
            .courseWithoutNeed, "Person \(id(person)) attends course \(course.id) without a job"))
      } else if !lacking.contains(skill) {
        found.append(
          .breaking(
            .courseWithoutNeed,
            "Person \(id(person)) attends course \(course.id), but lacks skill "
              + "\(dataset.skills[skill].id) for no activity of the job"))
      }
    }
    for (skill, count) in coursesBySkill.sorted(by: { $0.key < $1.key }) where count > 1 {
      found.append(
        .breaking(
          .courseTwice,
          "Person \(id(person)) attends \(count) courses in skill \(dataset.skills[skill].id); "
            + "at most one is allowed"))
    }
    let most = dataset.programme.maxCoursesPerJob
    if courses.count > most {
      found.append(
        .breaking(
          .coursesPerJob,
          "Person \(id(person)) attends \(counted(courses.count, "course")); at most \(most) "
            + "\(most == 1 ? "is" : "are") allowed"))
    }
    return found
  }

  private func id(_ person: Int) -> Person.ID { dataset.people[person].id }

  private func wording(_ place: Course.Place) -> String {
    switch place {
    case .wholeProgramme: "the whole programme"
    case .province(let province): "province \(dataset.provinces[province])"
    case .territory(let territory): "territory \(dataset.territories[territory].id)"
    }
  }
}
