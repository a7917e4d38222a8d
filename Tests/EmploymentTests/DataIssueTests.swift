import Employment
import Testing

@Suite struct DataIssueTests {
  private let error = DataIssue(
    .numberUnreadable, at: .cell(file: .people, line: 14, column: "min_hours"), value: "4O",
    problem: "is not a number", advice: "Maybe a letter O stands for a zero.")

  @Test func anErrorIsSaidInOneLine() {
    #expect(
      error.text == """
        people.csv:14 min_hours: "4O" is not a number [number.unreadable]. \
        Maybe a letter O stands for a zero.
        """)
  }

  @Test func aWarningSaysThatItIsOne() {
    let warning = DataIssue(
      .columnUnknown, at: .cell(file: .skills, line: 1, column: "code"), value: "code",
      problem: "is no column of this file", advice: "It is not read.")
    #expect(
      warning.text
        == "skills.csv:1 code: warning: \"code\" is no column of this file [column.unknown]. "
        + "It is not read.")
  }

  @Test func aLongOrBrokenValueStaysInItsLine() {
    let long = String(repeating: "x", count: 500)
    let issue = DataIssue(
      .numberUnreadable, at: .edit(name: "hours of P1"), value: "a\nb\u{1B}" + long,
      problem: "is not a number", advice: "Write digits.")
    #expect(issue.text.hasPrefix("edit hours of P1: \"a b x"))
    #expect(issue.text.contains("x…\" is not a number"))
    #expect(issue.text.count < 200)
  }

  @Test func idsAreDistinctAndWrittenAlike() {
    let ids = IssueID.allCases.map(\.rawValue)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      let parts = id.split(separator: ".")
      #expect(parts.count == 2, "\(id)")
      #expect(
        id.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || $0 == "." || $0 == "1" || $0 == "6"
        })
    }
  }

  @Test func issuesOfSeveralStagesJoinByFileAndLine() {
    let later = DataIssue(
      .idDuplicate, at: .cell(file: .people, line: 20, column: "id"), problem: "", advice: "")
    let edit = DataIssue(.wordUnknown, at: .edit(name: "e"), problem: "", advice: "")
    let early = DataIssue(
      .goalDuplicate, at: .cell(file: .goals, line: 90, column: nil), problem: "", advice: "")
    #expect([later, error, early, edit].byFileAndLine == [edit, early, error, later])
  }
}
