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

      The folder of results then holds growth.md and growth.csv.
      """)

  @Option(parsing: .upToNextOption, help: "The numbers of territories.")
  var territories = [17, 34, 85, 170, 425, 850, 1700]

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
    for count in territories {
      let run = GrowthRun(
        territories: count, seed: seed, gap: gap, limit: limit, threads: threads, program: program,
        folder: folder)
      let point = try run.measured()
      report.points.append(point)
      print("\(count) territories: \(report.cells(of: point).dropFirst().joined(separator: "  "))")
      try report.write(into: folder)
    }
    print("\n" + report.text)
  }
}
