package import ArgumentParser
import DatasetFiles
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
      them, separated by semicolons, or the name of a scenario file of the same baseline (.json). A
      value with blanks, semicolons or control characters, or one that begins with a quote, stands
      in double or single quotes: closeActivity activity="AMB A1". In quotes \\ stands before a
      quote or a backslash.
      The answer is what `maillage scenario compare` says, with --json in one line each. Before the
      first, the baseline is planned to half the gap, and for 5 % less and more of its budget: that
      takes some three times as long as planning it, and an edit a small part of it. Where the
      baseline has no plan, that is said first with its conflict, what-ifs are answered all the
      same, and the exit code is that of the baseline.
      """)

  @Argument(help: ArgumentHelp("The baseline's folder.", valueName: "folder"))
  var path: String

  @OptionGroup var disturbance: DisturbanceOption

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let (planner, conflict) = try planner(console)
    // As of a comparison: the baseline's outcome is part of every answer.
    var status = CommandStatus.success
    if planner.plan.audited == nil {
      status = CommandStatus(of: planner.plan.result.outcome)
      if status == .interrupted { return status }
    }
    var count = 0
    while let line = console.readLine() {
      let question = line.trimmedBlanks
      guard !question.isEmpty, !question.hasPrefix("#") else { continue }
      count += 1
      do {
        let ended = try answer(
          question, number: count, planner, baselineConflict: conflict, console)
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
  ///
  /// - Returns: What plans what-ifs, and why the baseline has no plan, where that is known.
  private func planner(_ console: Console) throws -> (ScenarioPlanner, Conflict?) {
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
    let conflict = try planner.baselineConflict(planning.parameters, observer: observer)
    display?.finish()
    if planner.plan.audited == nil {
      sayThereIsNoPlan(planner.plan, conflict, console)
      if cancellation.isCancelled { return (planner, conflict) }
    }
    if !planning.quiet {
      let seconds = Self.seconds(since: start)
      console.note("\(file.baselineName) is ready for what-ifs after \(seconds).")
    }
    return (planner, conflict)
  }

  /// Says before the first answer that the baseline has no plan, and why where that is known.
  private func sayThereIsNoPlan(
    _ plan: ScenarioPlan, _ conflict: Conflict?, _ console: Console
  ) {
    let say = answer.language.say
    var lines: [String] = []
    switch plan.result.outcome {
    case .infeasible(let known):
      lines.append(
        say(
          "\(path) has no plan; what-ifs are answered all the same.",
          "\(path) n'a pas de plan ; les questions reçoivent une réponse malgré cela."))
      lines += conflict.map { [$0.text(in: answer.language)] } ?? known.sentences
    default:
      lines.append(
        say(
          "No plan of \(path) was found within the limits; what-ifs are answered all the same.",
          "Aucun plan de \(path) n'a été trouvé dans les limites ; les questions reçoivent une réponse"
            + " malgré cela."))
    }
    if plan.needsExplaining {
      let command = "`maillage explain \(ShellWord.path(path))`"
      lines.append(
        say(
          "\(command) searches for why; on a large dataset that takes a minute or more.",
          "\(command) cherche pourquoi ; sur de grandes données, cela prend une minute ou plus."))
    }
    for line in lines { console.note(line) }
  }

  /// Plans one what-if and compares it with the baseline.
  private func answer(
    _ question: String, number: Int, _ planner: ScenarioPlanner,
    baselineConflict: Conflict?, _ console: Console
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
          adding: comparison.members(
            [warnings], [conflict], ofBaseline: baselineConflict, in: answer.language)
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
    guard let name = Self.fileName(in: question) else {
      let edits = try TypedEdit.reading { () throws(TypedEditError) in
        try TypedEdit.edits(in: question)
      }
      return Scenario(name: question, baseline: baselinePath, edits: edits.map(\.edit))
    }
    let file = try ScenarioFile(reading: name)
    guard file.resolvedBaseline == FileSystem.resolved(baselinePath) else {
      throw CommandFailure(
        .badData, "\(name) is a scenario of \(file.baselinePath), not of \(baselinePath).")
    }
    return file.scenario
  }

  /// The scenario file that a line names, bare or in quotes; nil where it states edits.
  private static func fileName(in question: String) -> String? {
    let (quoted, rest) = QuotedText.leading(question)
    if let quoted, rest.isEmpty, quoted.hasSuffix(".json") { return quoted }
    let first = question.split(separator: " ").first.map(String.init) ?? ""
    return question.hasSuffix(".json") && EditKind(word: first) == nil ? question : nil
  }
}
