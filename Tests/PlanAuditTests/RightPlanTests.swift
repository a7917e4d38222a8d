import Employment
import PlanAudit
import Testing

@Suite("Right plans")
struct RightPlanTests {
  /// Two territories, a shared course, supervisors and a plan in force; see the sums in the test.
  static var rows: ProgrammeRows {
    var rows = ProgrammeRows()
    rows.supervision = (people: 2, cost: 3_000)
    rows.goals = [
      .hire: 100, .slots: 10, .interest: 5, .skill: 4, .need: 2, .cost: 0.5, .change: 20,
    ]
    rows.people["P1"]?.interests = ["gardens": 3]
    rows.people["P1"]?.skills = ["S1": 1, "S2": 4]
    rows.people["P2"]?.skills = ["S1": 3]
    rows.people["P4"]?.isVolunteer = false
    rows.activities["A1"]?.each = ["S1": 2, "S2": 1]
    rows.activities["A1"]?.socialValue = 4
    rows.activities["A1"]?.openingCost = 700.25
    rows.activities["A1"]?.minPeople = 2
    rows.activities["A1"]?.team = [.init(skill: "S2", level: 4, people: 1)]
    rows.activities["A2"]?.theme = "kitchen"
    rows.activities["A2"]?.revenuePerHour = 12.5
    rows.activities["B1"]?.socialValue = 5
    rows.courses = [
      "C1": .init(
        skill: "S1", level: 2, place: "North", minSeats: 1, seats: 1, sessionCost: 400,
        seatCost: 50),
      "C2": .init(skill: "S2", level: 1, place: "T1", seats: 8, sessionCost: 300, seatCost: 25.5),
    ]
    rows.currentPlan = [
      // The same activities with other slots are no change.
      ("P1", "A1"), ("P1", "A2"),
      // P2 worked on something that does not exist any more.
      ("P2", "A1"), ("P2", "A0"),
      // P4 is not eligible and has no job any more.
      ("P4", "A2"),
      // Somebody who is gone does not count.
      ("P9", "A2"),
    ]
    return rows
  }

  static let lines = PlanLines(
    jobs: [("P1", "A1", 4), ("P1", "A2", 3), ("P2", "A1", 5), ("P3", "A2", 2), ("Q1", "B1", 6)],
    trainings: [("P1", "C1"), ("P2", "C2")])

  @Test("Every quantity of a right plan is what a hand computes")
  func everyQuantityIsWhatAHandComputes() throws {
    let audit = PlanAudit(try Self.rows.dataset())
    let report = try audit.check(Self.lines.plan)
    #expect(report.workers == [2, 2, 1])
    #expect(report.slots == [9, 5, 6])
    #expect(report.hiredPeople == [3, 1])
    #expect(report.supervisors == [2, 1])
    #expect(report.attendees == [1, 1])
    #expect(report.sessions == [1, 1])
    #expect(
      audit.derivedSessions(in: report).map { "\($0.course) \($0.sessions) \($0.seatsUsed)" }
        == ["C1 1 1", "C2 1 1"])

    // T1: 14 slots of wages at 2,000 (28,000), less 5 slots of revenue at 200 hours and 12.50
    // (12,500), an opening (700.25), two supervisors (6,000), both seats (75.50), the session of
    // its own course (300). T2: 6 slots and a supervisor. The province's session is nobody's.
    #expect(report.territoryCosts.map(\.amount) == [22_575.75, 15_000])
    #expect(report.programmeCost.amount == 37_975.75)

    // P1 likes gardens with 3 of 5 and works 4 slots there. Of the 3 levels that A1 needs P1 holds
    // 1 + 1 and P2 holds 2 + 0: 4 x 2/3 + 5 x 2/3, and 11 slots that need no skill. The need is
    // 9 x 4/5 + 6 x 5/5. P2 loses an activity that is gone, P4 a job.
    let expected: [Goal: Double] = [
      .hire: 4, .slots: 20, .interest: 2.4, .skill: 17, .need: 13.2, .cost: 37_975.75, .change: 2,
    ]
    for goal in Goal.allCases {
      let difference = (report.quantities[goal] ?? .nan) - (expected[goal] ?? 0)
      #expect(difference.magnitude < 1e-9, "\(goal)")
    }
    // 400 + 200 + 12 + 68 + 26.4 - 0.5 x 37.97575 - 40.
    #expect((report.objective.amount - 647.412125).magnitude < 1e-9)
  }

  @Test("A value on the edge of a rule is within it", arguments: EdgeCase.all)
  func valueOnTheEdgeIsWithinTheRule(_ edge: EdgeCase) throws {
    var rows = ProgrammeRows()
    edge.change(&rows)
    let audit = PlanAudit(try rows.dataset())
    try audit.check(PlanLines(jobs: [("P1", "A1", 4)]).plan)
  }

  @Test("The empty plan is accepted where nothing says otherwise, and is worth nothing")
  func emptyPlanIsAccepted() throws {
    for rows in [ProgrammeRows(), ProgrammeRows(people: [:], activities: [:])] {
      let report = try PlanAudit(try rows.dataset()).check(.empty)
      #expect(report.objective == .zero)
      #expect(report.programmeCost == .zero)
    }
    // The plan in force ends: that is worth less than nothing, but is feasible.
    let report = try PlanAudit(try Self.rows.dataset()).check(.empty)
    #expect(report.quantities[.change] == 3)
    #expect(report.objective.amount == -60)
  }

  @Test(
    "A budget holds to one cent",
    arguments: [(0.0, true), (0.009, true), (0.011, false), (0.02, false)])
  func budgetHoldsToOneCent(over: Double, isWithin: Bool) throws {
    let plan = PlanLines(jobs: [("P1", "A1", 4), ("P2", "A1", 3), ("Q1", "B1", 5)]).plan
    var rows = ProgrammeRows()
    rows.activities["A1"]?.openingCost = 0.1
    rows.territories["T1"]?.budget = 14_000.1 - over
    let territory = PlanAudit(try rows.dataset()).report(on: plan)
    #expect(territory.violations.map(\.rule) == (isWithin ? [] : [.territoryBudget]))
    rows.territories["T1"]?.budget = nil
    rows.budget = 24_000.1 - over
    let programme = PlanAudit(try rows.dataset()).report(on: plan)
    #expect(programme.violations.map(\.rule) == (isWithin ? [] : [.programmeBudget]))
  }

  @Test("A sum of amounts of very different size loses no cent")
  func sumLosesNoCent() throws {
    // Wages of 9e15 EUR less revenue of the same, and ten cents of opening: a plain sum has no room
    // for the cents.
    var rows = ProgrammeRows()
    rows.wagePerHour = 1e13
    for id in ["A1", "A2"] {
      rows.activities[id]?.revenuePerHour = 1e13
      rows.activities[id]?.openingCost = 0.1
    }
    let plan = PlanLines(jobs: [("P1", "A1", 4), ("P2", "A2", 5)]).plan
    let report = try PlanAudit(try rows.dataset()).check(plan)
    #expect(report.programmeCost.amount == 0.2)
    #expect(report.territoryCosts.map(\.amount) == [0.2, 0])
  }
}
