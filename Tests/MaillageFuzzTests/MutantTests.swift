import SyntheticProgrammes
import TestSupport
import Testing

extension ProgramTests {
  /// Damaged datasets and plans, each before a process of its own.
  @Suite("Mutants")
  struct MutantTests {
    private let settings = FuzzSettings()

    @Test("no damaged dataset ends the program with a crash, a hang or a plan that fails the audit")
    func datasets() async {
      let settings = settings
      let tally = FuzzTally(settings.first..<settings.first + settings.count)
      await onThreads(2) {
        while let place = tally.nextPlace() {
          do {
            let trial = try MutantTrial(Mutant(seed: settings.seed, place: place), settings)
            let (end, faults) = try trial.run()
            tally.count(end)
            for fault in faults { tally.report(fault, of: place) }
          } catch {
            tally.report("mutant \(place) of seed \(settings.seed): \(error)", of: place)
          }
        }
      }
      print("\(settings.count) mutants of datasets, seed \(settings.seed): \(tally.counts)")
      for fault in tally.faults { Issue.record("\(fault)") }
      if settings.count >= 100 {
        // A fuzzer that never gets past the reader tests the reader alone.
        #expect(tally.number(of: .code(0), .code(4)) > settings.count / 5)
        #expect(tally.number(of: .code(65)) > settings.count / 10)
        #expect(tally.number(of: .code(3)) > 0)
      }
    }

    @Test("no damaged plan ends the audit with a crash or a hang")
    func plans() async throws {
      let settings = settings
      let scratch = try ScratchFolder()
      let planning = try ChildProgram.maillage.run(
        ["plan", FixtureFolder.tiny, "--output", scratch["plan"]])
      #expect(planning.end == .code(0))
      // The list of what was written is no part of the plan, and no reader opens it.
      let plan = try scratch.files(in: "plan").filter { !$0.key.hasPrefix(".") }
      let tally = FuzzTally(settings.first..<settings.first + (settings.count + 9) / 10)
      await onThreads(2) {
        while let place = tally.nextPlace() {
          do {
            try Self.audit(plan, place, settings, tally)
          } catch {
            tally.report("mutant \(place) of seed \(settings.seed): \(error)", of: place)
          }
        }
      }
      print("Mutants of a plan, seed \(settings.seed): \(tally.counts)")
      for fault in tally.faults { Issue.record("\(fault)") }
    }

    /// Audits the mutant of a plan.
    private static func audit(
      _ plan: [String: [UInt8]], _ place: Int, _ settings: FuzzSettings, _ tally: FuzzTally
    ) throws {
      var generator = SeededGenerator(seed: settings.seed, purpose: 202, place: place)
      var folder = MutantFolder(plan)
      folder.mutate(&generator)
      let scratch = try ScratchFolder()
      try folder.write(to: "plan", in: scratch)
      let run = try ChildProgram.maillage.run(
        ["audit", FixtureFolder.tiny, scratch["plan"]], seconds: MutantTrial.secondsToEnd)
      tally.count(run.end)
      guard ![.code(0), .code(65), .code(66)].contains(run.end) else { return }
      scratch.isKept = true
      tally.report(
        """
        plan mutant \(place) of seed \(settings.seed): audit ended with \(run.end): \(run.notes)
          \(folder.history.joined(separator: "; "))
          kept in \(scratch["plan"])
          again: \(settings.command(again: place))
        """, of: place)
    }
  }
}
