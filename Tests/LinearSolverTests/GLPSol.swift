import Foundation

/// The command-line solver that comes with GLPK, as a second reader of written models.
enum GLPSol {
  struct Answer {
    /// `o` optimal, `n` none, `u` undefined or unbounded, as GLPK's solution file has it.
    let status: String
    let objective: Double
  }

  static func solve(_ text: String, format: String) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("glpsol-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = folder.appendingPathComponent("model")
    let solution = folder.appendingPathComponent("solution")
    try text.write(to: model, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["glpsol", format, model.path, "--write", solution.path]
    process.standardOutput = Pipe()
    try process.run()
    process.waitUntilExit()
    // `s bas <rows> <columns> <primal> <dual> <objective>`, `s mip <rows> <columns> <status> <objective>`
    let lines = try String(contentsOf: solution, encoding: .utf8).split(separator: "\n")
    let fields = lines.first { $0.hasPrefix("s ") }?.split(separator: " ").map(String.init) ?? []
    guard fields.count >= 6, let objective = fields.last.flatMap(Double.init) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let isOptimal = fields[1] == "mip" ? fields[4] == "o" : fields[4] + fields[5] == "ff"
    return Answer(status: isOptimal ? "o" : fields[4], objective: objective)
  }
}
