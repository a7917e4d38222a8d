import Foundation
import TestSupport
import Testing

/// What batches take of a machine.
@Suite("Memory and processors of a batch", .serialized)
struct BatchMemoryTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  @Test(
    "600 scenarios take the memory of a few",
    // A sanitizer keeps what was freed, to see who still reads it.
    .enabled(if: !ChildProgram.isSanitized), .timeLimit(.minutes(5)))
  func memory() throws {
    try bench.run([
      "generate", "--output", bench.folder["dataset"], "--seed", "3", "--territories", "2",
      "--posts-scale", "0.3",
    ])
    func peak(_ count: Int) throws -> Int {
      let batch = bench.folder["batch-\(count)"]
      try bench.run([
        "batch", "plan", bench.folder["dataset"], "--output", batch, "--gap", "0.05",
        "--work-limit", "500", "--per-shard", "\(count / 2)", "--over",
        "setGoal goal=interest weight=1:3:\(count)",
      ])
      return try bench.run(["batch", "run", batch, "--quiet"]).peakKilobytes
    }
    let (few, many) = (try peak(20), try peak(600))
    print("peak memory: \(few) kB for 20 scenarios, \(many) kB for 600")
    // A row of the joined table and a line of the manifest for each is all that grows. The files of
    // 580 plans would be 6 MB, their datasets and plans far more.
    #expect(many < few + 4_096, "\(few) kB for 20 scenarios, \(many) kB for 600")
  }

  @Test(
    "both processors are busy for more than 90 % of a batch of wallonia",
    .enabled(if: ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"),
    .timeLimit(.minutes(60)))
  func processors() throws {
    let batch = bench.folder["batch"]
    try bench.run([
      "batch", "plan", FixtureFolder.wallonia, "--output", batch, "--work-limit", "3000000",
      "--over", "setProgramme key=budget value=20e6:24e6:40",
    ])
    let start = ContinuousClock.now
    let run = try bench.run(["batch", "run", batch, "--quiet"], seconds: 3_000)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let cores = Double(ProcessInfo.processInfo.activeProcessorCount)
    let busy = run.processorSeconds / (seconds * cores)
    print(
      "40 scenarios of wallonia: \(seconds) s, \(busy) of \(cores) processors busy,"
        + " \(run.peakKilobytes) kB")
    #expect(busy > 0.9)
  }
}
