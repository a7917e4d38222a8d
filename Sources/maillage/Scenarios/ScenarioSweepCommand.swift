package import ArgumentParser
import DatasetFiles
import Employment
import LinearSolver
import Planning
import Reporting
import Scenarios

/// `maillage scenario sweep`.
package struct ScenarioSweepCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Plans a scenario for many values of one or two edits, as a tidy table.",
    discussion: """
      EXAMPLES:
        maillage scenario sweep what-if.json --over "setProgramme key=budget value=20e6:24e6:50"
        maillage scenario sweep what-if.json --over "setGoal goal=cost weight=0:1:11" --json

      One value of each edit is a range, first:last:count. A value with blanks, or an id that looks
      like a range, stands in quotes: --over 'approveHours activity="AMB A1" hours=10:40:4'. Each
      point has its own proven bound.
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var path: String

  @Option(
    help: ArgumentHelp(
      "An edit in quotes with a value first:last:count; once or twice.", valueName: "edit"))
  var over: [String]

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var chart: ChartOption

  @Option(help: "How the table is written.")
  var profile = WritingProfile.standard

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func validate() throws {
    guard (1...2).contains(over.count) else {
      throw ValidationError("--over must be given once or twice.")
    }
    let points = try over.reduce(1) { try $0 * Self.parameter($1).numbers.count }
    guard points <= 10_000 else { throw ValidationError("More than 10000 points are too many.") }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    try chart.check()
    let file = try ScenarioFile(reading: path)
    let sweep = Sweep(file.scenario, over: try over.map { try Self.parameter($0) })
    let baseline = try file.baseline(console)
    for numbers in sweep.grid {
      try ScenarioFile(path: path, sweep.scenario(at: numbers)).edited(baseline)
    }
    let display = planning.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { display?.show($0) }
    let planner = try ScenarioPlanner(
      name: file.baselineName, baseline: baseline, planning.parameters, observer: observer)
    let count = sweep.grid.count
    let points = try sweep.points(
      by: planner, threads: planning.parameters.threadCount, planning.parameters,
      observer: PlanningObserver(cancellation: cancellation)
    ) { display?.show("\($0) of \(count) points") }
    display?.finish()
    let table = SweepTable(sweep, points)
    // The file first: a closed pipe must not cost it.
    let refusal = chart.write(sweep.chart(of: points, in: answer.language))
    try console.result(answer.document.json ? table.json : table.csv(in: profile))
    if let refusal { throw refusal }
    return CommandStatus(ofAll: points.map(\.plan.result.outcome))
  }

  /// An edit one of whose values is a range.
  static func parameter(_ text: String) throws -> SweepParameter {
    let typed = try TypedEdit.reading { () throws(TypedEditError) in try TypedEdit(text) }
    let edit = typed.edit
    var found: [SweepParameter] = []
    for (name, value) in edit.values.sorted(by: { $0.key < $1.key })
    where !typed.quoted.contains(name) {
      let parts = value.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let first = Double(parts[0]), let last = Double(parts[1]),
        first.isFinite, last.isFinite, let count = Int(parts[2]), (1...10_000).contains(count)
      else { continue }
      found.append(
        SweepParameter(
          edit, value: name,
          numbers: SweepParameter.steps(from: first, through: last, count: count)))
    }
    guard let parameter = found.first, found.count == 1 else {
      throw ValidationError("\"\(text)\" needs one value of the form first:last:count.")
    }
    return parameter
  }
}
