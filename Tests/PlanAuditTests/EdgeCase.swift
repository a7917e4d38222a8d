import Employment
import Testing

/// A programme in which P1 may just do 4 slots of A1, alone.
struct EdgeCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let change: @Sendable (inout ProgrammeRows) -> Void

  init(_ name: String, change: @escaping @Sendable (inout ProgrammeRows) -> Void) {
    testDescription = name
    self.change = change
  }

  static let all: [EdgeCase] = [
    EdgeCase("24 months unemployed") { $0.people["P1"]?.unemployedSince = (2024, 1) },
    EdgeCase("6 months resident") { $0.people["P1"]?.residentSince = (2025, 7) },
    EdgeCase("equivalent status") {
      $0.people["P1"]?.unemployedSince = nil
      $0.people["P1"]?.hasEquivalentStatus = true
    },
    EdgeCase("approved until the planning date") {
      $0.activities["A1"]?.approvedUntil = (2026, 1, 15)
    },
    EdgeCase("chosen hours of one number of slots") {
      $0.people["P1"]?.minHours = 16
      $0.people["P1"]?.maxHours = 16
    },
    EdgeCase("demand of one number of slots") {
      $0.activities["A1"]?.minHours = 16
      $0.activities["A1"]?.approvedHours = 16
    },
    EdgeCase("hours that binary64 cannot divide") {
      $0.slotHours = 3.8
      $0.people["P1"]?.minHours = 11.4
      $0.people["P1"]?.maxHours = 15.2
      $0.activities["A1"]?.minHours = 15.2
    },
    EdgeCase("work at home") {
      $0.people["P1"]?.location = (50.5, 5)
      $0.people["P1"]?.maxTravel = 0
      $0.activities["A1"]?.location = (50.5, 5)
    },
    EdgeCase("nobody is too far without both places") {
      $0.people["P1"]?.maxTravel = 0
      $0.activities["A1"]?.location = (50.5, 5)
    },
    EdgeCase("one post") { $0.territories["T1"]?.jobCap = 1 },
    EdgeCase("smallest slice") { $0.minSlotsPerActivity = 4 },
    EdgeCase("one activity a job") { $0.maxActivitiesPerJob = 1 },
    EdgeCase("a crew of 0 reads as 1") { $0.activities["A1"]?.minPeople = 0 },
    EdgeCase("a skill held at the level") {
      $0.people["P1"]?.skills = ["S1": 2]
      $0.activities["A1"]?.each = ["S1": 2]
      $0.maxCoursesPerJob = 0
    },
    EdgeCase("pins that are kept") {
      $0.pins = [
        .init(person: "P1", activity: nil, rule: "hire"),
        .init(person: "P1", activity: "A1", rule: "assign"),
        .init(person: "P1", activity: "A2", rule: "forbid"),
        .init(person: "P2", activity: nil, rule: "exclude"),
      ]
    },
    EdgeCase("an accepted pair that is no candidate has no effect") {
      $0.people["P1"]?.choices = ["A1": .accepted, "A2": .wished, "B1": .accepted]
    },
    EdgeCase("revenue above the wage needs no budget") {
      $0.activities["A1"]?.revenuePerHour = 11
      $0.budget = 0
      $0.territories["T1"]?.budget = 0
    },
  ]
}
