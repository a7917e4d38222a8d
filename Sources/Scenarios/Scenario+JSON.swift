internal import Documents
import Foundation

/// Everything that keeps a text from being a scenario file.
public struct ScenarioFileError: Error, Hashable, Sendable {
  /// One full sentence for each.
  public let sentences: [String]
  /// By sentence, the number of the edit that it is about; nil where it is about the file.
  package let editNumbers: [Int?]
  /// What can be read all the same: the scenario with its other edits; nil where there is none.
  package let readable: Scenario?
  /// The numbers of the edits that can be read.
  package let readableNumbers: [Int]

  /// What is wrong with a file of which nothing can be read, or with one of its edits.
  fileprivate init(sentences: [String], edit: Int? = nil) {
    self.sentences = sentences
    editNumbers = sentences.map { _ in edit }
    readable = nil
    readableNumbers = []
  }

  /// What is wrong with a file of which something can be read.
  fileprivate init(
    _ problems: [(edit: Int?, sentence: String)], readable: Scenario?, numbers: [Int]
  ) {
    sentences = problems.map(\.sentence)
    editNumbers = problems.map(\.edit)
    self.readable = readable
    readableNumbers = numbers
  }
}

extension Scenario {
  /// The scenario as a file holds it: an object with `name`, `baseline`, `digest`, `note` and `edits`,
  /// each edit an object of texts in a line, its kind under `edit`.
  ///
  ///     {
  ///       "name": "Mons ferme",
  ///       "baseline": "../wallonia",
  ///       "edits": [
  ///         {"edit": "closeTerritory", "territory": "MON"},
  ///         {"edit": "setProgramme", "key": "budget", "value": "22000000"}
  ///       ]
  ///     }
  public var json: String { json(adding: []) }

  /// The same with members more at its end, for programs that read what a command answers.
  ///
  /// - Parameter more: Names, and values as JSON in one line.
  /// - Returns: The document; with members more it is no scenario file.
  package func json(adding more: [(name: String, value: String)]) -> String {
    var members = ["\"name\": \(quoted(name))", "\"baseline\": \(quoted(baseline))"]
    if let digest { members.append("\"digest\": \(quoted(digest))") }
    if let note { members.append("\"note\": \(quoted(note))") }
    let lines = edits.map { edit in
      let known = edit.kind.fieldNames.filter { edit.values[$0] != nil }
      let others = edit.values.keys.filter { !known.contains($0) }.sorted()
      let values = (known + others).map { ", \(quoted($0)): \(quoted(edit[$0]))" }
      return "    {\"edit\": \(quoted(edit.kind.rawValue))\(values.joined())}"
    }
    members.append(
      lines.isEmpty ? "\"edits\": []" : "\"edits\": [\n\(lines.joined(separator: ",\n"))\n  ]")
    members += more.map { "\(quoted($0.name)): \($0.value)" }
    return "{\n" + members.map { "  \($0)" }.joined(separator: ",\n") + "\n}\n"
  }

  /// Reads a scenario file; numbers and truth values in it are read as texts.
  ///
  /// - Throws: `ScenarioFileError` with everything that is wrong with it.
  public init(json: String) throws(ScenarioFileError) { try self.init(json: Array(json.utf8)) }

  /// Reads the bytes of a scenario file: UTF-8, or UTF-16 with a mark.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: `ScenarioFileError` with everything that is wrong with it; of what is no JSON, the first
  ///   place with its likely cause.
  public init(json bytes: [UInt8]) throws(ScenarioFileError) {
    let document: JSONDocument
    do {
      document = try JSONDocument(bytes)
    } catch {
      throw ScenarioFileError(sentences: [error.sentence])
    }
    guard case .object(let members) = document.root.content else {
      throw ScenarioFileError(sentences: ["The file must hold an object: { \"name\": … }."])
    }
    var problems: [(edit: Int?, sentence: String)] =
      document.duplicates(in: document.root).map { (nil, $0) }
    let keys = ["name", "baseline", "digest", "note", "edits"]
    for key in Set(members.map(\.key)).subtracting(keys).sorted() {
      problems.append(
        (nil, "\"\(key)\" is no key of a scenario: \(keys.joined(separator: ", "))."))
    }
    func text(_ key: String) -> String? { members.first { $0.key == key }?.value.text }
    for key in ["name", "baseline"] where (text(key) ?? "").isEmpty {
      problems.append((nil, "\"\(key)\" is missing, or no text."))
    }
    if let note = members.first(where: { $0.key == "note" }), note.value.text == nil {
      problems.append((nil, "\"note\" must be a text."))
    }
    // Where there are several lists, what is wrong with any of their edits is said too.
    var elements: [JSONNode] = []
    for member in members where member.key == "edits" {
      if case .array(let list) = member.value.content {
        elements += list
      } else {
        problems.append((nil, "\"edits\" must be a list: [ … ]."))
      }
    }
    var edits: [ScenarioEdit] = []
    var numbers: [Int] = []
    for (place, element) in elements.enumerated() {
      do throws(ScenarioFileError) {
        edits.append(try Self.edit(element, number: place + 1, in: document))
        numbers.append(place + 1)
      } catch {
        problems += error.sentences.map { (place + 1, $0) }
      }
    }
    self.init(
      name: text("name") ?? "", baseline: text("baseline") ?? "", digest: text("digest"),
      note: text("note"), edits: edits)
    guard problems.isEmpty else {
      throw ScenarioFileError(
        problems, readable: baseline.isEmpty ? nil : self, numbers: numbers)
    }
  }

  private static func edit(
    _ element: JSONNode, number: Int, in document: JSONDocument
  ) throws(ScenarioFileError) -> ScenarioEdit {
    guard case .object(let members) = element.content else {
      throw ScenarioFileError(sentences: ["Edit \(number) must be an object: { \"edit\": … }."])
    }
    var sentences = document.allDuplicates(in: element).map { "Edit \(number): \($0)" }
    let word = members.first { $0.key == "edit" }?.value.text ?? ""
    let kind = EditKind(word: word)
    if kind == nil {
      let kinds = EditKind.allCases.map(\.rawValue).joined(separator: ", ")
      sentences.append("Edit \(number): \"\(word)\" is no kind of edit: \(kinds).")
    }
    var values: [String: String] = [:]
    for member in members.sorted(by: { $0.key < $1.key }) where member.key != "edit" {
      if let text = member.value.text {
        values[member.key] = text
      } else {
        sentences.append("Edit \(number): \"\(member.key)\" must be a text or a number.")
      }
    }
    guard let kind, sentences.isEmpty else { throw ScenarioFileError(sentences: sentences) }
    return ScenarioEdit(kind, values)
  }

  private func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let data = try? encoder.encode(text) else { return "\"\"" }
    return String(decoding: data, as: UTF8.self)
  }
}

extension JSONNode {
  /// A text, or the text of a number or truth value.
  fileprivate var text: String? {
    switch content {
    case .string(let text): text
    case .boolean(let truth): truth ? "yes" : "no"
    // 20e6 and 20000000 are one number, written without an exponent where one can be.
    case .number(let digits): Decimal(string: digits).map { "\($0)" } ?? digits
    case .null, .array, .object: nil
    }
  }
}
