import DatasetFiles
import Employment
import Foundation
import Testing

/// The only datasets that earlier versions read and this one refuses: each was read as something that
/// nobody had written.
@Suite("What was valid before and is an error now")
struct NowErrorTests {
  private func issues(_ name: String) throws -> [DataIssue] {
    let path = fixtures.appendingPathComponent("broken/\(name)").path
    do {
      return try DatasetFolder(path: path).read().validated().warnings
    } catch let error as DataIssues {
      return error.issues
    }
  }

  @Test("a file of two encodings was read as Windows-1252, and its UTF-8 was garbled")
  func mixedEncodings() throws {
    let issues = try issues("encoding.mixed")
    #expect(!issues.isEmpty && issues.allSatisfy { $0.id == .encodingMixed })
  }

  @Test("ids that are one text in NFC were two ids")
  func ids() throws {
    let issues = try issues("id.duplicate").filter {
      if case .cell(.people, _, _) = $0.location { true } else { false }
    }
    #expect(issues.map(\.id) == [.idDuplicate])
    let people = fixtures.appendingPathComponent("broken/id.duplicate/people.csv")
    let ids = try Data(contentsOf: people).split(separator: 0x0A).suffix(2)
      .map { $0.prefix { $0 != 0x2C } }
    #expect(ids[ids.startIndex] != ids[ids.startIndex + 1], "in bytes they are two")
  }

  @Test("of names that differ by case alone the one in small letters was read")
  func names() throws {
    let issues = try issues("file.duplicate")
    #expect(!issues.isEmpty && issues.allSatisfy { $0.id == .fileDuplicate })
  }
}
