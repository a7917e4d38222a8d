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
    let lacking = pieces.map { rules.lacking($0.person, $0.activity) }
    var found: [AuditViolation] = []
    var isEligible = true
    if !pieces.isEmpty, let refusal = rules.refusal(ofPerson: job.person) {
      isEligible = false
      found.append(
        .breaking(refusal.rule, "Person \(id(job.person)) has a job but \(refusal.reason)"))
    }
    for (piece, lacking) in zip(pieces, lacking) {
      var refusal: Refusal?
      if isEligible, rules.activityRefusals[piece.activity] == nil {
        refusal = rules.refusal(ofPair: piece.person, piece.activity, lacking: lacking)
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
        found += training(piece, lacking, courses)
      }
    }
    if !pieces.isEmpty { found += wholeJob(job.person, pieces) }
    if !courses.isEmpty { found += attendances(job.person, lacking, courses) }
    return found
  }

  private func slice(_ piece: PlanReading.Piece) -> [AuditViolation] {
    let least = dataset.programme.minSlotsPerActivity
    let room = min(rules.chosenSlots(piece.person).highest, rules.demand[piece.activity].highest)
    let hasRoom = least <= room
    let isTooSmall = piece.slots < least && (hasRoom || piece.slots < 1)
    guard isTooSmall || (hasRoom && piece.slots > room) else { return [] }
    let activity = dataset.activities[piece.activity].id
    let limit =
      isTooSmall
      ? "a job holds at least \(least) of an activity" : "the two have room for at most \(room)"
    return [
      .breaking(
        .slice,
        "Person \(id(piece.person)) works \(counted(piece.slots, "slot")) on activity "
          + "\(activity); \(limit)")
    ]
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

  private func training(
    _ piece: PlanReading.Piece, _ lacking: [SkillLevel], _ courses: [Int]
  ) -> [AuditViolation] {
    lacking.compactMap { need in
      var best: Int?
      for course in courses where dataset.courses[course].teaches.skill == need.skill {
        best = max(best ?? 0, dataset.courses[course].teaches.level)
      }
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

  /// What is wrong with the courses of one person, given what each activity of the job lacks.
  private func attendances(
    _ person: Int, _ lacking: [[SkillLevel]], _ courses: [Int]
  ) -> [AuditViolation] {
    var found: [AuditViolation] = []
    let home = dataset.people[person].territory
    for place in courses {
      let course = dataset.courses[place]
      let skill = course.teaches.skill
      if !rules.covers(course.place, territory: home) {
        found.append(
          .breaking(
            .coursePlace,
            "Person \(id(person)) of territory \(dataset.territories[home].id) attends course "
              + "\(course.id), which is only for \(wording(course.place))"))
      }
      if lacking.isEmpty {
        found.append(
          .breaking(
            .courseWithoutNeed, "Person \(id(person)) attends course \(course.id) without a job"))
      } else if !lacking.contains(where: { $0.contains { $0.skill == skill } }) {
        found.append(
          .breaking(
            .courseWithoutNeed,
            "Person \(id(person)) attends course \(course.id), but lacks skill "
              + "\(dataset.skills[skill].id) for no activity of the job"))
      }
    }
    found += tooManyCourses(person, courses)
    return found
  }

  private func tooManyCourses(_ person: Int, _ courses: [Int]) -> [AuditViolation] {
    guard courses.count > min(1, dataset.programme.maxCoursesPerJob) else { return [] }
    var found: [AuditViolation] = []
    let coursesBySkill = Dictionary(grouping: courses) { dataset.courses[$0].teaches.skill }
      .mapValues(\.count)
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
