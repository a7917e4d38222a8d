import Foundation
import TestSupport
import Testing

/// Batches on a real Slurm, which the test starts and stops. Where Slurm is not installed it fails.
@Suite("A batch on a cluster", .serialized)
struct SlurmTests {
  /// What nodes run instead of the program: the task of shard 2 dies at work once, that of shard 3
  /// waits to be requeued, and all others are the program.
  private func wrapper(_ cluster: SlurmCluster, batch: String) -> String {
    """
    #!/bin/sh
    program='\(ChildProgram.maillage.path)'
    marks='\(cluster.folder.path)'
    if [ "$2 $SLURM_ARRAY_TASK_ID" = 'solve 2' ] && mkdir "$marks/died" 2>/dev/null; then
      "$program" "$@" &
      while [ ! -d "$3/results/0002.partial" ]; do :; done
      kill -KILL $!
      kill -KILL $$
    fi
    if [ "$2 $SLURM_ARRAY_TASK_ID" = 'solve 3' ] && [ -z "${SLURM_RESTART_COUNT:-}" ]; then
      mkdir "$marks/waiting"
      sleep 600
    fi
    exec "$program" "$@"

    """
  }

  private func submit(_ script: String, _ cluster: SlurmCluster) throws -> (String, String) {
    let run = try cluster.run("sh", [script])
    #expect(run.end == .code(0), "\(run.notes)")
    let numbers = run.result.split(whereSeparator: \.isWhitespace).map(String.init)
    guard numbers.count == 2 else { throw SlurmCluster.Failure(description: run.result) }
    return (numbers[0], numbers[1])
  }

  private func isOver(_ job: String, _ cluster: SlurmCluster) throws -> Bool {
    let states = ["COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL"]
    return try cluster.job(job)["JobState"].map(states.contains) ?? false
  }

  private func log(_ batch: String, _ cluster: SlurmCluster) throws -> String {
    String(decoding: try cluster.folder.bytes("\(batch)/logs/merge.txt"), as: UTF8.self)
  }

  @Test(
    "a task dies, one is requeued, the merge names the hole, and what is missing is submitted again",
    .timeLimit(.minutes(10)))
  func cluster() throws {
    let cluster = try SlurmCluster()
    do {
      try walk(cluster)
    } catch {
      cluster.stop()
      #expect(cluster.processes.isEmpty)
      throw error
    }
    #expect(cluster.processes.count >= 3, "the daemons would be seen")
    cluster.stop()
    #expect(cluster.processes.isEmpty)
  }

  @Test(
    "rounds follow one another, and one that has a hole is asked again", .timeLimit(.minutes(10)))
  func rounds() throws {
    let cluster = try SlurmCluster()
    do {
      try walkRounds(cluster)
    } catch {
      cluster.stop()
      #expect(cluster.processes.isEmpty)
      throw error
    }
    cluster.stop()
    #expect(cluster.processes.isEmpty)
  }

