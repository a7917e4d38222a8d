import Foundation

/// The built program, run as people run it.
struct ChildProcess {
  /// What a finished run left.
  struct Ending {
    let code: Int32
    let result: String
    let notes: String
  }

  /// The program stands beside the bundle of the tests.
  static var executable: URL {
    (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
      .deletingLastPathComponent().appending(path: "maillage")
  }

  /// Runs the program to its end; `whileRunning` may send it signals.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], shell prefix: String? = nil,
    whileRunning act: (Process, _ notes: () -> String) throws -> Void = { _, _ in }
  ) throws -> Ending {
    let folder = try TemporaryFolder()
    for name in ["out", "err"] { try folder.write("", to: name) }
    let process = Process()
    if let prefix {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments =
        ["-c", "\(prefix) exec \"$0\" \"$@\"", executable.path(percentEncoded: false)] + arguments
    } else {
      process.executableURL = executable
      process.arguments = arguments
    }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, since a full pipe would stop the child.
    process.standardOutput = FileHandle(forWritingAtPath: folder["out"])
    process.standardError = FileHandle(forWritingAtPath: folder["err"])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    try act(process) { (try? folder.text("err")) ?? "" }
    process.waitUntilExit()
    let code = process.terminationReason == .exit ? process.terminationStatus : -1
    return Ending(code: code, result: try folder.text("out"), notes: try folder.text("err"))
  }
}
