import DatasetFiles
import TestSupport
import Testing

extension ProgramTests {
  @Suite("Threads")
  struct ThreadCountTests {
    @Test("tiny and wallonia get the same plan from one thread and from several")
    func fixtures() throws {
      try expectSamePlan(FixtureFolder.tiny, work: 2_000, threads: [2, 3])
      try expectSamePlan(FixtureFolder.wallonia, work: 2_000, threads: [3])
    }

    @Test(
      "random datasets get the same plan from one thread and from several",
      arguments: 1...8 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
      let scratch = try ScratchFolder()
      let dataset = try RandomSmallDataset(seed: seed).dataset
      try scratch.write(RewrittenDataset.files(of: dataset, profile: .standard), to: "dataset")
      try expectSamePlan(scratch["dataset"], work: 500, threads: [2, 5])
    }

    private func expectSamePlan(_ dataset: String, work: Int, threads: [Int]) throws {
      let limit = ["--work-limit", "\(work)"]
      let plan = try PlanRuns.plan(dataset, limit + ["--threads", "1"])
      for count in threads {
        try PlanRuns.expectSame(
          PlanRuns.plan(dataset, limit + ["--threads", "\(count)"]), as: plan,
          "\(dataset) with \(count) threads")
      }
    }
  }
}
