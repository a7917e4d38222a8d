import Foundation

#if canImport(Glibc)
  package import Glibc
#else
  package import Darwin
#endif

/// A program run as people run it, with limits on its time and its memory.
///
/// Foundation's `Process` has no limit of time that also holds where the child ignores signals, and
/// none of memory; a fuzzer needs both.
package struct ChildProgram: Sendable {
  /// How a run ended.
  package enum End: Hashable, Sendable {
    /// With an exit code.
    case code(Int32)
    /// By a signal that it did not catch, as after a trap or an abort.
    case signal(Int32)
    /// Killed, since it had not ended in time.
    case timeLimit
  }

  /// What a finished run left.
  package struct Run: Sendable {
    package let end: End
    /// Standard output.
    package let result: String
    /// Standard error.
    package let notes: String
    /// Seconds of all processors that the program took.
    package let processorSeconds: Double
    /// Kilobytes of memory that it held at most.
    package let peakKilobytes: Int
  }

  /// The operating system would not start or wait for the child.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// The program's path, or a name that is looked for in `PATH`.
  package let path: String
  /// The gigabytes of address space that a run may take.
  package let gigabytes: Int

  package init(path: String, gigabytes: Int = 4) {
    self.path = path
    self.gigabytes = gigabytes
  }

  /// The built program, which stands beside the bundle of the tests.
  package static var maillage: ChildProgram {
    let bundle = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return ChildProgram(
      path: bundle.deletingLastPathComponent().appending(path: "maillage").path(
        percentEncoded: false))
  }

  /// Whether a sanitizer is at work, whose shadow memory no limit of address space allows: its options
  /// stand in the environment, as README's commands have it.
  package static let isSanitized = ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains {
    ProcessInfo.processInfo.environment[$0] != nil
  }

  /// Runs the program to its end, which after so many seconds is a kill.
  package func run(_ arguments: [String], seconds: Double = 120) throws -> Run {
    let folder = try ScratchFolder()
    let process = try start(arguments, output: folder["out"], notes: folder["err"])
    let (end, usage, peak) = try Self.wait(for: process, seconds: seconds)
    let processor = [usage.ru_utime, usage.ru_stime]
      .reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
    return Run(
      end: end, result: String(decoding: try folder.bytes("out"), as: UTF8.self),
      notes: String(decoding: try folder.bytes("err"), as: UTF8.self),
      processorSeconds: processor, peakKilobytes: peak)
  }

  /// Starts the program by way of a shell, which sets the limits and then becomes the program.
  ///
  /// Output goes to files, since a full pipe would stop the child. Who starts it waits for it.
  package func start(_ arguments: [String], output: String, notes: String) throws -> pid_t {
    let memory = Self.isSanitized ? "unlimited" : "\(gigabytes << 20)"
    let script =
      "ulimit -c 0; ulimit -v \(memory); SWIFT_BACKTRACE=enable=no;"
      + " export SWIFT_BACKTRACE; exec \"$0\" \"$@\""
    var words: [UnsafeMutablePointer<CChar>?] = (["sh", "-c", script, path] + arguments).map {
      strdup($0)
    }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    let mode = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, mode, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, notes, mode, 0o600)
    // The threads of the pool block most signals, and a child inherits that: people's shells do not.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var process: pid_t = 0
    let error = posix_spawn(&process, "/bin/sh", &actions, &attributes, words, environ)
    guard error == 0 else {
      throw Failure(description: "sh: \(String(cString: strerror(error)))")
    }
    return process
  }

  /// Waits for a child that was started, and kills it if it has not ended after so many seconds.
  package static func wait(
    for process: pid_t, seconds: Double
  ) throws -> (end: End, usage: rusage, peakKilobytes: Int) {
    var usage = rusage()
    var peak = 0
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(seconds)
    var pause: UInt32 = 500
    var isKilled = false
    while true {
      var status: Int32 = 0
      let found = wait4(process, &status, isKilled ? 0 : WNOHANG, &usage)
      if found == process {
        if isKilled { return (.timeLimit, usage, peak) }
        let signal = status & 0x7F
        return (signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal), usage, peak)
      }
      guard found == 0 || errno == EINTR else {
        throw Failure(description: "wait4: \(String(cString: strerror(errno)))")
      }
      if clock.now >= deadline, !isKilled {
        isKilled = true
        kill(process, SIGKILL)
        continue
      }
      peak = max(peak, peakKilobytes(of: process))
      usleep(pause)
      pause = min(20_000, pause + pause / 4)
    }
  }

  /// The most memory that a process has held so far, while it runs.
  ///
  /// What the operating system tells of an ended child counts the memory of whoever started it, too.
  private static func peakKilobytes(of process: pid_t) -> Int {
    let bytes = FileManager.default.contents(atPath: "/proc/\(process)/status") ?? Data()
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
