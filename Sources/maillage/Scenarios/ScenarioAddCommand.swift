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
      skills=S1:2:each|S2:3:team:2 of an activity; interests=theme:4. An id in a list may hold
      colons (skills=ROME:A1203:3): the last ones separate.

      A shell wants a value with blanks or signs of its own in quotes: 'activity=AMB A1',
      'skills=S1:3|S2:1'. A value that stands in quotes itself, as lines of a session need it
      (activity="AMB A1"), is read without them; in such quotes \\" is a quote and \\\\ a backslash.
      An id in a list stands in quotes where it holds | or begins with a quote.
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var path: String

  @Argument(help: "The kind of edit.")
  var edit: String

  @Argument(help: "Its values, as name=text; the text may stand in quotes.")
  var values: [String] = []

  @OptionGroup var document: DocumentOption

  package init() {}

  /// Refuses what names no edit, before any file is read.
  package func validate() throws { _ = try typed }

  /// The edit.
  private var typed: ScenarioEdit {
    get throws {
      try TypedEdit.reading { () throws(TypedEditError) in
        try TypedEdit(shellWords: [edit] + values)
      }.edit
    }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    try console.answering(json: document.json) { try add(console) }
  }

  private func add(_ console: Console) throws -> CommandStatus {
    let before = try ScenarioFile(reading: path)
    var file = before
    file.scenario.edits.append(try typed)
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
}

extension TypedEdit {
  /// Reads what somebody typed, for who answers wrong words as wrong arguments are answered.
  ///
  /// - Throws: `ValidationError` with what is wrong.
  static func reading<Value>(_ body: () throws(TypedEditError) -> Value) throws -> Value {
    do throws(TypedEditError) {
      return try body()
    } catch {
      throw ValidationError(error.sentence)
    }
  }
}

extension Scenario {
  /// The scenario as its file holds it, and where its edits caused warnings these too.
  func json(with warnings: ScenarioWarnings) -> String {
    json(adding: warnings.issues.isEmpty ? [] : [("warnings", warnings.json.line)])
  }
}
