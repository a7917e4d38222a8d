import Batch
import Foundation
import TestSupport
import Testing

@Suite("The script for Slurm")
struct SlurmScriptTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  @Test("ranges of indices")
  func ranges() {
    #expect(SlurmScript.ranges([1]) == "1")
    #expect(SlurmScript.ranges([1, 2, 3, 7]) == "1-3,7")
    #expect(SlurmScript.ranges([2, 4, 5]) == "2,4-5")
  }

  @Test(
    "a limit of time is one that Slurm reads",
    arguments: ["30", "30:00", "00:30:00", "100:00:00", "2-12", "2-12:30", "2-12:30:00"])
  func times(text: String) {
    #expect(SlurmTime(text)?.text == text)
  }

  @Test(
    "what Slurm does not read as a time is refused at once",
    arguments: [
      "", "1; rm -rf x", "1h", "00:30:00 ", "1:2:3:4", "-5", "1-", "1-2-3", "1:", ":1", "1.5", "٣",
      "1-2:3:4:5", "99999999999",
    ])
  func wrongTimes(text: String) throws {
    #expect(SlurmTime(text) == nil)
    let run = try bench.run(
      ["batch", "slurm", bench.folder["none"], "--time=\(text)"], code: 64)
    #expect(run.result.isEmpty)
  }

  @Test("whatever stands in a path, the tasks find it", arguments: ["sh", "bash"])
  func quoting(shell: String) throws {
    let name = "a 'b' \"c\" $(touch x) `d` \\ % é"
    try bench.plan("plan", budgets: 4, perShard: 2)
    try bench.copy("plan", to: name)
    // An sbatch that keeps what it was given, and runs the first task of an array at once.
    try bench.folder.makeFolder("bin")
    let calls = bench.folder["calls"]
    let sbatch = """
      #!/bin/sh
      printf '%s\\n' "$@" >>'\(calls)'
      cat >'\(calls).script'
      case "$*" in *--array*) SLURM_ARRAY_TASK_ID=2 sh '\(calls).script' >&2 || exit 1;; esac
      echo '17;cluster'

      """
    try bench.folder.write(Array(sbatch.utf8), to: "bin/sbatch")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bench.folder["bin/sbatch"])
    let script = try bench.run([
      "batch", "slurm", bench.folder[name], "--time", "00:30:00", "--mem", "2G", "--at-most", "20",
    ])
    try bench.folder.write(Array(script.result.utf8), to: "submit.sh")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let run = try ChildProgram(path: "env").run([
      "PATH=\(bench.folder["bin"]):\(path)", shell, bench.folder["submit.sh"],
    ])
    #expect(run.end == .code(0), "\(run.notes)")
    #expect(run.result == "17 17\n")
    #expect(bench.folder.holds("\(name)/results/0002/shard.json"), "\(run.notes)")
    #expect(!bench.folder.holds("\(name)/results/0001"))
    let words = String(decoding: try bench.folder.bytes("calls"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(words.contains("--array=1-2%20"))
    #expect(words.contains("--requeue"))
    #expect(words.contains("--time=00:30:00"))
    #expect(words.contains("--mem=2G"))
    #expect(words.contains("--dependency=afterany:17"))
    #expect(words.filter { $0 == "--chdir=\(bench.folder[name])" }.count == 2)
  }
}
