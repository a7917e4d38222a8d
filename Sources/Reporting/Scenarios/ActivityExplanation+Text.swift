import Eligibility
import Employment
public import Explanation

extension ActivityExplanation {
  /// What is to be said of the activity, in full sentences with the ids of rules.
  public func text(in language: Language) -> String {
    ([state(in: language)] + details(in: language)).joined(separator: "\n") + "\n"
      + (prices.isEmpty ? "" : "\n" + CapacityPriceTable(prices).text(in: language))
  }

  private func state(in language: Language) -> String {
    let say = language.say
    if let refusal {
      return "\(activity) \(refusal.sentence(in: language)) [\(refusal.rule.rawValue)]."
    }
    let window = say(
      "\(language.number(fewestSlots)) to \(language.number(mostSlots)) half-days a week",
      "de \(language.number(fewestSlots)) à \(language.number(mostSlots)) demi-jours par semaine")
    let rule = Rule.demand.rawValue
    if workers > 0 {
      let work = language.count(slots, say("half-day", "demi-jour"), say("half-days", "demi-jours"))
      return say(
        "\(activity) is open: \(language.count(workers, "person works", "people work")) \(work), and it"
          + " may have \(window) [\(rule)].",
        "\(activity) est ouverte\u{A0}:"
          + " \(language.count(workers, "personne y travaille", "personnes y travaillent")) \(work), et"
          + " elle peut avoir \(window) [\(rule)].")
    }
    let people = language.count(
      candidates, say("person", "personne peut"), say("people", "personnes peuvent"))
    return say(
      "\(activity) is closed; it may have \(window) [\(rule)], and screening allows \(people) to work"
        + " on it.",
      "\(activity) est fermée\u{A0}; elle peut avoir \(window) [\(rule)], et \(people) y travailler"
        + " selon les règles.")
  }

  private func details(in language: Language) -> [String] {
    let say = language.say
    var lines: [String] = []
    if workers > 0, slots >= mostSlots {
      lines.append(
        say(
          "All hours that it may have are worked [\(Rule.demand.rawValue)].",
          "Toutes ses heures permises sont utilisées [\(Rule.demand.rawValue)]."))
    }
    if let closing { lines.append(closingSentence(closing, in: language)) }
    if !binding.isEmpty {
      let limits = binding.map { limit in
        "\(limit.id.map { "\($0), " } ?? "")\(limit.kind.unit(language)) [\(limit.rule.rawValue)]"
      }
      lines.append(
        say("Limits that bind in the relaxation: ", "Limites serrées dans la relaxation\u{A0}: ")
          + limits.joined(separator: say("; ", "\u{A0}; ")) + ".")
    }
    lines += obstacles.map { $0.sentence(of: activity, in: language) }
    if let opening {
      lines.append(
        say(
          "The cheapest way to open it, solved anew: ",
          "L'ouvrir au moindre coût, recalculé\u{A0}: ")
          + opening.answer.sentence(of: opening.person, activity, in: language))
      if !blocking.isEmpty {
        lines.append(
          say(
            "What keeps it closed, together: ", "Ce qui la garde fermée, ensemble\u{A0}: ")
            + blocking.map { "\($0.sentence(in: language)) [\($0.rule.rawValue)]" }
            .joined(separator: say("; ", "\u{A0}; ")) + ".")
      }
    } else if workers == 0, refusal == nil, candidates == 0 {
      lines.append(say("Nobody may work on it.", "Personne ne peut y travailler."))
    }
    return lines
  }

  /// What the plan would lose without it.
  private func closingSentence(_ closing: WhyNot, in language: Language) -> String {
    let say = language.say
    switch closing {
    case .possible(let price, let changes):
      return say("Closing it (solved anew) ", "La fermer (recalculé) ")
        + price.sentence(in: language) + " " + changes.clause(in: language)
        + " [\(Rule.open.rawValue)]."
    case .impossible:
      return say(
        "No plan does without it: pins and accepted choices need it.",
        "Aucun plan ne s'en passe\u{A0}: des décisions ou des choix acceptés la demandent.")
    case .planned, .refused, .unknown:
      return say(
        "Limits ended the search for a plan without it.",
        "Les limites ont arrêté la recherche d'un plan sans elle.")
    }
  }

  /// The same for programs, with the sentences of a language.
  public func document(in language: Language) -> String {
    JSONText.object([
      .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
      .init("activity", .string(activity.text)), .init("open", .boolean(workers > 0)),
      .init("workers", .integer(workers)), .init("slots", .integer(slots)),
      .init("fewestSlots", .integer(fewestSlots)), .init("mostSlots", .integer(mostSlots)),
      .init("candidates", .integer(candidates)),
      .init("rule", .optional(refusal?.rule.rawValue)),
      .init("sentence", .string(state(in: language))),
      .init("opening", opening.map { .string($0.person.text) } ?? .null),
      .init(
        "openingSentence",
        .optional(
          opening.map { $0.answer.sentence(of: $0.person, activity, in: language) })),
      .init(
        "closingSentence", .optional(closing.map { closingSentence($0, in: language) })),
      .init(
        "obstacles",
        .array(
          obstacles.map {
            .object([
              .init("rule", .string($0.rule.rawValue)),
              .init("sentence", .string($0.sentence(of: activity, in: language))),
            ])
          })),
      .init(
        "blocking",
        .array(
          blocking.map {
            .object([
              .init("rule", .string($0.rule.rawValue)),
              .init("subject", .array($0.subject.map { .string($0) })),
              .init("sentence", .string($0.sentence(in: language))),
            ])
          })),
      .init("prices", .array(prices.map(\.json))),
    ]).document
  }
}