  private func walkRounds(_ cluster: SlurmCluster) throws {
    let (folder, bench) = (cluster.folder, try BatchBench())
    let batch = folder["batch"]
    try bench.run([
      "generate", "--output", folder["region"], "--seed", "1", "--territories", "9",
      "--posts-scale", "0.2",
    ])
    let options = ["--gap", "0.005", "--work-limit", "10000000", "--quiet"]
    try bench.run(["plan", folder["region"], "--output", folder["whole"]] + options)
    try bench.run(
      ["batch", "plan", folder["region"], "--output", batch, "--kind", "provinces"] + options)
    // The first task of shard 2 dies; the merge of that round finds the hole.
    let wrapper = """
      #!/bin/sh
      if [ "$2 $SLURM_ARRAY_TASK_ID" = 'solve 2' ] && mkdir '\(folder.path)/died' 2>/dev/null; then
        kill -KILL $$
      fi
      exec '\(ChildProgram.maillage.path)' "$@"

      """
    try folder.write(Array(wrapper.utf8), to: "program")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder["program"])
    try bench.run([
      "batch", "slurm", batch, "--program", folder["program"], "--mem", "500M", "--partition",
      "test", "--rounds", "5", "--output", folder["submit.sh"],
    ])
    let run = try cluster.run("sh", [folder["submit.sh"]])
    #expect(run.end == .code(0), "\(run.notes)")
    let jobs = run.result.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    guard jobs.count == 5, let first = jobs.first, let last = jobs.last, first.count == 2,
      last.count == 2
    else { throw SlurmCluster.Failure(description: run.result) }
    try cluster.wait("the last merge") { try isOver(last[1], cluster) }
    #expect(try cluster.job(first[1])["ExitCode"] == "66:0", "the hole was named")
    #expect(try cluster.job(last[1])["ExitCode"] == "0:0")
    let log = try log("batch", cluster)
    #expect(log.contains("has not answered in round 1"))
    #expect(log.contains("Round 2 is open"))
    #expect(log.contains("The audit passed the plan of the whole."))
    #expect(try folder.files(in: "batch/joined") == folder.files(in: "whole"))
  }

  private func walk(_ cluster: SlurmCluster) throws {
    let (folder, bench) = (cluster.folder, try BatchBench())
    // Whatever people call their folders.
    let name = "it's a \"batch\" of 100 % $HOME"
    let batch = folder[name]
    try bench.plan("plan", budgets: 400, perShard: 100)
    try FileManager.default.copyItem(atPath: bench.folder["plan"], toPath: batch)
    try bench.run(["batch", "run", bench.folder["plan"], "--quiet"])
    try folder.write(Array(wrapper(cluster, batch: batch).utf8), to: "program")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder["program"])

    try bench.run([
      "batch", "slurm", batch, "--program", folder["program"], "--time", "00:10:00", "--mem",
      "500M", "--partition", "test", "--at-most", "2", "--output", folder["submit.sh"],
    ])
    let (array, merge) = try submit(folder["submit.sh"], cluster)
    try cluster.wait("the task of shard 3") { folder.holds("waiting") }
    let requeued = try cluster.run("scontrol", ["requeue", "\(array)_3"])
    guard requeued.end == .code(0) else {
      throw SlurmCluster.Failure(description: requeued.notes)
    }
    // Slurm lets a requeued task wait for two minutes unless it is told otherwise; told while the task
    // is still being ended, it starts the next before the node is ready, which fails at once.
    try cluster.wait("the requeued task") {
      if try cluster.job("\(array)_3")["JobState"] == "PENDING" {
        _ = try cluster.run("scontrol", ["update", "JobId=\(array)_3", "StartTime=now"])
      }
      return try isOver("\(array)_3", cluster)
    }
    try cluster.wait("the merge") { try isOver(merge, cluster) }

    for (task, state, restarts) in [
      (1, "COMPLETED", "0"), (2, "FAILED", "0"), (3, "COMPLETED", "1"), (4, "COMPLETED", "0"),
    ] {
      let job = try cluster.job("\(array)_\(task)")
      #expect(job["JobState"] == state, "task \(task): \(job)")
      #expect(job["Restarts"] == restarts, "task \(task): \(job)")
    }
    #expect(try cluster.job("\(array)_2")["ExitCode"] == "0:9")
    #expect(try cluster.job(merge)["ExitCode"] == "66:0")
    let hole = try log(name, cluster)
    #expect(hole.contains("Shard 2 ("))
    #expect(hole.contains("1 of 4 shards cannot be joined: 2."))
    for whole in [1, 3, 4] { #expect(!hole.contains("Shard \(whole) (")) }
    #expect(!folder.holds("\(name)/joined"))
    #expect(!folder.holds("\(name)/results/0002"))

    let again = try bench.run(
      ["batch", "slurm", batch, "--missing", "--program", folder["program"]])
    #expect(again.result.contains("--array=2 "))
    try folder.write(Array(again.result.utf8), to: "again.sh")
    let (_, secondMerge) = try submit(folder["again.sh"], cluster)
    try cluster.wait("the second merge") { try isOver(secondMerge, cluster) }
    let job = try cluster.job(secondMerge)
    #expect(job["JobState"] == "COMPLETED" && job["ExitCode"] == "0:0", "\(job)")
    #expect(try log(name, cluster).contains("400 scenarios of tiny"))
    // The bytes of one process on one machine.
    let here = try bench.results(of: "plan")
    let there = try ScratchFolder.tree(at: batch).filter { here[$0.key] != nil }
    #expect(here.count > 2_000 && there == here)
  }
}
