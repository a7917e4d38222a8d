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
    private func internetCalls(_ arguments: [String]) throws -> [Substring] {
      let trace = scratch["trace"]
      let run = try ChildProgram(path: "strace").run(
        ["-f", "-qq", "-e", "trace=%network", "-o", trace] + arguments, seconds: 120)
      let isEnded = if case .code = run.end { true } else { false }
      #expect(isEnded, "\(arguments): \(run.notes)")
      return String(decoding: try scratch.bytes("trace"), as: UTF8.self)
        .split(separator: "\n")
        .filter { $0.contains("AF_INET") || $0.contains("AF_NETLINK") }
    }

    @Test("planning, explaining, pricing, scenarios, capsules, the store and batches")
    func commands() throws {
      let maillage = ChildProgram.maillage.path
      let (tiny, plan, scenario) = (FixtureFolder.tiny, scratch["plan"], scratch["s.json"])
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
        [
          "batch", "run", tiny, "--output", scratch["batch"], "--store", scratch["store"], "--over",
          "setGoal goal=hire weight=0:100:4", "--per-shard", "2",
        ],
        ["batch", "slurm", scratch["batch"]],
      ] {
        #expect(try internetCalls([maillage] + arguments).isEmpty, "\(arguments)")
      }
    }

    @Test("a connection would be seen")
    func connection() throws {
      let calls = try internetCalls(["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"])
      #expect(!calls.isEmpty)
    }
  }
}
