import ArgumentParser
import Foundation
import RunnerSupport

/// `growth`: how seconds and memory grow with the number of territories.
@main
struct Growth: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Plans programmes of more and more territories, and fits how the time grows.",
    discussion: """
      EXAMPLES:
        growth
        growth --territories 17 34 85 --gap 0.01 --limit 60
        growth --territories 250 --seed 7 --posts-scale 4 --with-choices --limit 300
        growth --dataset Fixtures/cases/24-accepted-choices-220 --limit 60

      The folder of results then holds growth.md and growth.csv.
      """)

  @Option(parsing: .upToNextOption, help: "The numbers of territories.")
  var territories = [17, 34, 85, 170, 425, 850, 1700]

  @Option(help: "How many times the usual posts each territory has.")
  var postsScale = 1.0

  @Flag(help: "Let people have accepted activities, as generate does by itself.")
  var withChoices = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Datasets to plan instead of generated ones.", valueName: "folder"))
  var dataset: [String] = []

  @Option(help: "The relative gap to plan to.")
  var gap = 1e-3

  @Option(help: "Seconds that each programme has.")
  var limit = 600.0

  @Option(help: "The seed of the programmes.")
  var seed: UInt64 = 1

  @Option(help: "The threads of maillage.")
  var threads = 2

  @Option(help: ArgumentHelp("Where results go.", valueName: "folder"))
  var output = Checkout.benchmarks.appending(path: "results/growth").path

  @Option(
    help: ArgumentHelp(
      "A built maillage; if not given, that of this checkout is built.", valueName: "program"))
  var maillage: String?

  func validate() throws {
    guard territories.allSatisfy({ (1...5000).contains($0) }), !territories.isEmpty else {
      throw ValidationError("--territories must be from 1 to 5000.")
    }
    guard limit > 0, gap >= 0 else { throw ValidationError("--limit must be above 0.") }
  }

  func run() throws {
    let program = try maillage.map { MaillageProgram(path: $0) } ?? MaillageProgram.built()
    let folder = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var report = GrowthReport(gap: gap, limit: limit, seed: seed)
    let sources =
      dataset.isEmpty
      ? territories.map { GrowthSource.generated(territories: $0) }
      : dataset.map { GrowthSource.folder(path: $0) }
    for source in sources {
      let run = GrowthRun(
        source: source, seed: seed, postsScale: postsScale, withChoices: withChoices, gap: gap,
        limit: limit, threads: threads, program: program, folder: folder)
      let point = try run.measured()
      report.points.append(point)
      print("\(source.label): \(report.cells(of: point).dropFirst().joined(separator: "  "))")
      try report.write(into: folder)
    }
    print("\n" + report.text)
  }
}
