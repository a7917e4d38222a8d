public import Employment

extension Rule {
  /// Why people wait, said of several of them: "do not volunteer".
  ///
  /// Nil for a rule that keeps nobody from a job on its own.
  public var label: String? { label(in: .english) }

  /// The same in a language: "ne sont pas volontaires".
  ///
  /// - Parameter language: The language.
  /// - Returns: The words; nil for a rule that keeps nobody from a job on its own.
  public func label(in language: Language) -> String? {
    let say = language.say
    return switch self {
    case .notVolunteer: say("do not volunteer", "ne sont pas volontaires")
    case .unemployedTooShort:
      say(
        "are not without work for long enough", "ne sont pas sans emploi depuis assez longtemps")
    case .residentTooShort:
      say(
        "do not live in the territory for long enough",
        "n'habitent pas le territoire depuis assez longtemps")
    case .territoryClosed: say("live in a closed territory", "habitent un territoire fermé")
    case .territoryWithoutPlan:
      say(
        "live in a territory for which no plan is possible",
        "habitent un territoire pour lequel aucun plan n'est possible")
    case .excluded: say("are excluded by a pin", "sont exclues par une décision")
    case .noWholeSlot:
      say(
        "chose hours that hold no whole half-day",
        "ont choisi des heures qui ne contiennent aucun demi-jour entier")
    case .noCandidateActivity:
      say(
        "are eligible, but no activity is left for them",
        "sont admissibles, mais aucune activité ne leur reste")
    case .notChosen:
      say(
        "are eligible, and the plan holds no job for them",
        "sont admissibles, et le plan n'a pas d'emploi pour elles")
    default: nil
    }
  }
}
