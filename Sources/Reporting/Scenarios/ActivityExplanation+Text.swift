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
      "of \(language.number(fewestSlots)) to \(language.number(mostSlots)) half-days a week",
      "de \(language.number(fewestSlots)) à \(language.number(mostSlots)) demi-jours par semaine")
    if workers > 0 {
      return say(
        "\(activity) is open: \(language.number(workers)) people work"
          + " \(language.number(slots)) \(window) [\(Rule.demand.rawValue)].",
        "\(activity) est ouverte : \(language.number(workers)) personnes y travaillent"
          + " \(language.number(slots)) demi-jours, \(window) [\(Rule.demand.rawValue)].")
    }
    return say(
      "\(activity) is closed; it may have \(window) [\(Rule.demand.rawValue)], and screening allows"
        + " \(language.number(candidates)) people to work on it.",
      "\(activity) est fermée ; elle peut avoir \(window) [\(Rule.demand.rawValue)], et"
        + " \(language.number(candidates)) personnes peuvent y travailler selon les règles.")
  }

  private func details(in language: Language) -> [String] {
    let say = language.say
    var lines: [String] = []
    if workers > 0, slots >= mostSlots {
      lines.append(
        say("All hours that it may have are worked.", "Toutes ses heures permises sont utilisées."))
    }
    if let opening {
      lines.append(
        say("The cheapest way to open it, solved anew: ", "L'ouvrir au moindre coût, recalculé : ")
          + "\(opening.person): "
          + opening.answer.sentence(of: opening.person, activity, in: language))
    } else if workers == 0, refusal == nil {
      lines.append(say("Nobody may work on it.", "Personne ne peut y travailler."))
    }
    return lines
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
      .init("prices", .array(prices.map(\.json))),
    ]).document
  }
}
