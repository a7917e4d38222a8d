import ArgumentParser
import Foundation
import RunnerSupport

/// `race`: Maillage and its peers on the same programmes, one after the other.
@main
struct Race: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "race",
    abstract: "Solves the same programmes with Maillage and with other solvers, and compares.",
    discussion: """
      EXAMPLES:
        race
        race --limit 20 --sizes territory-50 --seeds 1 --peers highs scip
        race --limit 60 --seeds 1-5 --resume
        race --datasets Fixtures/tiny --only-datasets --limit 10
        race --limit 600 --datasets ../instances/programmes --output results/long --resume

      Each solver runs alone, in a process of its own. What it answers is audited. The folder
      of results holds results.md, results.csv, race.svg, and for each run its log, trace and answer.
      """)

  @Option(help: "Seconds that each solver has for each programme.")
  var limit = 300.0

  @Option(help: "The relative gap at which each solver stops.")
  var gap = 1e-4

  @Option(
    parsing: .upToNextOption,
    help: "The sizes of generated programmes: \(ProgrammeSize.names).")
  var sizes = ProgrammeSize.allCases

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The seeds of generated programmes, one by one or as 1-5.", valueName: "seeds"))
  var seeds = [SeedRange(1...5)]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Further datasets: their folders, or folders that hold them.", valueName: "folder"))
  var datasets: [String] = []

  @Flag(help: "Generate no programmes: race on the datasets that are named.")
  var onlyDatasets = false

  @Option(
    parsing: .upToNextOption,
    help: "The peers: \(Solver.peerNames); with maillage as the only word there is none.")
  var peers = Solver.peers

  @Option(help: "Threads of each solver that has them.")
  var threads = 2

  @Option(help: ArgumentHelp("Where results go.", valueName: "folder"))
  var output = Checkout.benchmarks.appending(path: "results/race").path

  @Flag(
    help: "Keep the results of runs that the folder holds already, made under the same options.")
  var resume = false

  @Option(
    help: ArgumentHelp(
      "A built maillage to race; if not given, that of this checkout is built.",
      valueName: "program"))
  var maillage: String?

  func validate() throws {
    guard limit > 0, gap > 0 else { throw ValidationError("--limit and --gap must be above 0.") }
    guard !onlyDatasets || !datasets.isEmpty else {
      throw ValidationError("--only-datasets needs --datasets.")
    }
    guard threads > 0 else { throw ValidationError("--threads must be at least 1.") }
  }

  func run() throws {
    let program = try maillage.map { MaillageProgram(path: $0) } ?? MaillageProgram.built()
    if !peers.isEmpty { installPeers() }
    let folder = URL(fileURLWithPath: output)
    let cases =
      try RaceCase.generated(onlyDatasets ? [] : sizes, seeds: seeds.all, in: folder)
      + RaceCase.found(at: datasets, models: folder)
    let terms = RaceTerms(limit: limit, gap: gap, threads: threads)
    let solvers = [.maillage] + peers.filter { $0 != .maillage }
    let most = Double(cases.count * solvers.count) * limit / 3600
    print(
      "\(cases.count) programmes, \(solvers.count) solvers: at most"
        + " \(Figures.fixed(most, decimals: 1)) hours")

    var report = RaceReport(terms: terms, solvers: solvers)
    for raceCase in cases {
      try raceCase.prepare(with: program, log: folder.appending(path: "prepare.log"))
      let auditor = try AnswerAuditor(dataset: raceCase.dataset)
      for solver in solvers {
        let run = SolverRun(
          solver: solver, raceCase: raceCase, terms: terms, program: program,
          folder: folder.appending(path: "runs/\(raceCase.name)/\(solver.rawValue)"))
        let result = try resume ? run.kept ?? run.measured(auditor) : run.measured(auditor)
        report.results.append(result)
        print(report.line(of: result))
        try report.write(into: folder)
      }
    }
    draw(into: folder)
    print("\n" + report.text)
    print("Results are in \(folder.path).")
  }

  /// Peers that are missing are rows that say so.
  private func installPeers() {
    let code = try? ChildProcess(Checkout.installer.path, []).run().code
    if code != 0 { print("install-peers failed: peers that are missing cannot race.") }
  }

  private func draw(into folder: URL) {
    let script = Checkout.peers.appending(path: "plot.py").path
    let plot = ChildProcess(Checkout.python.path, [script, folder.path])
    if (try? plot.run().code) != 0 { print("race.svg was not drawn: matplotlib is missing.") }
  }
}
