import Employment

extension WrongPlan {
  /// Plans that screening forbids, in the model's order.
  static let screening: [WrongPlan] = [
    WrongPlan(
      .notVolunteer, "Person P1 has a job but is no volunteer [not_volunteer].",
      jobs: [("P1", "A1", 4)]
    ) { $0.people["P1"]?.isVolunteer = false },
    WrongPlan(
      .notVolunteer, "Person P1 has a job but is no volunteer [not_volunteer].",
      jobs: [("P1", "A1", 4)]
    ) {
      // The first failing rule in the model's order speaks alone.
      $0.people["P1"]?.isVolunteer = false
      $0.people["P1"]?.residentSince = (2026, 1)
      $0.people["P1"]?.choices = ["A1": .refused]
      $0.pins = [.init(person: "P1", activity: nil, rule: "exclude")]
    },
    WrongPlan(
      .unemployedTooShort,
      "Person P1 has a job but is unemployed for 23 months of 24 [unemployed_too_short].",
      jobs: [("P1", "A1", 4)]
    ) { $0.people["P1"]?.unemployedSince = (2024, 2) },
    WrongPlan(
      .residentTooShort,
      "Person P1 has a job but is resident for 5 months of 6 [resident_too_short].",
      jobs: [("P1", "A1", 4)]
    ) { $0.people["P1"]?.residentSince = (2025, 8) },
    WrongPlan(
      .territoryClosed,
      "Person Q1 has a job but lives in territory T2, which is closed [territory_closed].",
      jobs: [("Q1", "A1", 4)]
    ) { $0.territories["T2"]?.isOpen = false },
    WrongPlan(
      .excluded, "Person P1 has a job but is excluded by a pin [excluded].",
      jobs: [("P1", "A1", 4)]
    ) { $0.pins = [.init(person: "P1", activity: nil, rule: "exclude")] },
    WrongPlan(
      .noWholeSlot,
      "Person P1 has a job but chose 41 to 43.5 hours, which hold no whole number of slots of 4 "
        + "hours [no_whole_slot].",
      jobs: [("P1", "A1", 4)]
    ) {
      $0.people["P1"]?.minHours = 41
      $0.people["P1"]?.maxHours = 43.5
    },
    WrongPlan(
      .activityNotApproved,
      "Activity A1 has 1 worker but has the status pending [activity_not_approved].",
      jobs: [("P1", "A1", 4)]
    ) { $0.activities["A1"]?.status = .pending },
    WrongPlan(
      .activityExpired,
      "Activity A1 has 1 worker but was approved until 2026-01-14, before the planning date "
        + "2026-01-15 [activity_expired].",
      jobs: [("P1", "A1", 4)]
    ) { $0.activities["A1"]?.approvedUntil = (2026, 1, 14) },
    WrongPlan(
      .activityTerritoryClosed,
      "Activity B1 has 1 worker but is in territory T2, which is closed "
        + "[activity_territory_closed].",
      jobs: [("P1", "B1", 4)]
    ) { $0.territories["T2"]?.isOpen = false },
    WrongPlan(
      .activityWithoutDemand,
      "Activity A1 has 1 worker but needs at least 10 slots and may have at most 9 "
        + "[activity_without_demand].",
      jobs: [("P1", "A1", 4)]
    ) {
      $0.activities["A1"]?.minHours = 40
      $0.activities["A1"]?.approvedHours = 39.9
    },
    WrongPlan(
      .otherTerritory,
      "Person P1 works on activity B1, but the activity is in territory T2 and the person in T1 "
        + "[other_territory].",
      jobs: [("P1", "B1", 4)]),
    WrongPlan(
      .choiceRefused,
      "Person P1 works on activity A1, but the person refused it [choice_refused].",
      jobs: [("P1", "A1", 4)]
    ) { $0.people["P1"]?.choices = ["A1": .refused] },
    WrongPlan(
      .pinForbid, "Person P1 works on activity A1, but a pin forbids it [pin_forbid].",
      jobs: [("P1", "A1", 4)]
    ) { $0.pins = [.init(person: "P1", activity: "A1", rule: "forbid")] },
    WrongPlan(
      .restriction,
      "Person P1 works on activity A1, but the person's restriction heavy-loads is among its "
        + "demands [restriction].",
      jobs: [("P1", "A1", 4)]
    ) {
      $0.people["P1"]?.restrictions = ["dust", "heavy-loads"]
      $0.activities["A1"]?.demands = ["heavy-loads", "outdoors"]
    },
    WrongPlan(
      .tooFar,
      "Person P1 works on activity A1, but it is 111.195 km away and the person travels at most "
        + "111.19 km [too_far].",
      jobs: [("P1", "A1", 4)]
    ) {
      // One degree of latitude: 6371.0088 km x pi / 180.
      $0.people["P1"]?.location = (50, 5)
      $0.people["P1"]?.maxTravel = 111.19
      $0.activities["A1"]?.location = (51, 5)
    },
    WrongPlan(
      .skillOutOfReach,
      "Person P1 works on activity A1, but the person lacks skill S1 at level 2 and no course in "
        + "reach teaches it so high [skill_out_of_reach].",
      jobs: [("P1", "A1", 4)]
    ) {
      $0.activities["A1"]?.each = ["S1": 2]
      $0.people["P1"]?.skills = ["S1": 1]
      $0.courses = [
        "C1": .init(skill: "S1", level: 1), "C2": .init(skill: "S1", level: 2, place: "T2"),
        "C3": .init(skill: "S1", level: 2, place: "South"),
      ]
    },
    WrongPlan(
      .tooManyCourses,
      "Person P1 works on activity A1, but the person lacks 2 skills for it and may attend at most "
        + "1 course [too_many_courses].",
      jobs: [("P1", "A1", 4)]
    ) {
      $0.maxCoursesPerJob = 1
      $0.activities["A1"]?.each = ["S1": 1, "S2": 1]
      $0.courses = ["C1": .init(skill: "S1", level: 1), "C2": .init(skill: "S2", level: 1)]
    },
    WrongPlan(
      .sliceTooSmall,
      "Person P1 works on activity A1, but together they have room for 1 slot and a job holds at "
        + "least 2 of an activity [slice_too_small].",
      jobs: [("P1", "A1", 1)]
    ) { $0.people["P1"]?.maxHours = 7 },
  ]
}
