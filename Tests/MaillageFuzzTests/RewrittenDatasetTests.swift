import DatasetFiles
import Employment
import TestSupport
import Testing

extension ProgramTests {
  @Suite("One dataset in many writings")
  struct RewrittenDatasetTests {
    private static let options = ["--work-limit", "2000"]

    @Test("tiny gives the same plan in every writing")
    func tiny() throws {
      let dataset = try DatasetFolder(path: FixtureFolder.tiny).read().validated()
      try expectSamePlan(dataset, seed: 0)
      let shuffled = try RewrittenDataset.shuffledInWindows1252(dataset, seed: 0)
      let people = String(validating: shuffled["territories.csv"] ?? [], as: UTF8.self)
      #expect(people == nil, "without an accent Windows-1252 and UTF-8 are the same bytes")
    }

    @Test(
      "random datasets give the same plan in every writing", arguments: 1...6 as ClosedRange<UInt64>
    )
    func random(seed: UInt64) throws {
      try expectSamePlan(RandomTinyDataset(seed: seed).dataset, seed: seed)
      try expectSamePlan(RandomSmallDataset(seed: seed).dataset, seed: seed)
    }

    private func expectSamePlan(_ dataset: Dataset, seed: UInt64) throws {
      let scratch = try ScratchFolder()
      let writings = [
        ("standard", RewrittenDataset.files(of: dataset, profile: .standard)),
        ("excel-fr", RewrittenDataset.inExcelFrench(dataset)),
        ("windows-1252", try RewrittenDataset.shuffledInWindows1252(dataset, seed: seed)),
      ]
      for (name, files) in writings { try scratch.write(files, to: name) }
      let plan = try PlanRuns.plan(scratch["standard"], Self.options)
      for (name, _) in writings.dropFirst() {
        try PlanRuns.expectSame(
          PlanRuns.plan(scratch[name], Self.options), as: plan, "seed \(seed), \(name)")
      }
    }
  }
}
