public import Foundation
import Glibc

/// A process whose time and memory are measured, and that can be killed with all its children.
public struct ChildProcess: Sendable {
  /// The path of the program, or its name where it is to be looked for.
  public var program: String
  /// What follows the program's name.
  public var arguments: [String]
  /// Where standard output goes; nil is where this process writes.
  public var output: URL?
  /// Where standard error goes; nil is where this process writes.
  public var errors: URL?

  /// A process that has not begun.
  public init(_ program: String, _ arguments: [String], output: URL? = nil, errors: URL? = nil) {
    self.program = program
    self.arguments = arguments
    self.output = output
    self.errors = errors
  }

  /// Runs it to its end.
  ///
  /// - Parameter limit: Seconds after which it is killed, with all processes of its group; nil is
  ///   never.
  /// - Returns: How it ended, and what it took.
  /// - Throws: `ProcessRefusal` where it could not begin.
  public func run(limit: Double? = nil) throws(ProcessRefusal) -> ProcessEnding {
    let start = ContinuousClock.now
    let own = ProcessMemory.peakBytes(of: getpid())
    let id = try spawn()
    var seen = 0
    var nextLook = 0.0
    var usage = rusage()
    var status: Int32 = 0
    var wasKilled = false
    while true {
      let ended = wait4(id, &status, WNOHANG, &usage)
      if ended == id { break }
      if ended < 0, errno != EINTR {
        throw ProcessRefusal(program: program, reason: "its end was missed")
      }
      if let limit, !wasKilled, (ContinuousClock.now - start).seconds > limit {
        kill(-id, SIGKILL)
        wasKilled = true
      }
      let seconds = (ContinuousClock.now - start).seconds
      if seconds >= nextLook {
        seen = max(seen, ProcessMemory.peakBytes(ofTree: id))
        nextLook = seconds + min(0.1, seconds / 4)
      }
      // Short processes are measured to a few milliseconds; long ones need no better.
      usleep(seconds < 2 ? 1_000 : 10_000)
    }
    // Linux counts in kilobytes, and takes the largest of a process and its children. It also
    // hands on what this process had when it began the other: less than that says nothing.
    let counted = usage.ru_maxrss * 1024
    let signal = status & 0x7f
    return ProcessEnding(
      seconds: (ContinuousClock.now - start).seconds,
      peakBytes: counted > own ? counted : seen,
      code: signal == 0 ? (status >> 8) & 0xff : nil, signal: signal == 0 ? nil : signal,
      wasKilled: wasKilled)
  }

  private func spawn() throws(ProcessRefusal) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (file, descriptor) in [(output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
      guard let file else { continue }
      if descriptor == STDERR_FILENO, file == output {
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
      } else {
        posix_spawn_file_actions_addopen(
          &actions, descriptor, file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var id = pid_t()
    let code = posix_spawnp(&id, program, &actions, &attributes, words, environ)
    guard code == 0 else {
      throw ProcessRefusal(program: program, reason: String(cString: strerror(code)))
    }
    return id
  }
}

/// Why a process did not begin.
public struct ProcessRefusal: Error, CustomStringConvertible {
  /// The program.
  public let program: String
  /// The operating system's words.
  public let reason: String

  /// Program and reason.
  public var description: String { "\(program): \(reason)" }
}
