import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A Slurm cluster of this machine alone, in a folder of its own, for as long as a test lasts.
///
/// Its daemons are children of the test: `munged`, `slurmctld` and `slurmd`, as the present user, with
/// sockets, ports and state that no other cluster uses.
final class SlurmCluster {
  /// What keeps the cluster from running.
  struct Failure: Error, CustomStringConvertible { let description: String }

  /// Where everything of the cluster is, and what tests add.
  let folder: ScratchFolder
  private var daemons: [pid_t] = []

  /// Starts the daemons and waits until the node takes work.
  init() throws {
    folder = try ScratchFolder()
    for name in ["state", "spool"] { try folder.makeFolder(name) }
    var generator = SystemRandomNumberGenerator()
    let key = (0..<1024).map { _ in UInt8.random(in: 0...255, using: &generator) }
    try folder.write(key, to: "munge.key")
    guard chmod(folder["munge.key"], 0o600) == 0 else { throw Failure(description: "chmod") }
    try folder.write(Array(configuration.utf8), to: "slurm.conf")
    do {
      try start(
        "munged",
        [
          "--foreground", "--force", "--socket=\(folder["munge.sock"])",
          "--key-file=\(folder["munge.key"])", "--pid-file=\(folder["munged.pid"])",
          "--log-file=\(folder["munged.log"])", "--seed-file=\(folder["munged.seed"])",
        ])
      try wait("munged") { folder.holds("munge.sock") }
      try start("slurmctld", ["-D", "-c", "-f", folder["slurm.conf"]])
      try start("slurmd", ["-D", "-N", "localhost", "-f", folder["slurm.conf"]])
      try wait("slurmd") { try run("sinfo", ["--noheader", "-o", "%T"]).result == "idle\n" }
    } catch {
      stop()
      throw Failure(description: "\(error)\n\(logs)")
    }
  }

  deinit { stop() }

  private var configuration: String {
    """
    ClusterName=maillage
    SlurmctldHost=localhost
    SlurmUser=\(NSUserName())
    SlurmdUser=\(NSUserName())
    AuthType=auth/munge
    CredType=cred/munge
    AuthInfo=socket=\(folder["munge.sock"])
    SlurmctldPort=\(Self.freePort())
    SlurmdPort=\(Self.freePort())
    StateSaveLocation=\(folder["state"])
    SlurmdSpoolDir=\(folder["spool"])
    SlurmctldPidFile=\(folder["slurmctld.pid"])
    SlurmdPidFile=\(folder["slurmd.pid"])
    SlurmctldLogFile=\(folder["slurmctld.log"])
    SlurmdLogFile=\(folder["slurmd.log"])
    ProctrackType=proctrack/linuxproc
    TaskPlugin=task/none
    JobAcctGatherType=jobacct_gather/none
    AccountingStorageType=accounting_storage/none
    SelectType=select/cons_tres
    SelectTypeParameters=CR_Core
    SwitchType=switch/none
    MpiDefault=none
    ReturnToService=2
    KillWait=2
    MinJobAge=3600
    PropagateResourceLimits=NONE
    NodeName=localhost CPUs=2 RealMemory=1000 State=UNKNOWN
    PartitionName=test Nodes=localhost Default=YES MaxTime=INFINITE State=UP

    """
  }

  /// A port that nobody listens on.
  private static func freePort() -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(descriptor, $0, length)
        getsockname(descriptor, $0, &length)
      }
      return UInt16(bigEndian: pointer.pointee.sin_port)
    }
  }

  /// The words of a shell that knows this cluster and where daemons are.
  private func words(_ program: String) -> [String] {
    [
      "SLURM_CONF=\(folder["slurm.conf"])",
      "PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? ""):/usr/sbin:/sbin", program,
    ]
  }

  private func start(_ program: String, _ arguments: [String]) throws {
    daemons.append(
      try ChildProgram(path: "env", gigabytes: 64).start(
        words(program) + arguments, output: folder["\(program).out"],
        notes: folder["\(program).err"]))
  }

  /// Runs a program that talks to the cluster.
  func run(_ program: String, _ arguments: [String]) throws -> ChildProgram.Run {
    try ChildProgram(path: "env", gigabytes: 64).run(words(program) + arguments, seconds: 60)
  }

  /// Waits until something is so; five minutes are too many.
  func wait(_ what: String, until isSo: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(300)
    while try !isSo() {
      for daemon in daemons where kill(daemon, 0) != 0 || isOver(daemon) {
        throw Failure(
          description: "A daemon has ended. Are slurm-wlm and munge installed?\n\(logs)")
      }
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "Waited in vain for \(what).\n\(logs)")
      }
      usleep(100_000)
    }
  }

  /// Whether a child has ended and waits to be waited for.
  private func isOver(_ process: pid_t) -> Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo == SIGCHLD
  }

  /// What the cluster says of a job: `JobState`, `ExitCode`, `Restarts` and others.
  func job(_ name: String) throws -> [String: String] {
    let text = try run("scontrol", ["show", "job", name]).result
    var fields: [String: String] = [:]
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard let sign = word.firstIndex(of: "=") else { continue }
      fields[String(word[..<sign])] = String(word[word.index(after: sign)...])
    }
    return fields
  }

  /// What the daemons wrote, their last lines.
  var logs: String {
    ["munged.err", "munged.log", "slurmctld.err", "slurmd.err"].map { name in
      let text = (try? folder.bytes(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return "\(name):\n" + text.split(separator: "\n").suffix(15).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Ends all jobs and the daemons, the node's first, and waits for them.
  func stop() {
    guard !daemons.isEmpty else { return }
    _ = try? run("scancel", ["--full", "--user=\(NSUserName())"])
    let deadline = ContinuousClock.now + .seconds(20)
    while (try? run("squeue", ["--noheader"]).result) ?? "" != "", ContinuousClock.now < deadline {
      usleep(200_000)
    }
    for daemon in daemons.reversed() {
      kill(daemon, SIGTERM)
      _ = try? ChildProgram.wait(for: daemon, seconds: 20)
    }
    daemons = []
  }

  /// Processes of the cluster and of its jobs: those that have its folder among their words or in
  /// their environment, which all of them inherit.
  var processes: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { Int32($0).map { $0 != getpid() } ?? false }.compactMap { process in
      for file in ["cmdline", "environ"] {
        let bytes = FileManager.default.contents(atPath: "/proc/\(process)/\(file)") ?? Data()
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains(folder.path) {
          return "\(process): \(text.prefix(200).replacing("\0", with: " "))"
        }
      }
      return nil
    }
  }
}
