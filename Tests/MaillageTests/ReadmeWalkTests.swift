import Foundation
import Testing

/// The walk under "What if" in README, as people type it.
///
/// What README shows changes with the engine: then this test tells what to paste.
@Suite("README's walk prints what README shows", .serialized, .timeLimit(.minutes(10)))
struct ReadmeWalkTests {
  private let folder: TemporaryFolder
  private let section: ReadmeSection

  init() throws {
    folder = try TemporaryFolder()
    section = try ReadmeSection("What if")
    // A clone after a build: the program and the fixtures where README says that they are.
    try folder.makeFolder(".build/release")
    let fixtures = URL(filePath: Fixture.wallonia).deletingLastPathComponent()
    try FileManager.default.createSymbolicLink(
      at: URL(filePath: folder["Fixtures"]), withDestinationURL: fixtures)
    try FileManager.default.createSymbolicLink(
      at: URL(filePath: folder[".build/release/maillage"]),
      withDestinationURL: ChildProcess.executable)
  }

  /// Types a line into a shell of its own, in which the exports of the walk hold.
  private func type(_ line: String) throws -> (code: Int32, output: String, notes: String) {
    let exports = section.commands.filter { $0.hasPrefix("export ") }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", (exports + [line]).joined(separator: "\n")]
    process.currentDirectoryURL = URL(filePath: folder.path)
    for name in ["out", "err"] { try folder.write("", to: name) }
    process.standardOutput = FileHandle(forWritingAtPath: folder["out"])
    process.standardError = FileHandle(forWritingAtPath: folder["err"])
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try folder.text("out"), try folder.text("err"))
  }

  @Test("in French and in English")
  func walk() throws {
    let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"
    var printed: [String: String] = [:]
    for line in section.commands where !line.hasPrefix("export ") {
      let (code, output, notes) = try type(line)
      #expect(code == 0, "\(line): \(notes)")
      printed[line] = output
    }
    #expect(printed.count >= 7)
    var languages = Set<Bool>()
    for (command, shown) in section.outputs {
      // What needs other commands than the walk's is planned in full only.
      guard printed[command] != nil || isFull else { continue }
      let output = try printed[command] ?? type(command).output
      let difference = ReadmeSection.firstDifference(shown: shown, printed: output)
      #expect(difference == nil, "`\(command)` prints:\n\(output)")
      if printed[command] != nil { languages.insert(command.contains("--language fr")) }
    }
    #expect(languages.count == 2, "README shows the walk's output in two languages")
  }

  @Test("a difference is seen wherever it is")
  func differences() {
    let printed = "a\nb\n\nc\nd\n"
    func difference(_ shown: String...) -> String? {
      ReadmeSection.firstDifference(shown: shown, printed: printed)
    }
    #expect(difference("a", "b", "", "c", "d") == nil)
    #expect(difference("a", "…", "c", "…") == nil)
    #expect(difference("…", "d") == nil)
    #expect(difference("a", "x", "…") == "x")
    #expect(difference("a", "c", "…") == "c")
    #expect(difference("…", "c", "b", "…") == "b")
    #expect(difference("c", "…") == "c")
    #expect(difference("a", "…", "c") != nil)
    #expect(difference("a", "b") != nil)
  }
}
