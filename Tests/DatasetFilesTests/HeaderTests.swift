import DatasetFiles
import Employment
import Testing

/// Excel's line with the separator, and headings as people make them in cells.
@Suite("Headers of spreadsheets")
struct HeaderTests {
  private func read(_ text: String) -> DraftTable? {
    DatasetDraft(files: [.skills: Array(text.utf8)]).tables[.skills]
  }

  @Test(
    "the line that says the separator is heeded and is no row",
    arguments: [
      ("sep=;\nid;name\nS1;a,b\n", ";"), ("SEP=;\r\nid;name\r\nS1;a,b\r\n", ";"),
      ("\"sep=;\"\nid;name\nS1;a,b\n", ";"), ("\u{FEFF}sep=;\nid;name\nS1;a,b\n", ";"),
      ("sep=;;;\nid;name\nS1;a,b\n", ";"), ("sep=\\t\nid\tname\nS1\ta,b\n", "tab"),
      ("sep=\t\nid\tname\nS1\ta,b\n", "tab"), ("sep=,\nid,name\nS1,\"a,b\"\n", ","),
      (" sep = ; \rid;name\rS1;a,b\r", "carriage return"), ("sep=\nid;name\nS1;a,b\n", "none"),
      // Where the line is wrong, the header tells.
      ("sep=,\nid;name\nS1;a,b\n", "wrong"), ("sep=|\nid;name\nS1;a,b\n", "unknown"),
    ])
  func separatorLine(text: String, _: String) throws {
    let table = try #require(read(text))
    #expect(table.columns == ["id", "name"])
    #expect(table.cells == ["S1", "a,b"])
    #expect(table.lines == [3] && table.headerLine == 2)
  }

  @Test(
    "a header that begins with such a word is a header", arguments: ["sep=x", "sep", "separator="])
  func noSeparatorLine(first: String) throws {
    let table = try #require(read("\(first),id,name\n1,S1,a\n"))
    #expect(table.columns == [first, "id", "name"])
  }

  @Test(
    "a line break in a heading is a blank, and lines are still those of the file",
    arguments: [
      "\"id\n\",\"name\"\nS1,a\n", "id,\"name\n\"\nS1,a\n", "\"\nid\",name\r\nS1,a\r\n",
      "\"id\r\n\",NAME\r\nS1,a\r\n", "sep=,\nid,\"name\"\nS1,a\n",
    ])
  func headings(text: String) throws {
    let table = try #require(read(text))
    #expect(table.columns.map { $0.lowercased() } == ["id", "name"])
    #expect(table.cells == ["S1", "a"])
    #expect(table.lines == [3])
    let draft = DatasetDraft(files: [.skills: Array(text.utf8)])
    #expect(draft.readingIssues.isEmpty)
  }

  @Test("blanks around a line break are one blank")
  func words() throws {
    let table = try #require(read("id,name,\"note \r\n of  the\rteam\"\nS1,a,x\n"))
    #expect(table.columns == ["id", "name", "note of the team"])
  }

  @Test(
    "a quote that is not closed in the header is told, and hides no row",
    arguments: [
      "id,\"name\nS1,a\nS2,b\n", "id,\"name\nS1,\"\nS2,b\n", "\"id,name\nS1,a\nS2,\"b\"\n",
    ])
  func unclosed(text: String) throws {
    let draft = DatasetDraft(files: [.skills: Array(text.utf8)])
    #expect(draft.readingIssues.contains { $0.id == .quoteUnclosed })
    #expect(draft.tables[.skills]?.lines == [2, 3])
  }

  @Test("a line with the separator and nothing else is an empty file")
  func nothingElse() {
    let draft = DatasetDraft(files: [.skills: Array("sep=;\n".utf8)])
    #expect(draft.readingIssues.map(\.id) == [.fileEmpty])
  }
}
