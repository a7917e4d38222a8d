package import ArgumentParser
import DatasetFiles
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
        maillage prices Fixtures/tiny --territory AMB

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

  @Option(
    help: ArgumentHelp(
      "As --of, where the id is also one of another kind: a territory's.", valueName: "id"))
  var territory: [String] = []

  @Option(help: ArgumentHelp("An activity's.", valueName: "id"))
  var activity: [String] = []

  @Option(help: ArgumentHelp("A course's.", valueName: "id"))
  var course: [String] = []

  @Flag(help: "The programme's budget, where something else has programme as its id.")
  var programme = false

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
    let named = try of.map { try owner(of: $0, among: all) } + namedByKind
    guard !named.isEmpty else { return all }
    for owner in named where !all.contains(where: { $0.owner == owner }) {
      throw CommandFailure(
        .usage, "\(owner.id ?? "programme") has no capacity of its own in \(datasetPath).")
    }
    return all.filter { named.contains($0.owner) }
  }

  /// What options name whose kind is told.
  private var namedByKind: [Capacity.Owner] {
    territory.map { .territory($0) } + activity.map { .activity($0) } + course.map { .course($0) }
      + (programme ? [.programme] : [])
  }

  /// What an id of any kind names.
  ///
  /// - Throws: `CommandFailure` where it names nothing, or several.
  private func owner(of id: String, among all: [Capacity]) throws -> Capacity.Owner {
    let owners: [Capacity.Owner] =
      [.territory(id), .activity(id), .course(id)]
      + (id == "programme" ? [.programme] : [])
    let found = owners.filter { owner in all.contains { $0.owner == owner } }
    guard let first = found.first else {
      throw CommandFailure(.usage, "\(id) has no capacity of its own in \(datasetPath).")
    }
    guard found.count == 1 else {
      throw CommandFailure(
        .usage,
        AmbiguousID.sentence(
          id, in: datasetPath, as: found.map { ($0.noun, $0.option) }))
    }
    return first
  }
}

extension Capacity {
  /// Whose capacity it is.
  fileprivate enum Owner: Hashable {
    case programme
    case territory(String)
    case activity(String)
    case course(String)

    /// The id; nil of the programme.
    var id: String? {
      switch self {
      case .programme: nil
      case .territory(let id), .activity(let id), .course(let id): id
      }
    }

    /// What it is, with its article.
    var noun: String {
      switch self {
      case .programme: "the programme"
      case .territory: "a territory"
      case .activity: "an activity"
      case .course: "a course"
      }
    }

    /// The option that names it.
    var option: String {
      switch self {
      case .programme: "--programme"
      case .territory(let id): "--territory \(ShellWord.quoted(id))"
      case .activity(let id): "--activity \(ShellWord.quoted(id))"
      case .course(let id): "--course \(ShellWord.quoted(id))"
      }
    }
  }

  fileprivate var owner: Owner {
    switch kind {
    case .programmeBudget: .programme
    case .posts, .territoryBudget: .territory(id ?? "")
    case .hours: .activity(id ?? "")
    case .seats: .course(id ?? "")
    }
  }
}
