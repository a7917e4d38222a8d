import DatasetFiles
import Foundation
import Testing

import maillage

@Suite("Writing whole or not at all")
struct WritingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func plan(into path: String) throws -> Ending {
    try run(PlanCommand.self, [Fixture.tiny, "--quiet", "--output", path])
  }

  /// A summary that this program could have written.
  private let summary = "{\"schemaVersion\": 1, \"tool\": \"maillage 0.0.1\"}"

  @Test("an older plan is replaced, with all that it held")
  func replaces() throws {
    let other = [Fixture.tiny, "--quiet", "--profile", "excel-fr", "--output", folder["plan"]]
    #expect(try run(PlanCommand.self, other).status == .success)
    #expect(try plan(into: folder["plan//"]).status == .success)
    #expect(try folder.text("plan/jobs.csv").hasPrefix("person,"))
    #expect(try folder.names() == ["plan"])
  }

  @Test("an empty folder is filled")
  func fillsEmpty() throws {
    try folder.makeFolder("plan")
    #expect(try plan(into: folder["plan"]).status == .success)
  }

  @Test("a dataset is never written over, even one that looks like a plan too")
  func dataset() throws {
    try folder.copyTiny(to: "dataset")
    try folder.write(summary, to: "dataset/summary.json")
    let before = try folder.names(in: "dataset")
    let ending = try run(
      PlanCommand.self, [folder["dataset"], "--quiet", "--output", folder["dataset"]])
    #expect(ending.status == .cannotWrite)
    #expect(ending.notes.contains("This is a dataset"))
    #expect(try folder.names(in: "dataset") == before)
  }

  @Test(
    "a folder that is no plan, or holds more than one, is refused",
    arguments: [
      ["letter.txt"], ["jobs.csv"], ["summary.json", "letter.txt"], ["summary.json", ".git"],
    ])
  func strangers(names: [String]) throws {
    try folder.makeFolder("plan")
    for name in names {
      try folder.write(name == "summary.json" ? summary : "text", to: "plan/\(name)")
    }
    #expect(try plan(into: folder["plan"]).status == .cannotWrite)
    #expect(try folder.names(in: "plan") == names.sorted())
    #expect(try folder.names() == ["plan"])
  }

  @Test("a summary.json of somebody else makes no plan of ours")
  func otherTool() throws {
    try folder.makeFolder("plan")
    try folder.write("{\"tool\": \"other 1.0\", \"schemaVersion\": 1}", to: "plan/summary.json")
    #expect(try plan(into: folder["plan"]).status == .cannotWrite)
  }

  @Test("a missing parent is refused with advice")
  func missingParent() throws {
    let ending = try plan(into: folder["no/such/plan"])
    #expect(ending.status == .cannotWrite)
    #expect(ending.notes.contains("mkdir -p \(folder["no/such"])"))
  }

  @Test("a file, a dangling link and the root are refused", arguments: ["file", "dangling", "/"])
  func noFolder(name: String) throws {
    try folder.write("text", to: "file")
    try FileManager.default.createSymbolicLink(
      atPath: folder["dangling"], withDestinationPath: "nowhere")
    #expect(try plan(into: name == "/" ? "/" : folder[name]).status == .cannotWrite)
    #expect(try folder.names() == ["dangling", "file"])
    #expect(try folder.text("file") == "text")
  }

  @Test("a link to a plan stays a link, and its folder is replaced")
  func link() throws {
    try folder.makeFolder("real")
    try FileManager.default.createSymbolicLink(
      atPath: folder["link"], withDestinationPath: "real")
    #expect(try plan(into: folder["link/"]).status == .success)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["link"]) == "real")
    #expect(try folder.names(in: "real").contains("jobs.csv"))
  }

  @Test("a link to a dataset is refused")
  func linkToDataset() throws {
    try folder.copyTiny(to: "dataset")
    try FileManager.default.createSymbolicLink(
      atPath: folder["link"], withDestinationPath: "dataset")
    #expect(try plan(into: folder["link"]).status == .cannotWrite)
    #expect(try folder.names(in: "dataset").contains("people.csv"))
  }

  @Test("a failure in the middle leaves the old folder as it was")
  func failure() throws {
    try folder.makeFolder("old")
    try folder.write("old", to: "old/a")
    let digest = FileDigest.sha256(of: Array("old".utf8))
    let whole = WholeFolder(path: folder["old"]) { _, _ in .ours(["a": digest]) }
    #expect(throws: WriteRefusal.self) {
      try whole.write([("a", [1]), ("no/such/folder", [2])])
    }
    #expect(try folder.text("old/a") == "old")
    #expect(try folder.names() == ["old"])
    try whole.write([("b", [66])])
    #expect(try folder.names(in: "old") == ["b"])
    #expect(try folder.names() == ["old"])
  }

  @Test("a model replaces a model that nobody changed, and nothing else")
  func model() throws {
    let options = [Fixture.tiny, "--format", "lp", "--output"]
    #expect(try run(ExportCommand.self, options + [folder["m.lp"]]).status == .success)
    let first = try folder.text("m.lp")
    #expect(try run(ExportCommand.self, options + [folder["m.lp"]]).status == .success)
    #expect(try folder.text("m.lp") == first)
    try folder.write("\\ my own model\n", to: "mine.lp")
    #expect(try run(ExportCommand.self, options + [folder["mine.lp"]]).status == .cannotWrite)
    try folder.write(first + "\\ my note\n", to: "noted.lp")
    #expect(try run(ExportCommand.self, options + [folder["noted.lp"]]).status == .cannotWrite)
    #expect(try folder.text("noted.lp") == first + "\\ my note\n")
    try folder.write("id,territory\n", to: "people.csv")
    #expect(try run(ExportCommand.self, options + [folder["people.csv"]]).status == .cannotWrite)
    #expect(try run(ExportCommand.self, options + [folder.path]).status == .cannotWrite)
    #expect(try run(ExportCommand.self, options + [folder["no/m.lp"]]).status == .cannotWrite)
    #expect(try folder.names() == ["m.lp", "mine.lp", "noted.lp", "people.csv"])
  }
}
