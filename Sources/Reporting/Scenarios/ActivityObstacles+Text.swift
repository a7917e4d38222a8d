import Eligibility
import Employment
import Explanation

extension ActivityObstacles {
  /// How many activities each rule refuses, and the facts of the nearest.
  func lines(of person: Person.ID, in language: Language) -> [String] {
    let say = language.say
    let colon = say(":", "\u{A0}:")
    guard !tally.isEmpty else {
      return [say("\(territory) has no activity.", "\(territory) n'a aucune activité.")]
    }
    var lines = [
      say(
        "The activities of \(territory), by the first rule that refuses them:",
        "Les activités de \(territory), selon la première règle qui les écarte\u{A0}:")
    ]
    lines += tally.map { rule, count in
      "  \(rule.obstacle(language))\(colon) \(language.number(count)) [\(rule.rawValue)]"
    }
    lines.append(
      say(
        "Those that the fewest rules refuse, the nearest first, with each rule:",
        "Celles que le moins de règles écartent, la plus proche d'abord, avec chaque règle\u{A0}:"))
    lines += nearest.map { activity, reasons in
      let sentences = reasons.map { reason in
        "\(reason.isOfActivity ? activity.text : person.text) \(reason.sentence(in: language))"
          + " [\(reason.rule.rawValue)]"
      }
      return "  \(activity)\(colon) \(sentences.joined(separator: say("; ", "\u{A0}; ")))."
    }
    return lines
  }

  /// The same for programs.
  func json(of person: Person.ID, in language: Language) -> JSONText {
    .object([
      .init("territory", .string(territory.text)),
      .init(
        "tally",
        .array(
          tally.map {
            .object([
              .init("rule", .string($0.rule.rawValue)),
              .init("activities", .integer($0.activities)),
            ])
          })),
      .init(
        "nearest",
        .array(
          nearest.map { activity, reasons in
            .object([
              .init("activity", .string(activity.text)),
              .init("rules", .array(reasons.map { .string($0.rule.rawValue) })),
            ])
          })),
    ])
  }
}

extension Rule {
  /// What keeps an activity from a person, in a few words.
  fileprivate func obstacle(_ language: Language) -> String {
    switch self {
    case .activityNotApproved: language.say("not approved", "pas acceptée")
    case .activityExpired: language.say("approval has ended", "acceptation échue")
    case .activityTerritoryClosed: language.say("territory closed", "territoire fermé")
    case .activityWithoutDemand: language.say("too few hours allowed", "trop peu d'heures permises")
    case .choiceRefused: language.say("refused by the person", "refusée par la personne")
    case .pinForbid: language.say("forbidden by a pin", "interdite par une décision")
    case .restriction:
      language.say(
        "demands what the person cannot do", "exige ce que la personne ne peut pas faire")
    case .tooFar: language.say("too far away", "trop loin")
    case .skillOutOfReach:
      language.say(
        "a skill that no course teaches high enough", "compétence sans formation suffisante")
    case .tooManyCourses: language.say("too many skills lacking", "trop de compétences manquantes")
    case .sliceTooSmall: language.say("too few half-days", "trop peu de demi-jours")
    default: rawValue
    }
  }
}
