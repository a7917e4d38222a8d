import TestSupport
import Testing

extension ProgramTests {
  /// The program at work under `strace`, which sees every call of the operating system, also those of
  /// libraries.
  @Suite("No command opens a network connection")
  struct NetworkTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// The calls about internet addresses of a program and its children.
    private func internetCalls(_ arguments: [String], isDone: Bool = true) throws -> [Substring] {
      let trace = scratch["trace"]
      let run = try ChildProgram(path: "strace").run(
        ["-f", "-qq", "-e", "trace=%network", "-o", trace] + arguments, seconds: 120)
      let isEnded = if case .code(let code) = run.end { code == 0 || !isDone } else { false }
      #expect(isEnded, "\(arguments): \(run.notes)")
      return String(decoding: try scratch.bytes("trace"), as: UTF8.self)
        .split(separator: "\n")
        .filter { $0.contains("AF_INET") || $0.contains("AF_NETLINK") }
    }

    @Test("planning, explaining, pricing, scenarios, capsules, the store, batches and monitoring")
    func commands() throws {
      let maillage = ChildProgram.maillage.path
      let (tiny, plan, scenario) = (FixtureFolder.tiny, scratch["plan"], scratch["s.json"])
      try scratch.write(try ScratchFolder.files(at: tiny), to: "watched")
      let rows = "person,sex,age_band,education\nAMB-P1,f,30-54,3\n"
      try scratch.write(Array(rows.utf8), to: "watched/monitoring.csv")
      for arguments in [
        ["plan", tiny, "--gap", "0", "--output", plan], ["check", tiny], ["audit", tiny, plan],
        ["export", tiny, "--format", "lp"], ["explain", tiny, "--everyone"], ["prices", tiny],
        ["generate", "--output", scratch["generated"], "--seed", "1"],
        ["scenario", "new", scenario, "--baseline", tiny, "--name", "S"],
        ["scenario", "add", scenario, "setProgramme", "key=budget", "value=1e6"],
        ["scenario", "compare", scenario],
        ["capsule", tiny, "--gap", "0", "--output", scratch["capsule"]],
        ["store", "plan", tiny, "--gap", "0", "--store", scratch["store"]],
        ["store", "export", "1", "--output", scratch["exported"], "--store", scratch["store"]],
        ["store", "check", "--store", scratch["store"]],
        ["store", "add", scratch["watched"], "--store", scratch["store"]],
        ["store", "backup", scratch["backup"], "--store", scratch["store"]],
        ["monitoring", scratch["watched"]], ["audit", scratch["capsule"]],
        [
          "batch", "plan", tiny, "--output", scratch["shards"], "--over",
          "setGoal goal=hire weight=0:100:2",
        ],
        ["batch", "solve", scratch["shards"], "--index", "1"],
        ["batch", "merge", scratch["shards"]],
        [
          "batch", "run", tiny, "--output", scratch["batch"], "--store", scratch["store"], "--over",
          "setGoal goal=hire weight=0:100:4", "--per-shard", "2",
        ],
        ["batch", "slurm", scratch["batch"]],
        // Then nothing with this person is kept any more.
        ["store", "forget", "AMB-P1", "--store", scratch["store"]],
      ] {
        #expect(try internetCalls([maillage] + arguments).isEmpty, "\(arguments)")
      }
    }

    @Test("a connection would be seen")
    func connection() throws {
      let calls = try internetCalls(["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"], isDone: false)
      #expect(!calls.isEmpty)
    }
  }
}
