import Employment

extension WrongPlan {
  /// Plans that break rows 1 to 10, in the model's order.
  static let rows: [WrongPlan] = jobRows + activityRows + courseRows + territoryRows

  private static let jobRows: [WrongPlan] = [
    WrongPlan(
      .slice,
      "Person P1 works 1 slot on activity A1; a job holds at least 2 of an activity [slice].",
      jobs: [("P1", "A1", 1)]),
    WrongPlan(
      .slice,
      "Person P1 works 6 slots on activity A1; the two have room for at most 5 [slice].",
      "Activity A1 has 6 slots; it may have at most 5 [demand].",
      jobs: [("P1", "A1", 6)]
    ) { $0.activities["A1"]?.approvedHours = 23 },
    WrongPlan(
      .slice,
      "Person P1 works 0 slots on activity A1; a job holds at least 2 of an activity [slice].",
      jobs: [("P1", "A1", 0), ("P1", "A2", 2)]),
    WrongPlan(
      .slice,
      "Person P1 works -3 slots on activity A1; a job holds at least 2 of an activity [slice].",
      "Activity A1 has -3 slots; it needs at least 0 [demand].",
      jobs: [("P1", "A1", -3), ("P1", "A2", 5)]),
    WrongPlan(
      .slice,
      "Person P1 works 9223372036854775807 slots on activity A1; the two have room for at most 10 "
        + "[slice].",
      "Person P1 works 9223372036854775807 slots on activity A2; the two have room for at most 10 "
        + "[slice].",
      "Person P1 works 9223372036854775807 slots in all; the hours that the person chose hold 1 to "
        + "10 [chosen_hours].",
      "Activity A1 has 9223372036854775807 slots; it may have at most 20 [demand].",
      "Activity A2 has 9223372036854775807 slots; it may have at most 20 [demand].",
      jobs: [("P1", "A1", .max), ("P1", "A2", .max)]),
    WrongPlan(
      .chosenHours,
      "Person P1 works 4 slots in all; the hours that the person chose hold 5 to 10 "
        + "[chosen_hours].",
      jobs: [("P1", "A1", 4)]
    ) { $0.people["P1"]?.minHours = 16.1 },
    WrongPlan(
      .chosenHours,
      "Person P1 works 11 slots in all; the hours that the person chose hold 1 to 10 "
        + "[chosen_hours].",
      jobs: [("P1", "A1", 6), ("P1", "A2", 5)]),
    WrongPlan(
      .chosenHours,
      // 11.4 / 3.8 is a little more than 3 in binary64.
      "Person P1 works 2 slots in all; the hours that the person chose hold 3 to 10 "
        + "[chosen_hours].",
      jobs: [("P1", "A1", 2)]
    ) {
      $0.slotHours = 3.8
      $0.people["P1"]?.minHours = 11.4
    },
    WrongPlan(
      .chosenHours,
      // 14.7 / 2.1 is a little less than 7 in binary64.
      "Person P1 works 8 slots in all; the hours that the person chose hold 1 to 7 "
        + "[chosen_hours].",
      jobs: [("P1", "A1", 4), ("P1", "A2", 4)]
    ) {
      $0.slotHours = 2.1
      $0.people["P1"]?.maxHours = 14.7
    },
    WrongPlan(
      .pieces, "Person P1 works on 2 activities; a job holds at most 1 [pieces].",
      jobs: [("P1", "A1", 4), ("P1", "A2", 4)]
    ) { $0.maxActivitiesPerJob = 1 },
    WrongPlan(
      .training,
      "Person P1 lacks skill S1 at level 2 for activity A1 and attends no course that teaches it "
        + "[training].",
      jobs: [("P1", "A1", 4)]
    ) { $0.teach("S1", level: 2) },
    WrongPlan(
      .training,
      "Person P1 lacks skill S1 at level 2 for activity A1 and is taught it only to level 1 "
        + "[training].",
      jobs: [("P1", "A1", 4)], trainings: [("P1", "C0")]
    ) {
      $0.teach("S1", level: 2)
      $0.courses["C0"] = .init(skill: "S1", level: 1)
    },
    WrongPlan(
      .coursesPerJob, "Person P1 attends 2 courses; at most 1 is allowed [courses_per_job].",
      jobs: [("P1", "A1", 4), ("P1", "A2", 4)], trainings: [("P1", "C1"), ("P1", "C2")]
    ) {
      $0.maxCoursesPerJob = 1
      $0.teach("S1", level: 2)
      $0.activities["A2"]?.each = ["S2": 1]
      $0.courses["C2"] = .init(skill: "S2", level: 1)
    },
    WrongPlan(
      .courseWithoutNeed,
      "Person P1 attends course C1, but lacks skill S1 for no activity of the job "
        + "[course_without_need].",
      jobs: [("P1", "A2", 4)], trainings: [("P1", "C1")]
    ) { $0.teach("S1", level: 2) },
    WrongPlan(
      .courseWithoutNeed,
      "Person P1 attends course C1, but lacks skill S1 for no activity of the job "
        + "[course_without_need].",
      jobs: [("P1", "A1", 4)], trainings: [("P1", "C1")]
    ) {
      $0.teach("S1", level: 2)
      $0.people["P1"]?.skills = ["S1": 2]
    },
    WrongPlan(
      .courseWithoutNeed, "Person P1 attends course C1 without a job [course_without_need].",
      trainings: [("P1", "C1")]
    ) { $0.teach("S1", level: 2) },
    WrongPlan(
      .courseTwice,
      "Person P1 attends 2 courses in skill S1; at most one is allowed [course_twice].",
      jobs: [("P1", "A1", 4)], trainings: [("P1", "C1"), ("P1", "C2")]
    ) {
      $0.teach("S1", level: 2)
      $0.courses["C2"] = .init(skill: "S1", level: 3)
    },
    WrongPlan(
      .coursePlace,
      "Person P1 of territory T1 attends course C2, which is only for territory T2 [course_place].",
      jobs: [("P1", "A1", 4)], trainings: [("P1", "C2")]
    ) {
      $0.teach("S1", level: 2)
      $0.courses["C2"] = .init(skill: "S1", level: 2, place: "T2")
    },
    WrongPlan(
      .coursePlace,
      "Person P1 of territory T1 attends course C2, which is only for province South "
        + "[course_place].",
      jobs: [("P1", "A1", 4)], trainings: [("P1", "C2")]
    ) {
      $0.teach("S1", level: 2)
      $0.courses["C2"] = .init(skill: "S1", level: 2, place: "South")
    },
  ]

