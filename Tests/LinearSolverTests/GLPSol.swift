import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The command-line solver that comes with GLPK, as a second reader of written models.
enum GLPSol {
  struct Answer {
    /// `o` optimal, `n` none, `u` undefined or unbounded, as GLPK's solution file has it.
    let status: String
    let objective: Double
  }

  enum Failure: Error {
    case notRun(status: Int32)
    case noAnswer
  }

  static func solve(_ text: String, format: String) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("glpsol-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = folder.appendingPathComponent("model")
    let solution = folder.appendingPathComponent("solution")
    try text.write(to: model, atomically: true, encoding: .utf8)
    try run(["glpsol", format, model.path, "--write", solution.path])
    // `s bas <rows> <columns> <primal> <dual> <objective>`, `s mip <rows> <columns> <status> <objective>`
    let lines = try String(contentsOf: solution, encoding: .utf8).split(separator: "\n")
    let fields = lines.first { $0.hasPrefix("s ") }?.split(separator: " ").map(String.init) ?? []
    guard fields.count >= 6, let objective = fields.last.flatMap(Double.init) else {
      throw Failure.noAnswer
    }
    let isOptimal = fields[1] == "mip" ? fields[4] == "o" : fields[4] + fields[5] == "ff"
    return Answer(status: isOptimal ? "o" : fields[4], objective: objective)
  }

  /// Foundation's `Process` leaks a few bytes a run, which would drown what AddressSanitizer has to say.
  private static func run(_ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var child: pid_t = 0
    let spawned = posix_spawnp(&child, "glpsol", &actions, nil, words, environ)
    guard spawned == 0 else { throw Failure.notRun(status: spawned) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 && errno == EINTR {}
    guard status == 0 else { throw Failure.notRun(status: status) }
  }
}
