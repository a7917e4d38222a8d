package import ArgumentParser
import Employment
import Explanation
import Foundation
import LinearSolver
import Planning
import Reporting
import Scenarios

/// `maillage scenario session`.
package struct ScenarioSessionCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Plans a baseline once, and answers what-ifs as they come in, one a line.",
    discussion: """
      EXAMPLES:
        echo "setProgramme key=budget value=22000000" | maillage scenario session Fixtures/wallonia
        maillage scenario session Fixtures/wallonia --json < what-ifs.txt

      Each line of standard input is a what-if of its own: edits as `maillage scenario add` takes
      them, separated by semicolons, or the name of a scenario file of the same baseline (.json).
      The answer is what `maillage scenario compare` says, with --json in one line each. Before the
      first, the baseline is planned to half the gap, and for 5 % less and more of its budget: that
      takes some three times as long as planning it, and an edit a small part of it.
      """)

  @Argument(help: ArgumentHelp("The baseline's folder.", valueName: "folder"))
  var path: String

  @OptionGroup var disturbance: DisturbanceOption

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let planner = try planner(console)
    guard planner.plan.audited != nil else {
      console.complain(
        "No plan of \(path) was found to compare with: `maillage explain \(path)` says why.")
      return CommandStatus(of: planner.plan.result.outcome)
    }
    var status = CommandStatus.success
    var count = 0
    while let line = console.readLine() {
      let question = line.trimmedBlanks
      guard !question.isEmpty, !question.hasPrefix("#") else { continue }
      count += 1
      do {
        let ended = try answer(question, number: count, planner, console)
        if status == .success { status = ended }
      } catch {
        guard let refusal = ScenarioRefusal(error) else { throw error }
        for sentence in refusal.sentences { console.complain("what-if \(count): \(sentence)") }
        if answer.document.json { try console.result(refusal.json.line + "\n") }
        status = refusal.status
      }
    }
    return status
  }

  /// Plans the baseline and gets ready for edits; an interruption ends the latter early.
  private func planner(_ console: Console) throws -> ScenarioPlanner {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let file = ScenarioFile(path: "", Scenario(name: "", baseline: baselinePath))
    let baseline = try file.baseline(console)
    let display = planning.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { display?.show($0) }
    let start = ContinuousClock.now
    var planner = try ScenarioPlanner(
      name: file.baselineName, baseline: baseline, planning.parameters, observer: observer)
    try planner.prepare(observer: observer)
    display?.finish()
    if !planning.quiet {
      let seconds = Self.seconds(since: start)
      console.note("\(file.baselineName) is ready for what-ifs after \(seconds).")
    }
    return planner
  }

  /// Plans one what-if and compares it with the baseline.
  private func answer(
    _ question: String, number: Int, _ planner: ScenarioPlanner, _ console: Console
  ) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let scenario = try scenario(of: question)
    let start = ContinuousClock.now
    let observer = PlanningObserver(cancellation: cancellation)
    let plan = try planner.plan(scenario, disturbance: disturbance.points, observer: observer)
    let comparison = ScenarioComparison([planner.plan, plan])
    let warnings = ScenarioWarnings(scenario, plan, beside: planner.plan)
    let conflict = try planner.conflict(
      of: scenario, plan, planning.parameters, observer: observer)
    let seconds = Self.seconds(since: start)
    try console.result(
      answer.document.json
        ? comparison.value(
          adding: ScenarioComparison.members([warnings], [conflict], in: answer.language)
        ).line + "\n"
        : comparison.text(with: [conflict], in: answer.language) + "\n")
    warnings.say("what-if \(number)", on: console)
    if plan.needsExplaining {
      console.note(
        "what-if \(number): there is no plan. Put its edits into a scenario file, and `maillage explain`"
          + " with that file searches for why; on a large dataset that takes minutes.")
    }
    if !planning.quiet { console.note("What-if \(number) took \(seconds).") }
    return CommandStatus(of: plan.result.outcome)
  }

  /// The baseline's folder, from the root.
  private var baselinePath: String { URL(fileURLWithPath: path).standardizedFileURL.path }

  private static func seconds(since start: ContinuousClock.Instant) -> String {
    String(format: "%.2f s", start.duration(to: .now) / .seconds(1))
  }

  /// The scenario that a line names or states.
  private func scenario(of question: String) throws -> Scenario {
    guard question.hasSuffix(".json") else {
      let edits = try question.split(separator: ";").map { edit in
        try ScenarioAddCommand.parsed(edit.split(separator: " ").map(String.init))
      }
      return Scenario(name: question, baseline: baselinePath, edits: edits)
    }
    let file = try ScenarioFile(reading: question)
    guard file.baselinePath == baselinePath else {
      throw CommandFailure(
        .badData, "\(question) is a scenario of \(file.baselinePath), not of \(baselinePath).")
    }
    return file.scenario
  }
}
