import TestSupport
import Testing

extension ProgramTests {
  /// The watch itself: a fuzzer that cannot see a crash finds none.
  @Suite("Child processes")
  struct ChildProgramTests {
    private func run(_ script: String, seconds: Double = 60) throws -> ChildProgram.Run {
      try ChildProgram(path: "sh", gigabytes: 1).run(["-c", script], seconds: seconds)
    }

    @Test("exit codes, signals and hangs are told apart")
    func ends() throws {
      #expect(try run("exit 0").end == .code(0))
      #expect(try run("exit 70").end == .code(70))
      #expect(try run("kill -SEGV $$").end == .signal(11))
      #expect(try run("kill -ABRT $$").end == .signal(6))
      #expect(try run("trap '' TERM INT; while :; do :; done", seconds: 0.2).end == .timeLimit)
    }

    @Test("what is said goes where it belongs")
    func texts() throws {
      let run = try run("echo result; echo notes >&2")
      #expect(run.result == "result\n")
      #expect(run.notes == "notes\n")
    }
  }
}
