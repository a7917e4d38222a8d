import DatasetFiles
import Employment
import Foundation
import Testing

import maillage

/// Each case of `Fixtures/cases` that files, encodings and normal forms are about.
@Suite("Cases of files that offices make")
struct ReadingCaseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String {
    URL(filePath: Fixture.tiny).deletingLastPathComponent()
      .appending(path: "cases/\(name)").path(percentEncoded: false)
  }

  /// The rows of a proven plan's file.
  private func rows(_ name: String, _ file: PlanFile) throws -> [String] {
    let plan = folder["plan of \(name)"]
    let ending = try run(
      PlanCommand.self, [path(name), "--gap", "0", "--quiet", "--output", plan])
    #expect(ending.status == .success)
    return try folder.text("plan of \(name)/\(file.rawValue)")
      .split(separator: "\n").dropFirst().map(String.init)
  }

  private func check(_ name: String) throws -> Ending {
    try run(CheckCommand.self, [path(name)])
  }

  private func digest(_ path: String) throws -> String {
    try DatasetFolder(path: path).read().validated().digest
  }

  @Test("a restriction that is composed otherwise than a demand forbids the pair all the same")
  func restriction() throws {
    let jobs = try rows("02a-restriction-nfd", .jobs)
    #expect(!jobs.isEmpty && !jobs.contains { $0.hasPrefix("AMB-P2,") })
  }

  @Test("a row in another encoding than its file is an error with its line")
  func badByte() throws {
    let name = "02d-restriction-bad-byte"
    let ending = try check(name)
    #expect(ending.status == .badData)
    #expect(ending.result.hasPrefix("people.csv:8 restrictions: \"santé\" is in Windows-1252"))
    #expect(ending.result.contains("[encoding.mixed]"))
    #expect(ending.result.hasSuffix("\n1 error, 0 warnings.\n"))
    let planning = try run(PlanCommand.self, [path(name), "--output", folder["none"]])
    #expect(planning.status == .badData)
    #expect(try folder.names().isEmpty)
  }

  @Test("a file is read whatever the case of its name, and stray copies are named")
  func fileNames() throws {
    let name = "04-file-names"
    let jobs = try rows(name, .jobs)
    #expect(jobs.contains { $0.hasPrefix("AMB-P3,") })
    #expect(!jobs.contains { $0.hasPrefix("AMB-P3,AMB-A2") })
    let lines = try check(name).result.split(separator: "\n")
    #expect(lines.count == 3 && lines.last == "0 errors, 2 warnings.")
    for (line, file) in zip(lines, ["person_choice.csv", "person_choices (1).csv"]) {
      #expect(line.hasPrefix("\(file): warning: ") && line.contains("[file.unknown]"))
      #expect(line.contains("Maybe person_choices.csv is meant"))
    }
  }

  @Test("Excel's sep= line and a heading over two lines change nothing of what is read")
  func sepLineAndHeading() throws {
    for name in ["10-sep-line", "11-header-line-break"] {
      #expect(try digest(path(name)) == digest(Fixture.tiny))
      #expect(try check(name).result == "0 errors, 0 warnings.\n")
    }
  }

  @Test("Mac Roman and code page 850 are warned of, with a cell and what it would be")
  func macAndDOS() throws {
    let ending = try check("16-mac-dos-encodings")
    #expect(ending.status == .success)
    let lines = ending.result.split(separator: "\n")
    #expect(lines.count == 3 && lines.last == "0 errors, 2 warnings.")
    #expect(lines[0].hasPrefix("territories.csv:2 name: warning: "))
    #expect(lines[0].contains("Mac Roman") && lines[0].contains("\"Vallée de l'Amblève\""))
    #expect(lines[1].hasPrefix("activities.csv:3 name: warning: "))
    #expect(lines[1].contains("code page 850") && lines[1].contains("\"École des devoirs\""))
    #expect(lines.prefix(2).allSatisfy { $0.contains("[encoding.doubtful]") })
  }

  @Test("a province that is composed in two ways is one, and its course is for all of it")
  func province() throws {
    let name = "17-province-nfd"
    let dataset = try DatasetFolder(path: path(name)).read().validated()
    #expect(dataset.provinces.map(\.text) == ["Liège", "Namur"])
    #expect(try rows(name, .trainings) == ["AMC-P1,C-D1212"])
  }
}
