package import ArgumentParser
import DatasetFiles
import Employment
import LinearSolver
import Planning
import Reporting
import Scenarios

/// `maillage scenario front`.
package struct ScenarioFrontCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "front",
    abstract: "Plans the front between two goals: what one costs in the other, as a tidy table.",
    discussion: """
      EXAMPLES:
        maillage scenario front what-if.json --between hire --and cost --points 9
        maillage scenario front what-if.json --between hire --and interest --json

      At each point only the two goals count, with the weights of its row. No plan, whatever its
      goals, is worth more in these weights than the bound of the row.

      --gap is asked for as a share of the span between the two ends of the front (span_gap), since
      the points between them may be worth nearly nothing; relative_gap is the share of the row's
      own points. --time-limit and --work-limit hold for each point.
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var path: String

  @Option(help: ArgumentHelp("The first goal, as goals.csv names it.", valueName: "goal"))
  var between: Goal

  @Option(
    name: .customLong("and"),
    help: ArgumentHelp("The second goal, another one.", valueName: "goal"))
  var other: Goal

  @Option(help: "The most points that are planned, 2 to 1000.")
  var points = 9

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var chart: ChartOption

  @Option(help: "How the table is written.")
  var profile = WritingProfile.standard

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func validate() throws {
    guard between != other else {
      throw ValidationError("--between and --and must name two different goals.")
    }
    guard (2...1000).contains(points) else {
      throw ValidationError("--points must be from 2 to 1000.")
    }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    try chart.check()
    let file = try ScenarioFile(reading: path)
    let front = Front(file.scenario, between: between, and: other)
    let baseline = try file.baseline(console)
    try file.edited(baseline)
    let display = planning.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { display?.show($0) }
    let planner = try ScenarioPlanner(
      name: file.baselineName, baseline: baseline, planning.parameters, observer: observer)
    let found = try front.points(
      by: planner, count: points, threads: planning.parameters.threadCount, planning.parameters,
      observer: PlanningObserver(cancellation: cancellation)
    ) { display?.show("\($0) of \(points) points at most") }
    display?.finish()
    let table = FrontTable(front, found)
    // The file first: a closed pipe must not cost it.
    let refusal = chart.write(front.chart(of: found, in: answer.language))
    try console.result(answer.document.json ? table.json : table.csv(in: profile))
    if let refusal { throw refusal }
    return CommandStatus(ofAll: found.map(\.plan.result.outcome))
  }
}