  private static let activityRows: [WrongPlan] = [
    WrongPlan(
      .demand, "Activity A1 has 4 slots; it needs at least 5 [demand].",
      jobs: [("P1", "A1", 4)]
    ) { $0.activities["A1"]?.minHours = 16.1 },
    WrongPlan(
      .demand, "Activity A1 has 21 slots; it may have at most 20 [demand].",
      jobs: [("P1", "A1", 7), ("P2", "A1", 7), ("P3", "A1", 7)]),
    WrongPlan(
      .crew, "Activity A1 has 3 workers; it needs at least 4 [crew].",
      jobs: [("P1", "A1", 4), ("P2", "A1", 4), ("P3", "A1", 4)]
    ) { $0.activities["A1"]?.minPeople = 4 },
    WrongPlan(
      .team,
      "Activity A1 has 1 worker holding skill S1 at level 3; it needs at least 2 [team].",
      jobs: [("P1", "A1", 4), ("P2", "A1", 4)]
    ) {
      $0.activities["A1"]?.team = [
        .init(skill: "S1", level: 2, people: 2), .init(skill: "S1", level: 3, people: 2),
      ]
      $0.people["P1"]?.skills = ["S1": 3]
      $0.people["P2"]?.skills = ["S1": 2]
    },
    WrongPlan(
      .team,
      "Activity A1 has 0 workers holding skill S1 at level 2; it needs at least 1 [team].",
      jobs: [("P1", "A1", 4)], trainings: [("P1", "C1")]
    ) {
      // A course makes no holder for a team.
      $0.teach("S1", level: 2)
      $0.activities["A1"]?.team = [.init(skill: "S1", level: 2, people: 1)]
    },
  ]

  private static let courseRows: [WrongPlan] = [
    WrongPlan(
      .seats,
      "Course C1 has 3 attendees, hence 2 sessions of at most 2 seats; that takes at least 4 "
        + "attendees [seats].",
      jobs: [("P1", "A1", 4), ("P2", "A1", 4), ("P3", "A1", 4)],
      trainings: [("P1", "C1"), ("P2", "C1"), ("P3", "C1")]
    ) {
      $0.teach("S1", level: 2)
      $0.courses["C1"]?.minSeats = 2
    },
    WrongPlan(
      .seats,
      "Course C1 has 1 attendee, hence 1 session of at most 2 seats; that takes at least "
        + "9223372036854775807 attendees [seats].",
      jobs: [("P1", "A1", 4)], trainings: [("P1", "C1")]
    ) {
      $0.teach("S1", level: 2)
      $0.courses["C1"]?.minSeats = .max
    },
    WrongPlan(
      .sessions,
      "Course C1 has 3 attendees, hence 2 sessions of at most 2 seats; at most 1 may be held "
        + "[sessions].",
      jobs: [("P1", "A1", 4), ("P2", "A1", 4), ("P3", "A1", 4)],
      trainings: [("P1", "C1"), ("P2", "C1"), ("P3", "C1")]
    ) {
      $0.teach("S1", level: 2)
      $0.courses["C1"]?.maxSessions = 1
    },
  ]

  private static let territoryRows: [WrongPlan] = [
    WrongPlan(
      .jobCap, "Territory T1 has 2 people hired and 1 post [job_cap].",
      jobs: [("P1", "A1", 4), ("P2", "A1", 4), ("Q1", "B1", 4)]
    ) { $0.territories["T1"]?.jobCap = 1 },
    WrongPlan(
      .territoryBudget,
      "Territory T1 costs 8000.00 EUR a year; its budget is 7999.00 EUR [territory_budget].",
      jobs: [("P1", "A1", 4)]
    ) { $0.territories["T1"]?.budget = 7999 },
    WrongPlan(
      .programmeBudget,
      "The programme costs 16000.00 EUR a year; its budget is 0.00 EUR [programme_budget].",
      jobs: [("P1", "A1", 4), ("Q1", "B1", 4)]
    ) { $0.budget = 0 },
    WrongPlan(
      .programmeBudget,
      // The second supervisor is paid though the plan names none.
      "The programme costs 17000.00 EUR a year; its budget is 16999.00 EUR [programme_budget].",
      jobs: [("P1", "A1", 4), ("P2", "A1", 4)]
    ) {
      $0.supervision = (people: 1, cost: 500)
      $0.budget = 16_999
    },
  ]
}

extension ProgrammeRows {
  /// Activity A1 needs the skill of each worker, and course C1 teaches it.
  mutating func teach(_ skill: String, level: Int) {
    activities["A1"]?.each = [skill: level]
    courses["C1"] = CourseRow(skill: skill, level: level)
  }
}
