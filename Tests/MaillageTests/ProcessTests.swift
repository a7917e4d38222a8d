import DatasetFiles
import Foundation
import Testing

import maillage

@Suite("The program as a process", .serialized, .timeLimit(.minutes(10)))
struct ProcessTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a proven plan ends with 0, JSON alone on standard output, the rest on standard error")
  func success() throws {
    let ending = try ChildProcess.run(["plan", Fixture.tiny, "--json", "--output", folder["plan"]])
    #expect(ending.code == 0)
    #expect(try ending.result == folder.text("plan/summary.json"))
    #expect(!ending.notes.isEmpty)
    let quiet = try ChildProcess.run(["plan", Fixture.tiny, "--json", "--quiet"])
    #expect(quiet.notes.isEmpty)
    #expect(quiet.result == ending.result)
  }

  @Test(
    "what is wrong with the command line ends with 64",
    arguments: [
      ["plan"], ["nonsense"], ["plan", "d", "--gap=-1"], ["export", "d"], ["--nonsense"],
    ])
  func usage(arguments: [String]) throws {
    let ending = try ChildProcess.run(arguments)
    #expect(ending.code == 64)
    #expect(ending.result.isEmpty)
    #expect(!ending.notes.isEmpty)
  }

  @Test("help goes to standard output and ends with 0")
  func help() throws {
    let ending = try ChildProcess.run(["plan", "--help"])
    #expect(ending.code == 0)
    #expect(ending.result.contains("EXAMPLES:"))
    #expect(try ChildProcess.run(["--version"]).result == "maillage 0.1.0\n")
  }

  @Test("missing input ends with 66, wrong data with 65, an unwritable place with 74")
  func otherCodes() throws {
    #expect(try ChildProcess.run(["plan", folder["none"]]).code == 66)
    try folder.copyTiny(to: "wrong")
    try folder.write("goal\n", to: "wrong/goals.csv")
    #expect(try ChildProcess.run(["check", folder["wrong"]]).code == 65)
    #expect(try ChildProcess.run(["plan", Fixture.tiny, "--output", Fixture.tiny]).code == 74)
  }

  @Test("a pin that screening refuses ends with 3")
  func infeasible() throws {
    try folder.copyTiny(to: "pinned")
    try folder.write("person,activity,rule\nBOC-P3,,hire\n", to: "pinned/pins.csv")
    #expect(try ChildProcess.run(["plan", folder["pinned"]]).code == 3)
  }

  @Test("a limit of work ends with 4 and keeps the plan")
  func stopped() throws {
    _ = try run(
      GenerateCommand.self,
      ["--output", folder["d"], "--seed", "3", "--territories", "2", "--posts-scale", "0.3"])
    let ending = try ChildProcess.run(
      ["plan", folder["d"], "--work-limit", "1", "--gap", "0", "--output", folder["plan"]])
    #expect(ending.code == 4)
    #expect(try folder.text("plan/summary.json").contains("\"stoppedBy\": \"work\""))
    #expect(try run(AuditCommand.self, [folder["d"], folder["plan"]]).status == .success)
  }

  @Test("a full file system leaves the old plan and ends with 74")
  func fullDisk() throws {
    _ = try ChildProcess.run(["plan", Fixture.tiny, "--output", folder["plan"], "--seed", "1"])
    let before = try folder.text("plan/summary.json")
    // A file-size limit of nothing stands for a full disk.
    let ending = try ChildProcess.run(
      ["plan", Fixture.tiny, "--output", folder["plan"], "--seed", "2"],
      shell: "ulimit -f 0; exec >/dev/null 2>&1;")
    #expect(ending.code == 74)
    #expect(try folder.text("plan/summary.json") == before)
    #expect(try folder.names() == ["plan"])
  }

  @Test("a closed standard output does not cost the plan")
  func closedOutput() throws {
    let ending = try ChildProcess.run(
      ["plan", Fixture.tiny, "--output", folder["plan"]], shell: "exec >/dev/full;")
    #expect(ending.code == 74)
    #expect(try folder.names(in: "plan").contains("jobs.csv"))
  }

  @Test(
    "an interrupted search writes its best plan and ends with 130", arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let ending = try ChildProcess.run(
      [
        "plan", Fixture.wallonia, "--gap", "0", "--time-limit", "900", "--json", "--output",
        folder["plan"],
      ]
    ) { process, notes in
      while notes().isEmpty && process.isRunning { Thread.sleep(forTimeInterval: 0.1) }
      kill(process.processIdentifier, signal)
    }
    #expect(ending.code == 130)
    #expect(ending.result.contains("\"stoppedBy\": \"cancelled\""))
    #expect(try folder.text("plan/summary.json") == ending.result)
    if ending.result.contains("\"feasible\"") {
      #expect(try run(AuditCommand.self, [Fixture.wallonia, folder["plan"]]).status == .success)
    }
  }

  @Test("a killed program leaves the old plan")
  func killed() throws {
    _ = try ChildProcess.run(["plan", Fixture.tiny, "--output", folder["plan"]])
    let before = try folder.text("plan/jobs.csv")
    let ending = try ChildProcess.run(["plan", Fixture.wallonia, "--output", folder["plan"]]) {
      process, _ in
      Thread.sleep(forTimeInterval: 1)
      kill(process.processIdentifier, SIGKILL)
    }
    #expect(ending.code == -1)
    #expect(try folder.text("plan/jobs.csv") == before)
  }

  @Test("no colour and no redrawing where standard error is no terminal")
  func plainNotes() throws {
    let ending = try ChildProcess.run(["plan", folder["none"]])
    #expect(ending.notes.hasPrefix("error: "))
    #expect(!ending.notes.contains("\u{1B}"))
  }
}
