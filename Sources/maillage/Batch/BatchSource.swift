import ArgumentParser
import Batch
import DatasetFiles
import Employment
import Foundation
import LinearSolver
import Planning
import Scenarios

/// Options that say what a batch consists of.
struct BatchSource: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Scenario files, and folders of them (*.json, hidden files apart); their edits are applied to the dataset.",
      valueName: "file-or-folder"))
  var scenarios: [String] = []

  @Option(
    help: ArgumentHelp(
      "An edit in quotes with a value first:last:count, once or twice: a scenario for each value,"
        + " of each scenario file, or of the dataset.", valueName: "edit"))
  var over: [String] = []

  @Option(help: "What the shards are.")
  var kind = BatchKind.scenarios

  @Option(
    help: ArgumentHelp(
      "Scenarios in a shard at most: so many that a shard takes minutes if not given.",
      valueName: "count"))
  var perShard: Int?

  @Flag(
    help: ArgumentHelp(
      "Keep scenarios whose edits make no dataset: their results say what is wrong."))
  var keepWrong = false

  /// Scenarios in a batch at most.
  static let mostScenarios = 100_000

  func validate() throws {
    guard !kind.hasRounds || (scenarios.isEmpty && over.isEmpty && perShard == nil && !keepWrong)
    else { throw ValidationError("Only --kind scenarios has scenarios.") }
    guard over.count <= 2 else { throw ValidationError("--over may be given once or twice.") }
    let points = try over.reduce(1) { try $0 * ScenarioSweepCommand.parameter($1).numbers.count }
    guard points <= Self.mostScenarios else {
      throw ValidationError("More than \(Self.mostScenarios) scenarios are too many.")
    }
    if let perShard, perShard < 1 { throw ValidationError("--per-shard must be at least 1.") }
  }

  /// Whether any of the options is given.
  var isGiven: Bool {
    kind != .scenarios || !scenarios.isEmpty || !over.isEmpty || perShard != nil || keepWrong
  }

  /// Reads the dataset, and opens the first round of its provinces or territories.
  ///
  /// - Parameters:
  ///   - dataset: The folder of the dataset.
  ///   - division: Which territories are a shard.
  ///   - planning: How plans are searched for.
  ///   - cancellation: Raised by interruption.
  ///   - console: Hears of progress and of what is wrong.
  /// - Returns: The batch, not written yet.
  /// - Throws: Why there is none.
  func roundDraft(
    of dataset: String, by division: ProgrammeDivision, _ planning: PlanningOptions,
    interruptedBy cancellation: CancellationFlag, _ console: Console
  ) throws -> RoundBatchDraft {
    let input = try DatasetInput(reading: dataset, console)
    let display = planning.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let draft = try RoundBatchDraft(
      name: URL(fileURLWithPath: dataset).standardizedFileURL.lastPathComponent,
      dataset: input.dataset, by: division, parameters: planning.parameters,
      observer: PlanningObserver(cancellation: cancellation) { display?.show($0) })
    guard !cancellation.isCancelled else {
      throw CommandFailure(.interrupted, "Interrupted: nothing was written.")
    }
    return draft
  }

  /// Reads the dataset and the scenarios, and says everything that is wrong with them at once.
  ///
  /// - Parameters:
  ///   - dataset: The folder of the dataset.
  ///   - parameters: How plans are searched for.
  ///   - console: Hears what is wrong.
  /// - Returns: The batch, not written yet.
  /// - Throws: Why there is none.
  func draft(
    of dataset: String, _ parameters: PlanningParameters, _ console: Console
  ) throws -> BatchDraft {
    guard !scenarios.isEmpty || !over.isEmpty else {
      throw CommandFailure(.usage, "Name scenarios: --scenarios FILE…, or --over EDIT.")
    }
    let input = try DatasetInput(reading: dataset, console)
    let files = try files(console)
    sayOtherBaselines(of: files, than: dataset, input, console)
    let found = try points(of: files, input, console)
    guard !found.isEmpty else {
      throw CommandFailure(.inputMissing, "There is no scenario: the folders hold no *.json.")
    }
    guard found.count <= Self.mostScenarios else {
      throw CommandFailure(.usage, "More than \(Self.mostScenarios) scenarios are too many.")
    }
    let draft = BatchDraft(
      name: URL(fileURLWithPath: dataset).standardizedFileURL.lastPathComponent,
      dataset: input.dataset, scenarios: found.map(\.scenario), parameters: parameters,
      perShard: perShard)
    let wrong = draft.wrongScenarios(threads: parameters.threadCount)
    for (place, issues) in wrong {
      let name = [found[place].source, found[place].scenario.name].compactMap(\.self)
      for issue in issues { console.note("\(name.joined(separator: ", ")): \(issue.text)") }
    }
    guard wrong.isEmpty || keepWrong else {
      let count = wrong.count == 1 ? "1 scenario" : "\(wrong.count) scenarios"
      throw CommandFailure(
        .badData,
        "\(count) of \(found.count) cannot be planned. Correct them, or keep them with --keep-wrong."
      )
    }
    return draft
  }

  /// A scenario and the file that it is from; nil where it is from none.
  private typealias Point = (source: String?, scenario: Scenario)

  /// All scenario files that are named, those of a folder in the order of their names.
  private func files(_ console: Console) throws -> [ScenarioFile] {
    var files: [ScenarioFile] = []
    var failure: CommandFailure?
    for path in try scenarios.flatMap({ try Self.paths($0) }) {
      do {
        files.append(try ScenarioFile(reading: path))
      } catch let refusal as ScenarioRefusal {
        refusal.say(on: console)
        failure = failure ?? CommandFailure(refusal.status, path)
      } catch let error as CommandFailure {
        console.note(error.message)
        failure = failure ?? error
      }
    }
    if let failure {
      throw CommandFailure(
        failure.status, "Not all scenarios can be read, and nothing was written.")
    }
    return files
  }

  /// Says of scenarios of another folder than the one that is planned which folder that is.
  private func sayOtherBaselines(
    of files: [ScenarioFile], than dataset: String, _ input: DatasetInput, _ console: Console
  ) {
    let planned = FileSystem.resolved(dataset) ?? dataset
    let others = Dictionary(grouping: files) { $0.resolvedBaseline }.filter { $0.key != planned }
    for (baseline, files) in others.sorted(by: { $0.key < $1.key }) {
      let most = 5
      let shown = files.prefix(most).map(\.path).joined(separator: ", ")
      let rest = files.count > most ? " and \(files.count - most) more" : ""
      let isSame = files.allSatisfy { $0.scenario.digest == input.digest }
      console.note(
        "\(shown)\(rest): the baseline is the folder \(baseline), not \(dataset)"
          + (isSame ? " (which holds what that held when the scenario was made)" : "")
          + ". The edits are applied to \(dataset).")
    }
  }

  private static func paths(_ path: String) throws -> [String] {
    guard FileSystem.kind(of: path) == .folder else { return [path] }
    do {
      return try FileSystem.names(in: path).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
        .map { "\(path)/\($0)" }
    } catch {
      throw CommandFailure(.inputMissing, "\(path): this folder cannot be read: \(error).")
    }
  }

  private func points(
    of files: [ScenarioFile], _ input: DatasetInput, _ console: Console
  ) throws -> [Point] {
    let strangers = files.count { $0.scenario.digest.map { $0 != input.digest } ?? false }
    if strangers > 0 {
      console.note(
        "\(strangers) of the scenarios were made for another dataset, or for this one before it"
          + " changed. Their edits are applied to it as it is now.")
    }
    let parameters = try over.map { try ScenarioSweepCommand.parameter($0) }
    guard !parameters.isEmpty else { return files.map { ($0.path, $0.scenario) } }
    let bases: [Point] =
      files.isEmpty
      ? [(nil, Scenario(name: "sweep", baseline: "dataset"))] : files.map { ($0.path, $0.scenario) }
    return bases.flatMap { base in
      let sweep = Sweep(base.scenario, over: parameters)
      return sweep.grid.map { numbers in
        var scenario = sweep.scenario(at: numbers)
        if bases.count > 1 { scenario.name = "\(base.scenario.name), \(scenario.name)" }
        return (base.source, scenario)
      }
    }
  }
}
