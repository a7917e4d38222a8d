import Employment
import Testing

import Eligibility

@Suite struct PairRuleTests {
  private func verdict(
    _ rule: some PairRule, _ person: Person, _ activity: Activity, courses: [Course] = [],
    pins: [Pin] = [], maxCourses: Int = 2
  ) -> Verdict {
    let dataset = TestDataset.make(
      programme: TestDataset.programme(maxCourses: maxCourses),
      territories: [TestDataset.territory(0), TestDataset.territory(1, province: 1)],
      people: [person], activities: [activity], courses: courses, pins: pins)
    return rule.verdict(person: 0, activity: 0, in: Screening(of: dataset))
  }

  private let person = TestDataset.person()
  private let activity = TestDataset.activity()

  @Test func peopleWorkInTheirTerritory() {
    #expect(verdict(SameTerritory(), person, activity) == .meets)
    #expect(
      verdict(SameTerritory(), person, TestDataset.activity(territory: 1)).sentence
        == "lives in territory T0, the activity is in T1")
  }

  @Test func aRefusalIsForGood() {
    let wish = TestDataset.person(choices: [PersonChoice(activity: 0, answer: .wished, line: 4)])
    #expect(verdict(NotRefused(), wish, activity) == .meets)
    let refusal = TestDataset.person(
      choices: [PersonChoice(activity: 0, answer: .refused, line: 4)])
    #expect(
      verdict(NotRefused(), refusal, activity).sentence
        == "refused the activity (person_choices.csv:4)")
  }

  @Test func aPinForbidsAPair() {
    let other = Pin(person: 0, decision: .forbid(activity: 1), line: 2)
    #expect(verdict(NotForbidden(), person, activity, pins: [other]) == .meets)
    let pin = Pin(person: 0, decision: .forbid(activity: 0), line: 3)
    #expect(
      verdict(NotForbidden(), person, activity, pins: [pin]).sentence
        == "is kept from the activity by a pin (pins.csv:3)")
  }

  @Test func aRestrictionMeetsNoDemand() {
    let restricted = TestDataset.person(restrictions: [0, 2])
    #expect(verdict(Unrestricted(), restricted, TestDataset.activity(demands: [1])) == .meets)
    #expect(
      verdict(Unrestricted(), restricted, TestDataset.activity(demands: [0, 1, 2])).sentence
        == "has restrictions that the activity demands: R0, R2")
  }

  @Test func reachIsAGreatCircle() throws {
    let home = try #require(Coordinates(latitude: 50, longitude: 5))
    // A tenth of a degree of latitude is 11.119... km on a sphere of 6371.0088 km.
    let work = try #require(Coordinates(latitude: 50.1, longitude: 5))
    let activity = TestDataset.activity(location: work)
    let rule = WithinReach()
    let near = TestDataset.person(location: home, maxTravel: 11.12)
    #expect(verdict(rule, near, activity) == .meets)
    #expect(
      verdict(rule, TestDataset.person(location: home, maxTravel: 8), activity).sentence
        == "lives 11.1 km away and travels at most 8 km")
    #expect(
      verdict(rule, TestDataset.person(location: home, maxTravel: 11.1194), activity).sentence
        == "lives 11.12 km away and travels at most 11.1194 km")
    let exact = GreatCircle.distance(home, work).amount
    #expect(
      verdict(rule, TestDataset.person(location: home, maxTravel: exact), activity) == .meets)
    #expect(
      verdict(rule, TestDataset.person(location: home, maxTravel: exact.nextDown), activity)
        != .meets)
    #expect(verdict(rule, TestDataset.person(location: home), activity) == .meets)
    #expect(verdict(rule, TestDataset.person(maxTravel: 0), activity) == .meets)
  }

  @Test func aSkillIsHeldOrTaughtInReach() {
    let needs = TestDataset.activity(eachNeeds: [SkillLevel(skill: 1, level: 3)])
    let rule = SkillsInReach()
    let able = TestDataset.person(skills: [SkillLevel(skill: 1, level: 3)])
    #expect(verdict(rule, able, needs) == .meets)
    #expect(
      verdict(rule, person, needs).sentence
        == "does not hold S1, level 3 is needed, and no course in reach teaches it")
    let weak = TestDataset.person(skills: [SkillLevel(skill: 1, level: 1)])
    let low = TestDataset.course(teaches: SkillLevel(skill: 1, level: 2))
    #expect(
      verdict(rule, weak, needs, courses: [low]).sentence
        == "holds S1 at level 1, level 3 is needed, and courses in reach teach it to level 2 only")
    let taught = SkillLevel(skill: 1, level: 3)
    for place in [Course.Place.wholeProgramme, .province(0), .territory(0)] {
      let course = TestDataset.course(teaches: taught, at: place)
      #expect(verdict(rule, weak, needs, courses: [course]) == .meets)
    }
    for place in [Course.Place.province(1), .territory(1)] {
      let course = TestDataset.course(teaches: taught, at: place)
      #expect(verdict(rule, weak, needs, courses: [course]) != .meets)
    }
  }

  @Test func coursesOfOneJobAreLimited() {
    let needs = TestDataset.activity(
      eachNeeds: [SkillLevel(skill: 0, level: 1), SkillLevel(skill: 2, level: 1)])
    #expect(verdict(FewEnoughCourses(), person, needs, maxCourses: 2) == .meets)
    #expect(
      verdict(FewEnoughCourses(), person, needs, maxCourses: 1).sentence
        == "lacks 2 skills (S0, S2) and may attend at most 1 course")
  }

  @Test func theSmallestSliceFitsBoth() {
    #expect(verdict(SliceFits(), person, activity) == .meets)
    #expect(
      verdict(SliceFits(), TestDataset.person(maxHours: 4), activity).sentence
        == "has at most 1 half-day a week, the activity at most 20, "
        + "and the smallest part of a job is 2")
    #expect(verdict(SliceFits(), person, TestDataset.activity(maxHours: 5)) != .meets)
  }
}
