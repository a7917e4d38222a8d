import TestSupport
import Testing

extension ProgramTests {
  /// The program at work under `strace`, which sees every file name that a process gives to the operating
  /// system: opening, asking for its state, renaming and all else.
  @Suite("Planning never touches monitoring.csv")
  struct MonitoringTraceTests {
    private let scratch: ScratchFolder
    private let dataset: String

    init() throws {
      scratch = try ScratchFolder()
      try scratch.write(try ScratchFolder.files(at: FixtureFolder.tiny), to: "dataset")
      dataset = scratch["dataset"]
      let rows = "person,sex,age_band,education\nAMB-P1,f,30-54,3\nAMB-P2,m,55+,1\n"
      try scratch.write(Array(rows.utf8), to: "dataset/monitoring.csv")
    }

    /// The calls of a program and its children that name the file, and the number of all that name any.
    private func calls(
      _ arguments: [String]
    ) throws -> (naming: [Substring], count: Int, end: ChildProgram.End) {
      let trace = scratch["trace"]
      let run = try ChildProgram(path: "strace").run(
        ["-f", "-qq", "-s", "4096", "-e", "trace=%file", "-o", trace, ChildProgram.maillage.path]
          + arguments, seconds: 120)
      let lines = String(decoding: try scratch.bytes("trace"), as: UTF8.self)
        .split(separator: "\n")
      // Arguments of the program itself are no touching.
      let naming = lines.filter {
        $0.lowercased().contains("monitoring.csv") && !$0.contains("execve(")
      }
      return (naming, lines.count { $0.contains("people.csv") }, run.end)
    }

    @Test("no command that plans, explains, packs, keeps or plans many")
    func planning() throws {
      let (plan, scenario, store) = (scratch["plan"], scratch["s.json"], scratch["store"])
      for arguments in [
        ["plan", dataset, "--gap", "0", "--output", plan], ["check", dataset],
        ["audit", dataset, plan], ["export", dataset, "--format", "lp"],
        ["explain", dataset, "--everyone"], ["explain", dataset, "AMB-P1"], ["prices", dataset],
        ["scenario", "new", scenario, "--baseline", dataset, "--name", "S"],
        ["scenario", "add", scenario, "setProgramme", "key=budget", "value=1e6"],
        ["scenario", "plan", scenario], ["scenario", "compare", scenario],
        ["capsule", dataset, "--gap", "0", "--output", scratch["capsule"]],
        ["store", "plan", dataset, "--gap", "0", "--store", store],
        ["audit", scratch["capsule"]],
        ["store", "export", "1", "--output", scratch["exported"], "--store", store],
        [
          "batch", "plan", dataset, "--output", scratch["batch"], "--per-shard", "1", "--over",
          "setGoal goal=hire weight=0:100:2", "--gap", "0",
        ],
        ["batch", "solve", scratch["batch"], "--index", "1"],
        ["batch", "solve", scratch["batch"], "--index", "2"], ["batch", "merge", scratch["batch"]],
        ["batch", "run", scratch["batch"], "--store", store], ["batch", "slurm", scratch["batch"]],
        [
          "batch", "run", dataset, "--output", scratch["territories"], "--kind", "territories",
          "--gap", "0",
        ],
      ] {
        let found = try calls(arguments)
        #expect(found.end == .code(0), "\(arguments)")
        #expect(found.naming.isEmpty, "\(arguments)")
        // The trace is there: the dataset's other files were opened.
        if !["audit", "store"].contains(arguments[0]), arguments.contains(dataset) {
          #expect(found.count > 0, "\(arguments)")
        }
      }
    }

    @Test("nor under a name in another case, nor together with one that stands for it too")
    func otherCase() throws {
      let rows = try scratch.bytes("dataset/monitoring.csv")
      try scratch.write(rows, to: "dataset/Monitoring.CSV")
      for command in ["check", "plan"] {
        let found = try calls([command, dataset])
        #expect(found.end == .code(0) && found.naming.isEmpty && found.count > 0)
      }
    }

    @Test("the monitoring report opens it")
    func monitoring() throws {
      let found = try calls(["monitoring", dataset])
      #expect(found.end == .code(0))
      #expect(found.naming.contains { $0.contains("open") })
    }
  }
}
