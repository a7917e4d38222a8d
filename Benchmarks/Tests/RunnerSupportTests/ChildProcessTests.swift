import Foundation
import RunnerSupport
import Testing

@Suite("A process that is measured", .serialized)
struct ChildProcessTests {
  @Test("tells its code, its signal, and that it could not begin")
  func endings() throws {
    #expect(try ChildProcess("sh", ["-c", "exit 3"]).run().code == 3)
    #expect(try ChildProcess("sh", ["-c", "kill -9 $$"]).run().signal == 9)
    #expect(throws: ProcessRefusal.self) { try ChildProcess("no-such-program", []).run() }
  }

  @Test("is killed at its limit, with its children")
  func limit() throws {
    let ending = try ChildProcess("sh", ["-c", "sleep 100; sleep 100"]).run(limit: 0.2)
    #expect(ending.wasKilled)
    #expect(ending.seconds < 10)
  }

  @Test("has the memory that it or its child used, not that of the one who began it")
  func memory() throws {
    // This process is made larger than the first one and smaller than the second.
    let ballast = [UInt8](repeating: 1, count: 100_000_000)
    let small = try ChildProcess("sleep", ["0.2"]).run()
    #expect((100_000..<50_000_000).contains(small.peakBytes))
    let script = "python3 -c 'x = bytearray(b\"1\" * 300000000)'; true"
    let large = try ChildProcess("sh", ["-c", script]).run()
    #expect((290_000_000..<900_000_000).contains(large.peakBytes))
    #expect(ballast.count == 100_000_000)
  }

  @Test("writes both streams into one file")
  func output() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let script = "echo one; echo two >&2"
    _ = try ChildProcess("sh", ["-c", script], output: file, errors: file).run()
    #expect(try String(contentsOf: file, encoding: .utf8) == "one\ntwo\n")
  }
}
