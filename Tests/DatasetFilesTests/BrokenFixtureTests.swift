import DatasetFiles
import Eligibility
import Employment
import Foundation
import Testing

@Suite struct BrokenFixtureTests {
  private static let broken = fixtures.appendingPathComponent("broken")

  /// Kinds of issue that a folder can have; edits of a scenario alone can have the others.
  private static let ids = IssueID.allCases.filter {
    ![.editWithoutEffect, .editMovesCourses].contains($0)
  }

  @Test(arguments: Self.ids)
  func eachKindOfIssueHasAFolderWithExactlyItsList(id: IssueID) throws {
    let folder = Self.broken.appendingPathComponent(id.rawValue)
    let expected = try String(
      contentsOf: folder.appendingPathComponent("expected.txt"), encoding: .utf8)
    let issues = try Self.issues(of: folder.path)
    #expect(issues.map { $0.text + "\n" }.joined() == expected)
    #expect(issues.contains { $0.id == id })
    // One kind of issue alone, so that none hides behind another.
    #expect(Set(issues.map(\.id)) == [id])
  }

  @Test func noFolderIsWithoutAKindOfIssue() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.broken.path)
    #expect(
      Set(names).subtracting(["README.md", ".DS_Store"]) == Set(Self.ids.map(\.rawValue)))
  }

  /// Everything that `check` says of a folder.
  private static func issues(of path: String) throws -> [DataIssue] {
    do {
      let dataset = try DatasetFolder(path: path).read().validated()
      let screening = ScreeningWarnings(
        of: dataset, screened: CandidatePairs(screening: dataset))
      return (dataset.warnings + screening.issues).byFileAndLine
    } catch let error as DataIssues {
      return error.issues
    }
  }
}
