import Employment
import Testing

import Eligibility

@Suite struct ActivityRuleTests {
  private func verdict(
    _ rule: some ActivityRule, _ activity: Activity, isOpen: Bool = true
  ) -> Verdict {
    let dataset = TestDataset.make(
      territories: [TestDataset.territory(0, isOpen: isOpen)], activities: [activity])
    return rule.verdict(activity: 0, in: Screening(of: dataset))
  }

  @Test func onlyAnApprovedActivityOpens() {
    #expect(verdict(Approved(), TestDataset.activity()) == .meets)
    #expect(
      verdict(Approved(), TestDataset.activity(status: .pending)).sentence
        == "is pending, not approved")
    #expect(
      verdict(Approved(), TestDataset.activity(status: .refused)).sentence
        == "is refused, not approved")
  }

  @Test func theLastDayOfAnApprovalStillCounts() {
    let last = TestDataset.activity(approvedUntil: TestDataset.day(2026, 1, 15))
    #expect(verdict(ApprovalHolds(), last) == .meets)
    let ended = TestDataset.activity(approvedUntil: TestDataset.day(2026, 1, 14))
    #expect(
      verdict(ApprovalHolds(), ended).sentence
        == "was approved until 2026-01-14, before the planning date 2026-01-15")
  }

  @Test func aClosedTerritoryOpensNothing() {
    #expect(verdict(InOpenTerritory(), TestDataset.activity()) == .meets)
    #expect(
      verdict(InOpenTerritory(), TestDataset.activity(), isOpen: false).sentence
        == "is in territory T0, which is closed")
  }

  @Test func theDemandFitsIntoTheApprovedHours() {
    #expect(
      verdict(DemandFits(), TestDataset.activity(approvedHours: 7.6, minHours: 7.6)) == .meets)
    #expect(
      verdict(DemandFits(), TestDataset.activity(approvedHours: 7, minHours: 7)).sentence
        == "needs at least 2 half-days a week and may have at most 1")
  }
}
