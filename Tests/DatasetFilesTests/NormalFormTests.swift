import DatasetFiles
import Employment
import Foundation
import Testing

/// Text is Unicode NFC, however it was composed in files, by programs and by hand.
@Suite("Normal form of text")
struct NormalFormTests {
  private static let nfd = SampleDataset.files.mapValues {
    $0.decomposedStringWithCanonicalMapping
  }

  @Test("a dataset in NFD has the content and the digest of the same in NFC")
  func content() throws {
    #expect(
      Self.nfd.contains { name, text in
        !text.utf8.elementsEqual(SampleDataset.files[name, default: ""].utf8)
      })
    let composed = try TemporaryFolder(texts: SampleDataset.files).dataset()
    let apart = try TemporaryFolder(texts: Self.nfd).dataset()
    #expect(CanonicalContent(apart) == CanonicalContent(composed))
    #expect(apart.digest == composed.digest)
  }

  @Test("between tables an id is one, however it is composed in each")
  func references() throws {
    var files = SampleDataset.files
    for name in ["person_skills.csv", "person_choices.csv", "pins.csv", "current_plan.csv"] {
      files[name] = files[name]?.replacing("P1,", with: "Zoe\u{301},")
    }
    files["person_interests.csv"] = files["person_interests.csv"]?.replacing("P1,", with: "Zoé,")
    files["people.csv"] = files["people.csv"]?.replacing("\nP1,", with: "\nZoé,")
    let dataset = try TemporaryFolder(texts: files).dataset()
    let person = try #require(dataset.people.first { $0.id == Person.ID("Zoe\u{301}") })
    #expect(person.id.text.utf8.elementsEqual("Zoé".utf8))
    #expect(!person.skills.isEmpty && !person.choices.isEmpty && !person.interests.isEmpty)
  }

  @Test("in one table two ids that are one text are told with both lines")
  func duplicates() throws {
    var files = SampleDataset.files
    files["skills.csv"] = "id,name\nS1,a\nS2,b\nS10,c\nété,d\ne\u{301}te\u{301},e\n"
    let issues = try TemporaryFolder(texts: files).issueTexts().filter {
      !$0.contains(": warning: ")
    }
    #expect(issues.count == 1)
    #expect(issues[0].hasPrefix("skills.csv:6 id: \"été\" is the id of line 5 already"))
    #expect(issues[0].contains("however it is composed"))
  }

  @Test("a table that a program made is read in NFC too")
  func drafts() throws {
    let folder = try TemporaryFolder(texts: SampleDataset.files)
    var draft = try DatasetFolder(path: folder.path).read()
    let composed = try draft.validated()
    for (file, table) in draft.tables {
      draft.tables[file]?.cells = table.cells.map(\.decomposedStringWithCanonicalMapping)
    }
    #expect(try draft.validated().digest == composed.digest)
  }

  @Test("a mark that makes another sign of a formula's first character leaves no guard needed")
  func guards() throws {
    // U+2260 is `=` with U+0338: no spreadsheet runs it, so no apostrophe guards it.
    for text in ["≠ rien", "=\u{338} rien"] {
      let draft = DatasetDraft(files: [.skills: Array("id,name\nS1,'\(text)\n".utf8)])
      #expect(draft.tables[.skills]?.cells == ["S1", "'≠ rien"])
    }
  }
}
