package import ArgumentParser
import Employment
import Explanation
import LinearSolver
import Planning
import Reporting
import Scenarios

/// `maillage prices`: what one more unit of each capacity brings.
package struct PricesCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "prices",
    abstract: "Says what one more post, half-day, seat or thousand EUR brings, and proves it.",
    discussion: """
      EXAMPLES:
        maillage prices Fixtures/wallonia --of CHA --of programme
        maillage prices Fixtures/wallonia --binding --language fr
        maillage prices Fixtures/tiny --json
        maillage prices what-if.json --binding

      Each capacity has its dual price in the relaxation, and beside it the difference that one
      more unit makes when everything is solved again, with the range that both proven bounds
      leave. A mark says where the two disagree.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the dataset, or a scenario file.", valueName: "dataset"))
  var datasetPath: String

  @Option(
    help: ArgumentHelp(
      "The id of a territory, activity or course, or programme; may be repeated. All if not given.",
      valueName: "id"))
  var of: [String] = []

  @Flag(help: "Only capacities whose dual price is not nought.")
  var binding = false

  @OptionGroup var planning: PlanningOptions

  @Option(help: "The language: en or fr.")
  var language = Language.english

  @Flag(help: "Print JSON with all figures and ids.")
  var json = false

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    try console.answering(json: json) { try prices(console) }
  }

  private func prices(_ console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let explained = try ExplainedDataset(
      datasetPath, forPricesAlone: true, planning, interruptedBy: cancellation, console)
    var capacities = try chosen(of: explained.dataset)
    let explainer = explained.explainer
    guard let duals = try explainer.planner.capacityPrices(observer: explained.observer) else {
      throw CommandFailure(.stoppedWithoutPlan, "The relaxation was stopped before it had prices.")
    }
    if binding { capacities.removeAll { duals[$0].amount <= 1e-6 } }
    let prices = try explainer.prices(
      of: capacities, at: duals, threads: planning.parameters.threadCount,
      observer: explained.observer)
    let table = CapacityPriceTable(prices)
    try console.result(json ? table.json : table.text(in: language))
    return explained.endStatus(console)
  }

  private func chosen(of dataset: Dataset) throws -> [Capacity] {
    let all = Capacity.all(of: dataset)
    guard !of.isEmpty else { return all }
    for id in of where !all.contains(where: { ($0.id ?? "programme") == id }) {
      throw CommandFailure(.usage, "\(id) has no capacity of its own in \(datasetPath).")
    }
    return all.filter { of.contains($0.id ?? "programme") }
  }
}
