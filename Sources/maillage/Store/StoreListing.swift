import Employment
import Foundation
import Planning
import Reporting
import Store

/// What a listing shows of a thing in a store.
protocol StoreListing {
  /// The columns of the listing.
  static var columns: [(title: String, alignment: TextTable.Alignment)] { get }
  /// The cells of its row.
  var cells: [String] { get }
  /// All of it, for programs.
  var json: JSONText { get }
}

extension Console {
  /// Prints a listing, as a table or as a document with one list.
  func list<Element: StoreListing>(
    _ elements: [Element], of name: String, _ options: StoreOptions,
    and members: [JSONText.Member] = []
  ) throws {
    if options.document.json {
      return try result(
        JSONText.object([.init(name, .array(elements.map(\.json)))] + members).document)
    }
    var table = TextTable(Element.columns)
    for element in elements { table.append(element.cells) }
    try result(elements.isEmpty ? "There are no \(name).\n" : table.text)
  }
}

extension JSONText {
  /// A time as ISO 8601 in UTC, or `null`.
  static func time(_ date: Date?) -> JSONText { .optional(date?.storeText) }

  /// The number of a thing in a store, or `null`.
  static func number<Subject>(_ number: RowNumber<Subject>?) -> JSONText {
    .optional(number.map { Int($0.value) })
  }
}

extension Date {
  /// ISO 8601 in UTC, to the second.
  var storeText: String { formatted(.iso8601) }
}

extension StoredBaseline: StoreListing {
  static var columns: [(title: String, alignment: TextTable.Alignment)] {
    [
      ("Baseline", .right), ("Name", .left), ("People", .right), ("Activities", .right),
      ("Kept", .left), ("Digest", .left),
    ]
  }

  var cells: [String] {
    [id.description, name, String(people), String(activities), added.storeText, digest]
  }

  var json: JSONText {
    .object([
      .init("baseline", .number(id)), .init("digest", .string(digest)),
      .init("name", .string(name)),
      .init("people", .integer(people)), .init("activities", .integer(activities)),
      .init("added", .time(added)), .init("erased", .integer(erased)),
    ])
  }
}

extension StoredScenario: StoreListing {
  static var columns: [(title: String, alignment: TextTable.Alignment)] {
    [
      ("Scenario", .right), ("Baseline", .right), ("Edits", .right), ("Kept", .left),
      ("Name", .left),
    ]
  }

  var cells: [String] {
    [id.description, baseline.description, String(edits), added.storeText, name]
  }

  var json: JSONText {
    .object([
      .init("scenario", .number(id)), .init("baseline", .number(baseline)),
      .init("name", .string(name)), .init("edits", .integer(edits)), .init("added", .time(added)),
    ])
  }
}

extension StoredRun: StoreListing {
  static var columns: [(title: String, alignment: TextTable.Alignment)] {
    [
      ("Run", .right), ("Baseline", .right), ("Scenario", .right), ("Seed", .right),
      ("Started", .left), ("Finished", .left), ("Outcome", .left), ("Objective", .right),
      ("Bound", .right), ("Gap", .right), ("Audit", .left),
    ]
  }

  var cells: [String] {
    [
      id.description, baseline.description, scenario?.description ?? "", String(seed),
      started.storeText, finished?.storeText ?? "", outcome?.text ?? "unfinished",
      outcome?.objective.map { String($0.amount) } ?? "",
      outcome?.bound.map { String($0.amount) } ?? "",
      outcome?.relativeGap.map { String($0) } ?? "", outcome?.audit ?? "",
    ]
  }

  var json: JSONText {
    .object([
      .init("run", .number(id)), .init("baseline", .number(baseline)),
      .init("scenario", .number(scenario)), .init("tool", .string(version)),
      .init("options", .string(options)), .init("seed", .unsigned(seed)),
      .init("started", .time(started)), .init("finished", .time(finished)),
      .init("status", .string(outcome?.status.rawValue ?? "unfinished")),
      .init("stoppedBy", .optional(outcome?.stoppedBy?.rawValue)),
      .init("objective", .optional(outcome?.objective?.amount)),
      .init("bound", .optional(outcome?.bound?.amount)),
      .init("relativeGap", .optional(outcome?.relativeGap)),
      .init("audit", .optional(outcome?.audit)), .init("erased", .integer(erased)),
    ])
  }
}

extension RunOutcome {
  /// The word of the outcome, with what ended the search.
  var text: String { status.rawValue + (stoppedBy.map { " (\($0.rawValue))" } ?? "") }

  /// What the audit said, as in `summary.json`.
  var audit: String? { isAudited.map { $0 ? "passed" : "refused" } }
}

extension StoredDecision: StoreListing {
  static var columns: [(title: String, alignment: TextTable.Alignment)] {
    [
      ("Decision", .right), ("When", .left), ("Who", .left), ("Did", .left), ("Person", .left),
      ("Activity", .left), ("Run", .right), ("Why", .left),
    ]
  }

  var cells: [String] {
    [
      id.description, decision.date.storeText, decision.actor, decision.verb.rawValue,
      decision.person?.text ?? "", decision.activity?.text ?? "",
      decision.run?.description ?? "", decision.reason,
    ]
  }

  var json: JSONText {
    .object([
      .init("decision", .number(id)), .init("when", .time(decision.date)),
      .init("by", .string(decision.actor)), .init("verb", .string(decision.verb.rawValue)),
      .init("person", .optional(decision.person?.text)),
      .init("activity", .optional(decision.activity?.text)), .init("run", .number(decision.run)),
      .init("why", .string(decision.reason)), .init("link", .string(link)),
    ])
  }
}

extension Erasure: StoreListing {
  static var columns: [(title: String, alignment: TextTable.Alignment)] {
    [
      ("Erasure", .right), ("When", .left), ("Bytes", .left), ("Rewritten", .right),
      ("Removed", .left),
    ]
  }

  var cells: [String] {
    [
      id.description, date.storeText, isPurged ? "gone" : "still there",
      String(contents.count), removed,
    ]
  }

  /// What was removed, as words.
  var removed: String {
    counts.sorted { $0.key < $1.key }.map { "\($0.value) of \($0.key)" }.joined(separator: ", ")
  }

  /// The members of the JSON object.
  var members: [JSONText.Member] {
    [
      .init("erasure", .number(id)), .init("when", .time(date)),
      .init("purged", .boolean(isPurged)),
      .init(
        "removed",
        .object(
          counts.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })),
      .init(
        "rewritten",
        .array(
          contents.map { content in
            .object([
              .init("kind", .string(content.kind.rawValue)),
              .init("number", .integer(Int(content.number))),
              .init("before", .optional(content.before)), .init("after", .string(content.after)),
            ])
          })),
    ]
  }

  var json: JSONText { .object(members) }
}
