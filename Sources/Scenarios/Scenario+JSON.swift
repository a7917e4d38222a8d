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
  public init(json: String) throws(ScenarioFileError) {
    let root: JSONValue
    do {
      root = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    } catch {
      throw ScenarioFileError(sentences: ["This is no JSON: \(Self.reason(error))."])
    }
    guard case .object(let members) = root else {
      throw ScenarioFileError(sentences: ["The file must hold an object: { \"name\": … }."])
    }
    var problems: [(edit: Int?, sentence: String)] = []
    let keys = ["name", "baseline", "digest", "note", "edits"]
    for key in members.keys.sorted() where !keys.contains(key) {
      problems.append(
        (nil, "\"\(key)\" is no key of a scenario: \(keys.joined(separator: ", "))."))
    }
    func text(_ key: String) -> String? { members[key]?.text }
    for key in ["name", "baseline"] where (text(key) ?? "").isEmpty {
      problems.append((nil, "\"\(key)\" is missing, or no text."))
    }
    if let note = members["note"], note.text == nil {
      problems.append((nil, "\"note\" must be a text."))
    }
    var edits: [ScenarioEdit] = []
    var numbers: [Int] = []
    switch members["edits"] {
    case .array(let elements)?:
      for (place, element) in elements.enumerated() {
        do throws(ScenarioFileError) {
          edits.append(try Self.edit(element, number: place + 1))
          numbers.append(place + 1)
        } catch {
          problems += error.sentences.map { (place + 1, $0) }
        }
      }
    case nil: break
    default: problems.append((nil, "\"edits\" must be a list: [ … ]."))
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
    _ element: JSONValue, number: Int
  ) throws(ScenarioFileError) -> ScenarioEdit {
    guard case .object(let members) = element else {
      throw ScenarioFileError(sentences: ["Edit \(number) must be an object: { \"edit\": … }."])
    }
    var sentences: [String] = []
    let word = members["edit"]?.text ?? ""
    let kind = EditKind(rawValue: word)
    if kind == nil {
      let kinds = EditKind.allCases.map(\.rawValue).joined(separator: ", ")
      sentences.append("Edit \(number): \"\(word)\" is no kind of edit: \(kinds).")
    }
    var values: [String: String] = [:]
    for (key, value) in members.sorted(by: { $0.key < $1.key }) where key != "edit" {
      if let text = value.text {
        values[key] = text
      } else {
        sentences.append("Edit \(number): \"\(key)\" must be a text or a number.")
      }
    }
    guard let kind, sentences.isEmpty else { throw ScenarioFileError(sentences: sentences) }
    return ScenarioEdit(kind, values)
  }

  private static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error,
      let underlying = context.underlyingError as NSError?,
      let text = underlying.userInfo[NSDebugDescriptionErrorKey] as? String
    else { return "it cannot be read" }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let data = try? encoder.encode(text) else { return "\"\"" }
    return String(decoding: data, as: UTF8.self)
  }
}

/// Any JSON.
private enum JSONValue: Decodable {
  case text(String)
  case array([JSONValue])
  case object([String: JSONValue])
  case null

  /// A text, or the text of a number or truth value.
  var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let truth = try? container.decode(Bool.self) {
      self = .text(truth ? "yes" : "no")
    } else if let number = try? container.decode(Decimal.self) {
      self = .text("\(number)")
    } else if let elements = try? container.decode([JSONValue].self) {
      self = .array(elements)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}
