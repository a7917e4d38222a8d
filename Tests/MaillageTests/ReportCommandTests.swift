import ArgumentParser
import Foundation
import TestSupport
import Testing
import maillage

@Suite("The commands that report on everybody, on activities and on capacities")
struct ReportCommandTests {
  private let folder = try? TemporaryFolder()
  private let options = ["--gap", "0", "--quiet"]

  @Test("everybody on tiny: counts, the rule or the step of each who waits, letters")
  func everyone() throws {
    let folder = try #require(folder)
    let arguments = [Fixture.tiny, "--everyone", "--letters", folder["letters"]] + options
    let english = try run(ExplainCommand.self, arguments)
    #expect(english.status == .success)
    #expect(english.result.contains("6 people in all:\n  4 have a job\n  1 wait"))
    #expect(english.result.contains("AMB-P3 waits [not_chosen]; "))
    #expect(english.result.contains("BOC-P3 is without work for 12 months, 24 are needed"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder["letters"]).sorted()
    #expect(
      names == [".maillage-files.json"]
        + ["AMB-P1.txt", "AMB-P2.txt", "AMB-P3.txt", "BOC-P1.txt", "BOC-P2.txt", "BOC-P3.txt"]
        + ["letters-of-maillage"])
    #expect(try folder.text("letters/AMB-P3.txt").contains("Un emploi pour vous serait possible"))
    #expect(try folder.text("letters/AMB-P1.txt").contains("Le plan vous propose un emploi"))
    // Older letters are replaced; what is not ours is left alone.
    #expect(try run(ExplainCommand.self, arguments).status == .success)
    let stranger = [Fixture.tiny, "--everyone", "--letters", Fixture.tiny] + options
    #expect(try run(ExplainCommand.self, stranger).status == .cannotWrite)
    let french = try run(ExplainCommand.self, [Fixture.tiny, "--everyone", "--language", "fr"])
    #expect(french.result.contains("6 personnes en tout\u{A0}:"))
    let json = try run(ExplainCommand.self, [Fixture.tiny, "--everyone", "--json"] + options)
    #expect(json.result.contains("\"placed\": 4"))
    #expect(throws: (any Error).self) {
      try ExplainCommand.parse([Fixture.tiny, "X", "--everyone"])
    }
    #expect(throws: (any Error).self) {
      try ExplainCommand.parse([Fixture.tiny, "--letters", "x"])
    }
  }

  @Test("an activity alone: open or closed, its limits and their prices")
  func activity() throws {
    let english = try run(ExplainCommand.self, [Fixture.tiny, "AMB-A2"] + options)
    #expect(
      english.result.contains(
        "AMB-A2 is open: 2 people work 5 half-days, and it may have 2 to 6 half-days a week [demand]."
      ))
    #expect(english.result.contains("programme  EUR 1,000 a year"))
    let french = try run(
      ExplainCommand.self, [Fixture.tiny, "AMB-A2", "--language", "fr"] + options)
    #expect(
      french.result.contains(
        "AMB-A2 est ouverte\u{A0}: 2 personnes y travaillent 5 demi-jours, et elle peut avoir de 2"
      ))
    let json = try run(ExplainCommand.self, [Fixture.tiny, "AMB-A1", "--json"] + options)
    #expect(json.result.contains("\"open\": true"))
  }

  @Test("prices: all, some by id, those that bind; dual beside solved again")
  func prices() throws {
    let all = try run(PricesCommand.self, [Fixture.tiny] + options)
    #expect(all.status == .success)
    let shown = try #require(try ReadmeSection("Prices").outputs.first)
    #expect(shown.lines.count > 8)
    #expect(all.result.hasPrefix(shown.lines.joined(separator: "\n") + "\n"))
    #expect(all.result.contains("AMB-A1     half-day a week         0.64          2.00"))
    let some = try run(PricesCommand.self, [Fixture.tiny, "--of", "BOC", "--binding"] + options)
    #expect(!some.result.contains("BOC"))
    let french = try run(
      PricesCommand.self, [Fixture.tiny, "--of", "programme", "--language", "fr"] + options)
    #expect(french.result.contains("1\u{A0}000 EUR par an"))
    let json = try run(PricesCommand.self, [Fixture.tiny, "--of", "AMB-A1", "--json"] + options)
    #expect(json.result.contains("\"kind\": \"hours\", \"id\": \"AMB-A1\""))
    #expect(json.result.contains("\"agrees\": false"))
    #expect(try run(PricesCommand.self, [Fixture.tiny, "--of", "X"] + options).status == .usage)
  }
}
