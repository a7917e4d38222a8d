import DatasetFiles
import Employment
import Foundation
import Testing

/// Names of files ignore case, and what the format does not know is named.
@Suite("Names of files")
struct FileNameTests {
  private func folder(adding names: [String], without missing: [String] = []) throws
    -> TemporaryFolder
  {
    var files = SampleDataset.files
    for name in missing { files[name] = nil }
    for name in names { files[name] = files[name] ?? "" }
    return try TemporaryFolder(texts: files)
  }

  @Test("a file is read whatever the case of its name")
  func anyCase() throws {
    let names = ["PEOPLE.CSV", "Person_Choices.csv", "Goals.Csv", "s\u{212A}ills.csv"]
    var files = SampleDataset.files
    for name in names {
      let known = name.replacing("\u{212A}", with: "k").lowercased()
      files[name] = files.removeValue(forKey: known)
    }
    let dataset = try TemporaryFolder(texts: files).dataset()
    #expect(try dataset.digest == TemporaryFolder(texts: SampleDataset.files).dataset().digest)
  }

  @Test("names that differ by case alone are an error that names both, and neither is read")
  func twins() throws {
    let issues = try folder(adding: ["Pins.csv", "People.csv"]).issueTexts()
      .filter { $0.contains("[file.") }
    #expect(issues.count == 2, "\(issues)")
    #expect(issues[0].hasPrefix("people.csv: \"People.csv\" and \"people.csv\" are one name"))
    #expect(issues[1].hasPrefix("pins.csv: \"Pins.csv\" and \"pins.csv\" are one name"))
  }

  @Test(
    "a table that the format does not know is named with what was probably meant",
    arguments: [
      ("person_choices (1).csv", "person_choices.csv"), ("person_choice.csv", "person_choices.csv"),
      ("personchoices.csv", "person_choices.csv"), ("Person-Choices.csv", "person_choices.csv"),
      ("Copie de people.csv", "people.csv"), ("people - Copy.csv", "people.csv"),
      ("people_2025-11.csv", "people.csv"), ("poeple.csv", "people.csv"),
      ("people.csv.csv", "people.csv"), ("activités.csv", "activities.csv"),
      ("activite\u{301}s.csv", "activities.csv"), ("territoires.csv", "territories.csv"),
      ("current-plan v2.csv", "current_plan.csv"), ("GOAL.CSV", "goals.csv"),
      ("person_skills_old.csv", "person_skills.csv"), ("Monitoring (2).csv", "monitoring.csv"),
      ("activity_skills.final.csv", "activity_skills.csv"), ("programm.csv", "programme.csv"),
    ])
  func strays(name: String, known: String) throws {
    let issues = try folder(adding: [name]).issueTexts()
      .filter { $0.contains("[file.") }
    #expect(issues.count == 1, "\(issues)")
    #expect(issues.first?.contains(": warning: ") == true)
    #expect(issues.first?.contains("Maybe \(known) is meant") == true, "\(issues)")
    #expect(issues.first?.contains("[file.unknown]") == true)
  }

  @Test("one that is near nothing is named alone", arguments: ["notes.csv", "1.csv", "été.csv"])
  func strange(name: String) throws {
    let issues = try folder(adding: [name]).issueTexts().filter { $0.contains("[file.unknown]") }
    #expect(issues.count == 1 && !issues[0].contains("Maybe"), "\(issues)")
  }

  @Test("a file that is missing is told beside the one that was meant")
  func missing() throws {
    let issues = try folder(adding: ["people (1).csv"], without: ["people.csv"]).issueTexts()
    #expect(issues.first?.hasPrefix("people.csv: the file is missing [file.missing]") == true)
    #expect(issues.last?.hasPrefix("people (1).csv: warning:") == true)
    #expect(issues.last?.contains("rename it then") == true)
  }

  @Test("what programs leave behind, other kinds of files, and the monitoring file are no strays")
  func others() throws {
    let names = [
      "._people.csv", ".~lock.people.csv#", ".DS_Store", "~$people.csv", ".people.csv", "README.md",
      "people.xlsx", "Monitoring.CSV", "scenario.json",
    ]
    let issues = try folder(adding: names).issueTexts()
    #expect(!issues.contains { $0.contains("[file.") }, "\(issues)")
  }

  @Test("no dataset is written beside a file of the same name in another case")
  func writing() throws {
    let folder = try TemporaryFolder(texts: ["Skills.csv": ""])
    let dataset = try TemporaryFolder(texts: SampleDataset.files).dataset()
    #expect(throws: DatasetFolderError.occupied(path: "\(folder.path)/Skills.csv")) {
      try DatasetFolder(path: folder.path).write(dataset)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Skills.csv"])
  }
}
