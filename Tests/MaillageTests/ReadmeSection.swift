import Foundation

/// A section of README: the commands that it tells people to type, and the outputs that it shows.
struct ReadmeSection {
  /// The lines of the `sh` blocks, in order.
  private(set) var commands: [String] = []
  /// The `text` blocks, each with the last command that the prose before it names.
  private(set) var outputs: [(command: String, lines: [String])] = []

  /// Reads the section under a heading; empty where there is none.
  init(_ heading: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../README.md").standardized
    let text = try String(contentsOf: path, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(of: "## \(heading)") else { return }
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
    var (language, block, named): (String?, [String], String) = (nil, [], "")
    for line in section {
      guard line.hasPrefix("```") else {
        if language == nil { named = Self.command(in: line) ?? named } else { block.append(line) }
        continue
      }
      switch language {
      case nil: language = String(line.dropFirst(3))
      case "sh": commands += block
      default: outputs.append((named, block))
      }
      if line == "```" { (language, block) = (nil, []) }
    }
  }

  /// The last command in backquotes on a line of prose.
  private static func command(in line: String) -> String? {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .last { $0.offset % 2 == 1 && $0.element.hasPrefix("maillage ") }
      .map { String($0.element) }
  }

  /// The first shown line that a program did not print there; nil where all are printed.
  ///
  /// Shown lines follow each other as printed ones do; a line of `…` stands for any lines.
  static func firstDifference(shown: [String], printed: String) -> String? {
    var lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var rest = lines[...]
    var maySkip = false
    for line in shown {
      if line == "…" {
        maySkip = true
      } else if maySkip {
        guard let place = rest.firstIndex(of: line) else { return line }
        rest = rest[(place + 1)...]
        maySkip = false
      } else {
        guard rest.first == line else { return line }
        rest.removeFirst()
      }
    }
    return maySkip ? nil : rest.first.map { "nothing, but printed was: \($0)" }
  }
}
