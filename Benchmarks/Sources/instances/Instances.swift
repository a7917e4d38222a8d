import ArgumentParser
import Foundation
import LinearSolver
import Planning
import RunnerSupport

/// `instances`: public instances, solved by an engine of the library.
@main
struct Instances: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instances",
    abstract: "Solves public instances of assignment and location with an engine.",
    discussion: """
      EXAMPLES:
        instances --format gap ../instances/gap/chu1997 --limit 60
        instances --format sscflp ../instances/sscflp/holmberg --limit 10 --gap 1e-4

      Costs are recomputed from the instance alone. The exit code is 1 where an answer or a
      bound is wrong.
      """)

  @Option(help: "How the files are written: generalised assignment or facility location.")
  var format: InstanceFormat

  @Argument(help: ArgumentHelp("The folder of the instances, one a file.", valueName: "dir"))
  var folder: String

  @Option(help: "The engine.")
  var engine = EngineChoice.jobs

  @Option(help: "Seconds for each instance.")
  var limit = 60.0

  @Option(help: "The relative gap to reach.")
  var gap = 1e-4

  @Option(help: "Threads of the engine.")
  var threads = 2

  @Option(help: "Only instances whose name contains this.")
  var only: String?

  func run() throws {
    let folder = URL(fileURLWithPath: folder).standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".") && !$0.contains(".csv") }
      .filter { name in only.map { name.contains($0) } ?? true }
      .sorted { $0.localizedStandardCompare($1) == .orderedAscending }
    let files = names.map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
    guard !files.isEmpty else {
      throw RunnerFailure("\(folder.path): there are no instances here.")
    }
    let bestKnown = BestKnown(near: folder)

    print("\(engine.engine.name), \(Figures.seconds(limit)) s each. \(RunCircumstances.sentence)")
    print(InstanceLine.header)
    var results: [InstanceResult] = []
    for file in files {
      let instance = try format.read(file)
      let known = bestKnown.cost(of: instance.name)
      let result = solve(instance, bestKnown: known)
      results.append(result)
      print(InstanceLine.text(instance.name, result, bestKnown: known))
    }
    let reached = results.count { $0.relativeGap.map { $0 <= gap * (1 + 1e-9) } ?? false }
    print("\(reached) of \(results.count) proven to a gap of \(Figures.roundGap(gap))")
    if results.contains(where: { $0.fault != nil }) { throw ExitCode.failure }
  }

  private func solve(_ instance: PublicInstance, bestKnown: Double?) -> InstanceResult {
    let problem = instance.problem
    let start = ContinuousClock.now
    let limits = SearchLimits(
      deadline: start + .seconds(limit), relativeGap: gap, threads: threads)
    do {
      let outcome = try engine.engine.solve(problem, improving: nil, until: limits) { _ in }
      return InstanceResult(
        outcome, of: instance, problem: problem, seconds: (ContinuousClock.now - start).seconds,
        bestKnown: bestKnown)
    } catch {
      return InstanceResult(seconds: (ContinuousClock.now - start).seconds, fault: "\(error)")
    }
  }
}
