import Foundation
import Testing

import maillage

@Suite("explain names each pin that a rule refuses, and the rule")
struct RefusedPinExplanationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copyTiny(to: "pinned")
    try folder.write(
      "person,activity,rule\nBOC-P3,,hire\nAMB-P3,AMB-A2,assign\n", to: "pinned/pins.csv")
  }

  private func explained(_ options: String...) throws -> String {
    let ending = try run(ExplainCommand.self, [folder["pinned"], "--quiet"] + options)
    #expect(ending.status == .infeasible)
    return ending.result
  }

  @Test("in English and in French")
  func text() throws {
    let english = try explained()
    #expect(english.contains("Rules refuse these pins:\n"))
    #expect(english.contains("  pins.csv:2 pin hire BOC-P3: BOC-P3 is without work for "))
    #expect(english.contains(" [unemployed_too_short]\n"))
    #expect(
      english.contains(
        "  pins.csv:3 pin assign AMB-P3 to AMB-A2: AMB-P3 refused the activity"))
    #expect(english.contains("[choice_refused]\n"))
    // Either pin alone leaves no plan, so only both together repair.
    let parts = [
      "give up hiring BOC-P3 (unpin person=BOC-P3 rule=hire)",
      "give up assigning AMB-P3 to AMB-A2 (unpin person=AMB-P3 activity=AMB-A2 rule=assign)",
    ]
    #expect(
      english.hasSuffix("\n  \(parts[0]) and \(parts[1])\n")
        || english.hasSuffix("\n  \(parts[1]) and \(parts[0])\n"))
    let french = try explained("--language", "fr")
    #expect(french.contains("pins.csv:2 pin hire BOC-P3 : BOC-P3 est sans emploi depuis "))
    #expect(french.contains("AMB-P3 a refusé l'activité [choice_refused]\n"))
  }

  @Test("as JSON")
  func json() throws {
    let object =
      try JSONSerialization.jsonObject(with: Data(try explained("--json").utf8)) as? [String: Any]
    let pins = object?["refusedPins"] as? [[String: Any]]
    #expect(
      pins?.map { $0["rule"] as? String } == ["choice_refused", "unemployed_too_short"]
        || pins?.map { $0["rule"] as? String } == ["unemployed_too_short", "choice_refused"])
  }
}
