import Eligibility
import Employment
public import Explanation
import Scenarios

extension ExhaustivityReport {
  /// How many stand where, and for everybody who waits the next step, in full sentences with the ids of
  /// rules.
  public func text(in language: Language) -> String {
    let say = language.say
    func line(_ count: Int, _ english: (String, String), _ french: (String, String)) -> String {
      language.count(count, say(english.0, french.0), say(english.1, french.1))
    }
    var lines = [
      line(
        people.count, ("person in all:", "people in all:"),
        ("personne en tout\u{A0}:", "personnes en tout\u{A0}:")),
      "  " + line(placed, ("has a job", "have a job"), ("a un emploi", "ont un emploi")),
      "  "
        + line(
          refused,
          ("is refused by a rule of the programme", "are refused by a rule of the programme"),
          (
            "est écartée par une règle du programme", "sont écartées par une règle du programme"
          )),
      "",
    ]
    lines.insert(contentsOf: waitingLines(in: language).map { "  " + $0 }, at: 2)
    for (person, standing) in people {
      let sentence = standing.sentence(
        of: person, wasSearched: areStepsSearched, in: language)
      if let sentence { lines.append(sentence) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many people wait, by whether a next step is known.
  private func waitingLines(in language: Language) -> [String] {
    let say = language.say
    let stuck = language.number(provenStuck)
    guard areStepsSearched else {
      return [
        language.count(waitingWithoutStep, say("waits", "attend"), say("wait", "attendent"))
      ]
    }
    return [
      language.count(
        waitingWithStep,
        say(
          "waits, and a change that was planned lets this person in",
          "attend, et un changement qui a été calculé lui ouvre une place"),
        say(
          "wait, and a change that was planned lets each of them in",
          "attendent, et un changement qui a été calculé ouvre une place à chacune")),
      language.count(
        waitingWithoutStep,
        say(
          "waits without such a change, proven of \(stuck)",
          "attend sans un tel changement, ce qui est prouvé pour \(stuck)"),
        say(
          "wait without such a change, proven of \(stuck) of them",
          "attendent sans un tel changement, ce qui est prouvé pour \(stuck)")),
    ]
  }

  /// The same for programs.
  public func document(in language: Language) -> String {
    JSONText.object([
      .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
      .init(
        "counts",
        .object([
          .init("people", .integer(people.count)), .init("placed", .integer(placed)),
          .init("waitingWithStep", .integer(waitingWithStep)),
          .init("waitingWithoutStep", .integer(waitingWithoutStep)),
          .init("provenStuck", .integer(provenStuck)),
          .init("refused", .integer(refused)),
        ])),
      .init(
        "people",
        .array(
          people.map {
            $0.standing.json(of: $0.person, wasSearched: areStepsSearched, in: language)
          })),
    ]).document
  }
}

extension Standing {
  /// What is said of a person without a job; nil of one with a job.
  fileprivate func sentence(
    of person: Person.ID, wasSearched: Bool, in language: Language
  ) -> String? {
    let say = language.say
    switch self {
    case .placed: return nil
    case .refused(let reason):
      return "\(person) \(reason.sentence(in: language)) [\(reason.rule.rawValue)]."
    case .waits(let reason, let within, let money, let isProvenStuck):
      var parts = ["\(person) \(say("waits", "attend")) [\(reason.rawValue)]"]
      if let within { parts.append(within.sentence(in: language)) }
      if let money { parts.append(money.sentence(in: language)) }
      if wasSearched, within == nil && money == nil {
        parts.append(PersonExplanation.stuck(isProvenStuck, in: language))
      }
      return parts.joined(separator: say("; ", "\u{A0}; ")) + "."
    }
  }

  fileprivate func json(
    of person: Person.ID, wasSearched: Bool, in language: Language
  ) -> JSONText {
    var members: [JSONText.Member] = [.init("person", .string(person.text))]
    switch self {
    case .placed: members.append(.init("standing", .string("placed")))
    case .refused(let reason):
      members.append(.init("standing", .string("refused")))
      members.append(.init("rule", .string(reason.rule.rawValue)))
    case .waits(let reason, let within, let money, let isProvenStuck):
      members.append(.init("standing", .string("waits")))
      members.append(.init("rule", .string(reason.rawValue)))
      members.append(.init("withinBudget", within?.json(in: language) ?? .null))
      members.append(.init("withMoney", money?.json(in: language) ?? .null))
      members.append(.init("provenStuck", .boolean(isProvenStuck)))
    }
    let sentence = sentence(of: person, wasSearched: wasSearched, in: language)
    members.append(.init("sentence", .optional(sentence)))
    return .object(members)
  }
}

extension NextStep {
  /// What to change, what that costs at most, and who loses a job by it.
  func sentence(in language: Language) -> String {
    let say = language.say
    let points = language.number(abs(cost.amount), decimals: 2)
    let price =
      cost.amount >= 0
      ? say("costs at most \(points) points", "coûte au plus \(points) points")
      : say("brings at least \(points) points", "apporte au moins \(points) points")
    let money = language.change(extraCost.amount, decimals: 0) + "\u{A0}EUR"
    let lost =
      changes.lost.isEmpty
      ? say("nobody loses a job", "personne ne perd d'emploi")
      : say("loses a job: ", "perd son emploi : ")
        + changes.lost.map(\.text).joined(separator: ", ")
    return
      "\(what(in: language))\(say(":", "\u{A0}:")) \(price), \(money), \(lost) [\(rule.rawValue)]"
  }

  fileprivate func json(in language: Language) -> JSONText {
    .object([
      .init("kind", .string(kind.rawValue)),
      .init("edits", .array(edits.map { .string($0.text) })), .init("cost", .number(cost.amount)),
      .init("extraCost", .number(extraCost.amount)),
      .init("lost", .array(changes.lost.map { .string($0.text) })),
      .init("moved", .array(changes.moved.map { .string($0.text) })),
    ])
  }
}
