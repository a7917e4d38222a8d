import Foundation
import TestSupport
import Testing

/// What batches take of a machine.
@Suite("Memory and processors of a batch", .serialized)
struct BatchMemoryTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  @Test("200 scenarios take the memory of a few", .timeLimit(.minutes(5)))
  func memory() throws {
    func peak(_ count: Int) throws -> Int {
      try bench.plan("batch-\(count)", budgets: count, perShard: count / 2)
      return try bench.run(["batch", "run", bench.folder["batch-\(count)"], "--quiet"])
        .peakKilobytes
    }
    let (few, many) = (try peak(10), try peak(200))
    print("peak memory: \(few) kB for 10 scenarios, \(many) kB for 200")
    // Rows of the joined table, and names of pieces, are all that grows: some kB each.
    #expect(many < few + 8_192, "\(few) kB for 10 scenarios, \(many) kB for 200")
  }

  @Test(
    "both processors are busy for more than 90 % of a batch of wallonia",
    .enabled(if: ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"),
    .timeLimit(.minutes(60)))
  func processors() throws {
    let batch = bench.folder["batch"]
    try bench.run([
      "batch", "plan", FixtureFolder.wallonia, "--output", batch, "--work-limit", "3000000",
      "--over", "setProgramme key=budget value=20e6:24e6:100",
    ])
    let start = ContinuousClock.now
    let run = try bench.run(["batch", "run", batch, "--quiet"], seconds: 3_000)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let cores = Double(ProcessInfo.processInfo.activeProcessorCount)
    let busy = run.processorSeconds / (seconds * cores)
    print(
      "100 scenarios of wallonia: \(seconds) s, \(busy) of \(cores) processors busy,"
        + " \(run.peakKilobytes) kB")
    #expect(busy > 0.9)
  }
}
