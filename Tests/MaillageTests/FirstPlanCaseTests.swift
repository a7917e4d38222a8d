import Foundation
import Testing

import maillage

@Suite("A plan first, and what is left where a territory has none")
struct FirstPlanCaseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("one territory of 220 posts with eight accepted choices has a plan before any search")
  func acceptedChoices() throws {
    let dataset = URL(filePath: Fixture.tiny).deletingLastPathComponent()
      .appending(path: "cases/24-accepted-choices-220").path(percentEncoded: false)
    let first = try object(planned(dataset, "--work-limit", "1").result)
    #expect(try #require(first["objective"] as? Double) > 25_000)
    let good = try object(planned(dataset, "--work-limit", "60000").result)
    #expect(try #require(good["objective"] as? Double) >= 28_054.9)
    #expect(good["audit"] as? String == "passed")
  }

  @Test("a territory that has no plan is named with what cannot hold together")
  func conflict() throws {
    try pinThreeOfAmbleve()
    let ending = try run(PlanCommand.self, [folder["pinned"], "--quiet"])
    #expect(ending.status == .infeasible)
    #expect(
      ending.result.contains(
        "Territory AMB (Vallée de l'Amblève) has no plan, whatever the others do."))
    #expect(ending.result.contains("  the posts of AMB [job_cap]\n"))
    #expect(ending.result.contains("  AMB-P1 is to be hired [pin_hire]\n"))
    #expect(!ending.result.contains("BOC-P"))
  }

  @Test("without --partial the summary of a dataset without a plan stands alone")
  func standsAlone() throws {
    try pinThreeOfAmbleve()
    let ending = try planned(folder["pinned"], "--output", folder["plan"])
    #expect(ending.status == .infeasible)
    #expect(try folder.names(in: "plan").filter { !$0.hasPrefix(".") } == ["summary.json"])
    #expect(try object(ending.result)["partial"] == nil)
  }

  @Test("--partial plans the others, and the audit takes what it wrote")
  func partial() throws {
    try pinThreeOfAmbleve()
    let ending = try planned(
      folder["pinned"], "--partial", "--gap", "0", "--output", folder["plan"])
    #expect(ending.status == .infeasible)
    let summary = try object(ending.result)
    #expect(summary["status"] as? String == "infeasible")
    #expect(summary["audit"] as? String == "passed")
    #expect(summary["objective"] is NSNull)
    let partial = try #require(summary["partial"] as? [String: Any])
    #expect(partial["territories"] as? [String] == ["AMB"])
    let objective = try #require(partial["objective"] as? Double)
    let bound = try #require(partial["bound"] as? Double)
    // BOC by itself: two people, twelve half-days.
    #expect(objective > 200 && bound >= objective && bound <= objective + 1e-6)

    let unplaced = try folder.text("plan/unplaced.csv")
    #expect(unplaced.contains("AMB-P1,territory_without_plan,"))
    #expect(try !folder.text("plan/jobs.csv").contains("AMB-"))
    let audit = try run(AuditCommand.self, [folder["pinned"], folder["plan"]])
    #expect(audit.status == .success, "\(audit.result)\(audit.notes)")

    let text = try run(PlanCommand.self, [folder["pinned"], "--quiet", "--partial"]).result
    #expect(text.contains("A partial plan: AMB treated as closed."))
    #expect(text.contains("live in a territory for which no plan is possible"))
  }

  @Test("a changed partial plan is refused by the audit")
  func changedPartial() throws {
    try pinThreeOfAmbleve()
    _ = try planned(folder["pinned"], "--partial", "--gap", "0", "--output", folder["plan"])
    let summary = try folder.text("plan/summary.json")
    try folder.write(
      summary.replacing("\"AMB\"", with: "\"BOC\""), to: "plan/summary.json")
    #expect(try run(AuditCommand.self, [folder["pinned"], folder["plan"]]).status == .badData)
    try folder.write(
      summary.replacing("\"AMB\"", with: "\"XYZ\""), to: "plan/summary.json")
    let unknown = try run(AuditCommand.self, [folder["pinned"], folder["plan"]])
    #expect(unknown.status == .badData)
    #expect(unknown.notes.contains("leaves out territory XYZ") || unknown.result.contains("XYZ"))
  }

  @Test("a capsule of a partial plan is refused with a sentence")
  func capsule() throws {
    try pinThreeOfAmbleve()
    _ = try planned(folder["pinned"], "--partial", "--gap", "0", "--output", folder["plan"])
    let ending = try run(
      CapsuleCommand.self,
      [folder["pinned"], "--plan", folder["plan"], "--output", folder["capsule"], "--gap", "0"])
    #expect(ending.status == .badData)
    #expect(!FileManager.default.fileExists(atPath: folder["capsule"]))
  }

  @Test("a conflict of the budget gives no partial plan")
  func budget() throws {
    try folder.copyTiny(to: "poor")
    try folder.write("person,activity,rule\nAMB-P3,,hire\n", to: "poor/pins.csv")
    let programme = try folder.text("poor/programme.csv")
    try folder.write(
      programme.replacing("budget,101000", with: "budget,100"), to: "poor/programme.csv")
    let ending = try planned(folder["poor"], "--partial", "--output", folder["plan"])
    #expect(ending.status == .infeasible)
    #expect(try object(ending.result)["partial"] == nil)
    #expect(try folder.names(in: "plan").filter { !$0.hasPrefix(".") } == ["summary.json"])
  }

  @Test("a refused pin is a territory's own conflict")
  func refusedPin() throws {
    try folder.copyTiny(to: "refused")
    try folder.write("person,activity,rule\nBOC-P3,,hire\n", to: "refused/pins.csv")
    let summary = try object(planned(folder["refused"], "--partial", "--gap", "0").result)
    #expect((summary["partial"] as? [String: Any])?["territories"] as? [String] == ["BOC"])
  }

  /// Three people of a territory with two posts must be hired.
  private func pinThreeOfAmbleve() throws {
    try folder.copyTiny(to: "pinned")
    try folder.write(
      "person,activity,rule\nAMB-P1,,hire\nAMB-P2,,hire\nAMB-P3,,hire\n", to: "pinned/pins.csv")
  }

  private func planned(_ dataset: String, _ options: String...) throws -> Ending {
    try run(PlanCommand.self, [dataset, "--quiet", "--json"] + options)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
