import ArgumentParser
import DatasetFiles
import Employment
import Foundation
import Planning
import Testing

import maillage

@Suite("The command plan")
struct PlanCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("prints a summary, and writes nothing without --output")
  func summary() throws {
    let ending = try run(PlanCommand.self, [Fixture.tiny, "--quiet"])
    #expect(ending.status == .success)
    #expect(ending.result.hasPrefix("Deux petits territoires, planned for"))
    #expect(ending.notes.isEmpty)
  }

  @Test("--json prints what it writes as summary.json, and nothing else")
  func json() throws {
    let ending = try run(PlanCommand.self, [Fixture.tiny, "--json", "--output", folder["plan"]])
    #expect(ending.status == .success)
    #expect(try ending.result == folder.text("plan/summary.json"))
    #expect(ending.notes == "The plan is in \(folder["plan"]).\n")
    #expect(
      try folder.names(in: "plan") == [
        ".maillage-files.json", "activities.csv", "jobs.csv", "sessions.csv", "summary.json",
        "trainings.csv", "unplaced.csv",
      ])
    #expect(try folder.names() == ["plan"])
  }

  @Test("reruns write the same bytes, whatever the threads", arguments: ["1", "2", "5"])
  func sameBytes(threads: String) throws {
    let options = ["--work-limit", "5000", "--quiet"]
    _ = try run(PlanCommand.self, [Fixture.tiny, "--output", folder["first"]] + options)
    _ = try run(
      PlanCommand.self,
      [Fixture.tiny, "--output", folder["second/"], "--threads", threads] + options)
    for file in PlanFile.allCases {
      #expect(
        try folder.text("first/\(file.rawValue)") == folder.text("second/\(file.rawValue)"))
    }
  }

  @Test("--trace writes the course of the search into a new or an empty file, and over nothing")
  func trace() throws {
    let options = [Fixture.tiny, "--gap", "0", "--trace", folder["trace.csv"]]
    try folder.write("", to: "trace.csv")
    #expect(try run(PlanCommand.self, options).status == .success)
    let trace = try folder.text("trace.csv")
    let again = try run(PlanCommand.self, options)
    #expect(again.status == .cannotWrite)
    #expect(again.notes.contains("trace.csv: There is a file already, and a trace replaces none."))
    #expect(try folder.text("trace.csv") == trace)
    let lines = try folder.text("trace.csv").split(separator: "\n").map { $0.split(separator: ",") }
    #expect(lines.first == ["seconds", "incumbent", "bound"])
    let last = try #require(lines.last).compactMap { Double($0) }
    // Proven: the README of the fixture solves it by hand.
    try #require(last.count == 3)
    #expect(abs(last[1] - 462.9) < 1e-6 && abs(last[2] - 462.9) < 1e-6)

    try folder.write("my own notes\n", to: "notes.csv")
    let refused = try run(PlanCommand.self, [Fixture.tiny, "--trace", folder["notes.csv"]])
    #expect(refused.status == .cannotWrite)
    #expect(try folder.text("notes.csv") == "my own notes\n")
    #expect(
      try run(PlanCommand.self, [Fixture.tiny, "--trace", folder["no/trace.csv"]]).status
        == .cannotWrite)
  }

  @Test("only --timings writes seconds and threads")
  func timings() throws {
    let timed = try run(PlanCommand.self, [Fixture.tiny, "--json", "--timings", "--threads", "2"])
    #expect(timed.result.contains("\"seconds\": {\"reading\": "))
    #expect(timed.result.contains("\"threads\": 2\n}"))
    let plain = try run(PlanCommand.self, [Fixture.tiny, "--json"])
    #expect(!plain.result.contains("seconds"))
  }

  @Test("--profile excel-fr writes what Excel reads in French, with the same plan")
  func excel() throws {
    _ = try run(PlanCommand.self, [Fixture.tiny, "--output", folder["a"], "--quiet"])
    _ = try run(
      PlanCommand.self,
      [Fixture.tiny, "--output", folder["b"], "--quiet", "--profile", "excel-fr"])
    let plain = try folder.text("a/jobs.csv")
    #expect(
      // Bytes, since reading text takes the byte order mark off.
      try folder.bytes("b/jobs.csv")
        == Data(
          ("\u{FEFF}" + plain.replacing(",", with: ";").replacing("\n", with: "\r\n")).utf8))
    #expect(try folder.text("a/summary.json") == folder.text("b/summary.json"))
  }

  @Test("60 seconds are the limit unless another limit is given")
  func defaultLimits() throws {
    #expect(try PlanCommand.parse(["d"]).parameters.seconds == 60)
    let counted = try PlanCommand.parse(["d", "--work-limit", "9"]).parameters
    #expect(counted.seconds == nil)
    #expect(counted.work == 9)
    let both = try PlanCommand.parse(["d", "--work-limit", "9", "--time-limit", "2.5"]).parameters
    #expect(both.seconds == 2.5)
  }

  @Test(
    "numbers that mean nothing are errors of usage",
    arguments: [
      ["--gap=-0.1"], ["--gap", "nan"], ["--gap", "inf"], ["--gap", "x"], ["--time-limit", "0"],
      ["--time-limit=-5"], ["--work-limit", "0"], ["--threads", "0"], ["--threads", "1.5"],
      ["--seed=-1"], ["--engine", "magic"], ["--profile", "word"], ["--output", ""],
      ["--trace", ""], ["--nonsense"],
      ["second-dataset"],
    ])
  func usage(options: [String]) {
    #expect {
      try PlanCommand.parse(["dataset"] + options)
    } throws: { error in
      Maillage.exitCode(for: error).rawValue == CommandStatus.usage.rawValue
    }
  }

  @Test("goals in groups are optimised in turn, each with its bound; they have no model file")
  func orderedGoals() throws {
    try folder.copyTiny(to: "ordered")
    try folder.write("goal,weight,priority\nhire,100,1\ncost,0.2,2\n", to: "ordered/goals.csv")
    let ending = try run(
      PlanCommand.self, [folder["ordered"], "--output", folder["plan"], "--gap", "0"])
    #expect(ending.status == .success)
    #expect(ending.result.contains("The goals were optimised in turn"))
    let summary = try folder.text("plan/summary.json")
    #expect(summary.contains("\"bound\": null"))
    #expect(summary.contains("\"groups\": ["))
    #expect(try run(CheckCommand.self, [folder["ordered"]]).status == .success)
    let export = [folder["ordered"], "--format", "lp"]
    #expect(try run(ExportCommand.self, export).status == .badData)
  }

  @Test("a pin that screening refuses ends with a sentence and summary.json alone")
  func refusedPin() throws {
    try folder.copyTiny(to: "pinned")
    try folder.write("person,activity,rule\nBOC-P3,,hire\n", to: "pinned/pins.csv")
    _ = try run(PlanCommand.self, [Fixture.tiny, "--output", folder["plan"], "--quiet"])
    let ending = try run(PlanCommand.self, [folder["pinned"], "--output", folder["plan"]])
    #expect(ending.status == .infeasible)
    #expect(ending.result.contains("pins.csv:2 pin hire BOC-P3: "))
    #expect(ending.result.contains("[unemployed_too_short]"))
    #expect(try folder.names(in: "plan") == [".maillage-files.json", "summary.json"])
    #expect(try folder.text("plan/summary.json").contains("\"status\": \"infeasible\""))
    #expect(try run(AuditCommand.self, [folder["pinned"], folder["plan"]]).status == .inputMissing)
    #expect(
      try run(ExportCommand.self, [folder["pinned"], "--format", "lp"]).status == .infeasible)
  }

  @Test("wrong data and missing data have exit codes of their own")
  func badData() throws {
    #expect(try run(PlanCommand.self, [folder["none"]]).status == .inputMissing)
    try folder.copyTiny(to: "wrong")
    try folder.write("goal,weight\nhire,1O\n", to: "wrong/goals.csv")
    let ending = try run(PlanCommand.self, [folder["wrong"]])
    #expect(ending.status == .badData)
    #expect(ending.notes.contains("goals.csv:2 weight: \"1O\" is not a number"))
    #expect(ending.notes.contains("1 error"))
  }

  @Test("each outcome has its exit code")
  func outcomes() throws {
    let parameters = PlanningParameters()
    let dataset = try DatasetFolder(path: Fixture.tiny).read().validated()
    let outcome = try Planner(parameters).plan(dataset).outcome
    let plan: AuditedPlan
    switch outcome {
    case .optimal(let found), .feasible(let found, stoppedBy: .gap): plan = found
    default:
      Issue.record("tiny should be proven")
      return
    }
    #expect(CommandStatus(of: outcome) == .success)
    #expect(CommandStatus(of: .feasible(plan, stoppedBy: .gap)) == .success)
    #expect(CommandStatus(of: .optimal(plan)) == .success)
    #expect(CommandStatus(of: .feasible(plan, stoppedBy: .time)) == .stoppedWithPlan)
    #expect(CommandStatus(of: .feasible(plan, stoppedBy: .work)) == .stoppedWithPlan)
    #expect(CommandStatus(of: .feasible(plan, stoppedBy: .cancelled)) == .interrupted)
    #expect(CommandStatus(of: .noPlanFound(bound: nil, stoppedBy: .time)) == .stoppedWithoutPlan)
    #expect(CommandStatus(of: .noPlanFound(bound: nil, stoppedBy: .cancelled)) == .interrupted)
  }

  @Test("an error that nobody foresaw is a fault inside")
  func fault() throws {
    struct Surprise: Error {}
    struct Faulty: ConsoleCommand {
      func execute(on console: Console) throws -> CommandStatus { throw Surprise() }
    }
    let ending = try run(Faulty.self, [])
    #expect(ending.status == .fault)
    #expect(ending.notes.contains("fault inside maillage"))
  }
}
