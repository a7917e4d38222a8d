import Employment

extension WrongPlan {
  /// Plans that do not keep row 11; the empty plan among them.
  static let pins: [WrongPlan] = [
    WrongPlan(
      .pinHire, "The pin hire of person P1 is not kept: the person has no job [pin_hire].",
      jobs: [("P2", "A1", 4)]
    ) { $0.pins = [.init(person: "P1", activity: nil, rule: "hire")] },
    WrongPlan(
      .pinHire,
      "The pin hire of person P1 cannot be kept: person P1 is no volunteer "
        + "[pin_hire, not_volunteer]."
    ) {
      $0.pins = [.init(person: "P1", activity: nil, rule: "hire")]
      $0.people["P1"]?.isVolunteer = false
    },
    WrongPlan(
      .pinHire,
      "Person P1 has a job but is no volunteer [not_volunteer].",
      "The pin hire of person P1 cannot be kept: person P1 is no volunteer "
        + "[pin_hire, not_volunteer].",
      jobs: [("P1", "A1", 4)]
    ) {
      $0.pins = [.init(person: "P1", activity: nil, rule: "hire")]
      $0.people["P1"]?.isVolunteer = false
    },
    WrongPlan(
      .pinAssign,
      "The pin assign of person P1 to activity A1 is not kept: the person does not work on it "
        + "[pin_assign].",
      jobs: [("P1", "A2", 4), ("P2", "A1", 4)]
    ) { $0.pins = [.init(person: "P1", activity: "A1", rule: "assign")] },
    WrongPlan(
      .pinAssign,
      "The pin assign of person P1 to activity A1 cannot be kept: person P1 is resident for 0 "
        + "months of 6 [pin_assign, resident_too_short]."
    ) {
      $0.pins = [.init(person: "P1", activity: "A1", rule: "assign")]
      $0.people["P1"]?.residentSince = (2026, 1)
    },
    WrongPlan(
      .pinAssign,
      "The pin assign of person P1 to activity A1 cannot be kept: activity A1 has the status "
        + "refused [pin_assign, activity_not_approved]."
    ) {
      $0.pins = [.init(person: "P1", activity: "A1", rule: "assign")]
      $0.activities["A1"]?.status = .refused
    },
    WrongPlan(
      .pinAssign,
      "The pin assign of person P1 to activity B1 cannot be kept: the activity is in territory T2 "
        + "and the person in T1 [pin_assign, other_territory]."
    ) { $0.pins = [.init(person: "P1", activity: "B1", rule: "assign")] },
    WrongPlan(
      .choiceAccepted,
      "Person P1 accepted activity A1 but does not work on it [choice_accepted].",
      jobs: [("P1", "A2", 4)]
    ) { $0.people["P1"]?.choices = ["A1": .accepted] },
    WrongPlan(
      .choiceAccepted,
      "Person P1 accepted activity A1 but does not work on it [choice_accepted]."
    ) { $0.people["P1"]?.choices = ["A1": .accepted] },
  ]

  /// Plans whose lines name what does not exist, or say a thing twice.
  static let lines: [WrongPlan] = [
    WrongPlan(
      .unknownPerson, "Person P0 works in the plan but is not in people.csv [unknown_person].",
      jobs: [("P0", "A1", 4), ("P0", "A2", 4), ("P1", "A1", 4)]),
    WrongPlan(
      .unknownPerson,
      "Person Z is trained in the plan but is not in people.csv [unknown_person].",
      trainings: [("Z", "C1")]
    ) { $0.teach("S1", level: 2) },
    WrongPlan(
      .unknownActivity,
      "Person P1 works on activity A3, which is not in activities.csv [unknown_activity].",
      jobs: [("P1", "A1", 4), ("P1", "A3", 4)]),
    WrongPlan(
      .unknownCourse,
      "Person P1 attends course C1, which is not in courses.csv [unknown_course].",
      jobs: [("P1", "A1", 4)], trainings: [("P1", "C1")]),
    WrongPlan(
      .duplicateLine, "Person P1 has 2 lines for activity A1; a plan has one [duplicate_line].",
      jobs: [("P1", "A1", 2), ("P1", "A1", 4)]),
    WrongPlan(
      .duplicateLine,
      "Person P1 has 2 lines for activity A1; a plan has one [duplicate_line].",
      "Person P1 works 12 slots on activity A1; the two have room for at most 10 [slice].",
      "Person P1 works 12 slots in all; the hours that the person chose hold 1 to 10 "
        + "[chosen_hours].",
      jobs: [("P1", "A1", 6), ("P1", "A1", 6)]),
    WrongPlan(
      .duplicateLine, "Person P1 has 3 lines for course C1; a plan has one [duplicate_line].",
      jobs: [("P1", "A1", 4)], trainings: [("P1", "C1"), ("P1", "C1"), ("P1", "C1")]
    ) { $0.teach("S1", level: 2) },
  ]
}
