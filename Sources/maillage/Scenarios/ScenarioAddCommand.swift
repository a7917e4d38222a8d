package import ArgumentParser
import Employment
import Reporting
import Scenarios

/// `maillage scenario add`.
package struct ScenarioAddCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds an edit to a scenario, if it can be applied.",
    discussion: """
      EDITS, with the values that they must have and [may have], and what they do:
      \(EditKind.allCases.map { "  \($0.usage): \($0.effect)" }.joined(separator: "\n"))

      Values are written as in cells of the data format. Lists: skills=S1:3|S2:1 of a person;
      skills=S1:2:each|S2:3:team:2 of an activity; interests=theme:4.
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var path: String

  @Argument(help: "The kind of edit.")
  var edit: String

  @Argument(help: "Its values, as name=text.")
  var values: [String] = []

  @OptionGroup var document: DocumentOption

  package init() {}

  /// Refuses what names no edit, before any file is read.
  package func validate() throws { _ = try Self.parsed([edit] + values) }

  package func execute(on console: Console) throws -> CommandStatus {
    try console.answering(json: document.json) { try add(console) }
  }

  private func add(_ console: Console) throws -> CommandStatus {
    let before = try ScenarioFile(reading: path)
    var file = before
    file.scenario.edits.append(try Self.parsed([edit] + values))
    let baseline = try file.baseline(console)
    let edited = try file.edited(baseline)
    try file.write()
    let known = ScenarioWarnings(
      before.scenario, try before.edited(baseline), beside: baseline.dataset)
    let warnings = ScenarioWarnings(file.scenario, edited, beside: baseline.dataset)
      .without(known)
    if document.json { try console.result(file.scenario.json(with: warnings)) }
    warnings.say(path, on: console)
    console.note("\(path): edit \(file.scenario.edits.count) added.")
    return .success
  }

  /// An edit from the words of a command line.
  static func parsed(_ words: [String]) throws -> ScenarioEdit {
    guard let kind = words.first.flatMap({ EditKind(word: $0) }) else {
      throw ValidationError(
        "\"\(words.first ?? "")\" is no kind of edit:"
          + " \(EditKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    var values: [String: String] = [:]
    for word in words.dropFirst() {
      guard let sign = word.firstIndex(of: "="), sign > word.startIndex else {
        throw ValidationError("\"\(word)\" is no value: write name=text.")
      }
      let name = String(word[..<sign])
      guard values[name] == nil else {
        throw ValidationError("The value \(name) is given twice.")
      }
      values[name] = String(word[word.index(after: sign)...])
    }
    return ScenarioEdit(kind, values)
  }
}

extension Scenario {
  /// The scenario as its file holds it, and where its edits caused warnings these too.
  func json(with warnings: ScenarioWarnings) -> String {
    json(adding: warnings.issues.isEmpty ? [] : [("warnings", warnings.json.line)])
  }
}
