import Eligibility
public import Employment
public import Explanation
import Scenarios

extension PersonExplanation {
  /// The same for programs, with the sentences of a language.
  public func document(in language: Language) -> String {
    JSONText.object([
      .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
      .init("person", .string(person.text)),
      .init("rule", .optional(job == nil ? (refusal?.rule ?? .notChosen).rawValue : nil)),
      .init("sentence", .optional(refusal.map { "\(person) \($0.sentence(in: language))." })),
      .init(
        "refusals",
        .array(
          refusals.map { refusal in
            .object([
              .init("rule", .string(refusal.reason.rule.rawValue)),
              .init("until", .optional(refusal.end.map { "\($0)" })),
              .init("sentence", .string(refusal.sentence(of: person, in: language))),
            ])
          })),
      .init("obstacles", obstacles?.json(of: person, in: language) ?? .null),
      .init("job", job?.json ?? .null),
      .init(
        "alternatives",
        .array(
          alternatives.map { activity, answer in
            .object(answer.members(of: person, activity, in: language))
          })),
      .init(
        "otherJobs",
        .array(
          otherJobs.map { other in
            var members: [JSONText.Member] = [.init("without", .string(other.without.text))]
            if let price = other.answer.price { members.append(.init("price", price.json)) }
            members.append(
              .init("assignments", .array(other.assignments.map(JobAccount.json(of:)))))
            members.append(.init("sentence", .string(other.sentence(of: person, in: language))))
            return .object(members)
          })),
      .init("unlockings", .array(unlockings.map { $0.json(in: language) })),
      .init("provenStuck", .boolean(isProvenStuck)),
    ]).document
  }
}

extension WhyNot {
  /// The answer for programs, with its sentence in a language.
  public func document(
    of person: Person.ID, _ activity: Activity.ID, in language: Language
  ) -> String {
    JSONText.object(
      [.init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool))]
        + [.init("person", .string(person.text))] + members(of: person, activity, in: language)
    ).document
  }

  fileprivate func members(
    of person: Person.ID, _ activity: Activity.ID, in language: Language
  ) -> [JSONText.Member] {
    var members: [JSONText.Member] = [
      .init("activity", .string(activity.text)), .init("answer", .string(word)),
    ]
    if case .refused(let reason) = self {
      members.append(.init("rule", .string(reason.rule.rawValue)))
    }
    if case .possible(let price, let changes) = self {
      members.append(.init("price", price.json))
      members.append(.init("changes", changes.json))
    }
    members.append(.init("sentence", .string(sentence(of: person, activity, in: language))))
    return members
  }

  private var word: String {
    switch self {
    case .planned: "planned"
    case .refused: "refused"
    case .impossible: "impossible"
    case .possible: "possible"
    case .unknown: "unknown"
    }
  }
}

extension JobAccount {
  fileprivate static func json(of part: Assignment) -> JSONText {
    .object([
      .init("activity", .string(part.activity.text)), .init("slots", .integer(part.slots.count)),
    ])
  }

  fileprivate var json: JSONText {
    .object([
      .init("assignments", .array(assignments.map(Self.json(of:)))),
      .init("courses", .array(courses.map { .string($0.text) })),
      .init(
        "points",
        .object(Goal.allCases.map { .init($0.rawValue, .number(points[$0]?.amount ?? 0)) })),
      .init("total", .number(total.amount)),
    ])
  }
}

extension PlanPrice {
  fileprivate var json: JSONText {
    .object([
      .init("points", .number(difference.amount)), .init("least", .number(least.amount)),
      .init("most", .number(most.amount)), .init("euros", .number(extraCost.amount)),
      .init("distinguishable", .boolean(!isOpen)),
    ])
  }
}

extension Unlocking {
  fileprivate func json(in language: Language) -> JSONText {
    .object([
      .init("kind", .string(kind.rawValue)), .init("rule", .string(rule.rawValue)),
      .init("edits", .array(edits.map { .string($0.text) })), .init("price", price.json),
      .init("changes", changes.json), .init("sentence", .string(sentence(in: language))),
    ])
  }
}
