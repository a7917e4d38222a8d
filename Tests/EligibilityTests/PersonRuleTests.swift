import Employment
import Testing

import Eligibility

@Suite struct PersonRuleTests {
  private func verdict(
    _ rule: some PersonRule, _ person: Person, isOpen: Bool = true, pins: [Pin] = []
  ) -> Verdict {
    let dataset = TestDataset.make(
      territories: [TestDataset.territory(0, isOpen: isOpen)], people: [person], pins: pins)
    return rule.verdict(person: 0, in: Screening(of: dataset))
  }

  @Test func aVolunteerSaidYes() {
    #expect(verdict(Volunteers(), TestDataset.person()) == .meets)
    let refusal = verdict(Volunteers(), TestDataset.person(isVolunteer: false))
    #expect(refusal == .fails(because: .notVolunteer))
    #expect(refusal.sentence == "does not volunteer")
  }

  @Test func unemploymentCountsWholeMonths() {
    let rule = UnemployedLongEnough()
    #expect(verdict(rule, TestDataset.person(unemployedMonths: 24)) == .meets)
    #expect(
      verdict(rule, TestDataset.person(unemployedMonths: nil, hasEquivalentStatus: true)) == .meets)
    #expect(
      verdict(rule, TestDataset.person(unemployedMonths: 23)).sentence
        == "is without work for 23 months, 24 are needed")
    #expect(
      verdict(rule, TestDataset.person(unemployedMonths: 1)).sentence
        == "is without work for 1 month, 24 are needed")
    #expect(
      verdict(rule, TestDataset.person(unemployedMonths: -2)).sentence
        == "is without work only from 2 months after the planning date, "
        + "24 months before it are needed")
    #expect(
      verdict(rule, TestDataset.person(unemployedMonths: nil)).sentence
        == "has no known month of unemployment, 24 months are needed")
  }

  @Test func residenceCountsWholeMonths() {
    let rule = ResidentLongEnough()
    #expect(verdict(rule, TestDataset.person(residentMonths: 6)) == .meets)
    #expect(
      verdict(rule, TestDataset.person(residentMonths: 5)).sentence
        == "lives in the territory for 5 months, 6 are needed")
    #expect(
      verdict(rule, TestDataset.person(residentMonths: -1)).sentence
        == "lives in the territory only from 1 month after the planning date, "
        + "6 months before it are needed")
  }

  @Test func aClosedTerritoryHiresNobody() {
    let rule = LivesInOpenTerritory()
    #expect(verdict(rule, TestDataset.person()) == .meets)
    #expect(
      verdict(rule, TestDataset.person(), isOpen: false).sentence
        == "lives in territory T0, which is closed")
  }

  @Test func aPinExcludes() {
    let rule = NotExcluded()
    let hire = Pin(person: 0, decision: .hire, line: 2)
    #expect(verdict(rule, TestDataset.person(), pins: [hire]) == .meets)
    let pins = [Pin(person: 0, decision: .exclude, line: 7)]
    #expect(
      verdict(rule, TestDataset.person(), pins: pins).sentence
        == "is excluded by a pin (pins.csv:7)")
  }

  @Test func theChosenHoursHoldAWholeSlot() {
    let rule = ChoseWholeSlot()
    #expect(verdict(rule, TestDataset.person(minHours: 3.8, maxHours: 3.8)) == .meets)
    #expect(
      verdict(rule, TestDataset.person(minHours: 4, maxHours: 7.5)).sentence
        == "chose 4 to 7.5 hours a week, which hold no whole number of half-days of 3.8 hours")
  }

  @Test func windowsTakeRoundingForgivingly() {
    let programme = TestDataset.programme(slotHours: 0.1)
    let person = TestDataset.person(minHours: 0.3, maxHours: 0.7)
    #expect(SlotWindow(chosenBy: person, in: programme) == SlotWindow(lowest: 3, highest: 7))
    let activity = TestDataset.activity(approvedHours: 0.6, minHours: 0, maxHours: 1e308)
    #expect(SlotWindow(demandedBy: activity, in: programme) == SlotWindow(lowest: 0, highest: 6))
    let endless = TestDataset.activity(minHours: 1e308, maxHours: 1e308)
    #expect(!SlotWindow(demandedBy: endless, in: programme).isEmpty)
  }

  @Test func theFirstRuleThatFailsIsTheReason() {
    let person = TestDataset.person(
      unemployedMonths: 1, residentMonths: 1, isVolunteer: false, maxHours: 1)
    let dataset = TestDataset.make(
      territories: [TestDataset.territory(0, isOpen: false)], people: [person],
      pins: [Pin(person: 0, decision: .exclude, line: 2)])
    let screening = Screening(of: dataset)
    #expect(screening.refusal(ofPerson: 0) == .notVolunteer)
    let failing = Screening.personRules.compactMap { rule -> Rule? in
      guard case .fails(let reason) = rule.verdict(person: 0, in: screening) else { return nil }
      return reason.rule
    }
    #expect(
      failing == [
        .notVolunteer, .unemployedTooShort, .residentTooShort, .territoryClosed, .excluded,
        .noWholeSlot,
      ])
  }
}

extension Verdict {
  /// The reason's sentence; nil where the rule is met.
  var sentence: String? {
    if case .fails(let reason) = self { reason.sentence } else { nil }
  }
}
