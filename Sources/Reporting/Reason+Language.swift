import Eligibility
import Employment

extension Reason {
  /// The reason as a sentence without its subject and full stop, in a language.
  func sentence(in language: Language) -> String {
    language == .english ? sentence : french(language)
  }

  private func french(_ language: Language) -> String {
    func months(_ count: Int) -> String { "\(language.number(count)) mois" }
    func hours(_ amount: WeeklyHours) -> String { language.brief(amount.amount) }
    switch self {
    case .notVolunteer: return "n'est pas volontaire"
    case .unemployedTooShort(let count?, let needed) where count < 0:
      return "n'est sans emploi que \(months(-count)) après la date du plan,"
        + " il en faut \(needed) avant"
    case .unemployedTooShort(let count?, let needed):
      return "est sans emploi depuis \(months(count)), il en faut \(needed)"
    case .unemployedTooShort(nil, let needed):
      return "n'a pas de début de chômage connu, il faut \(months(needed))"
    case .residentTooShort(let count, let needed) where count < 0:
      return "n'habite le territoire que \(months(-count)) après la date du plan,"
        + " il en faut \(needed) avant"
    case .residentTooShort(let count, let needed):
      return "habite le territoire depuis \(months(count)), il en faut \(needed)"
    case .territoryClosed(let territory): return "habite le territoire \(territory), qui est fermé"
    case .territoryWithoutPlan(let territory):
      return "habite le territoire \(territory), pour lequel aucun plan n'est possible"
    case .excluded: return "est écartée par une décision"
    case .noWholeSlot(let least, let most, let slot):
      return "a choisi de \(hours(least)) à \(hours(most)) heures par semaine, qui ne contiennent"
        + " aucun nombre entier de demi-jours de \(hours(slot)) heures"
    case .activityNotApproved(.pending): return "attend d'être acceptée"
    case .activityNotApproved: return "n'est pas acceptée"
    case .activityExpired(let last, let planningDate):
      return "était acceptée jusqu'au \(language.day(last)), avant la date du plan"
        + " (\(language.day(planningDate)))"
    case .activityTerritoryClosed(let territory):
      return "est dans le territoire \(territory), qui est fermé"
    case .activityWithoutDemand(let needed, let allowed):
      return "demande au moins \(language.number(needed)) demi-jours par semaine et peut en avoir"
        + " au plus \(language.number(allowed))"
    case .otherTerritory(let home, let activity):
      return "habite le territoire \(home), l'activité est dans \(activity)"
    case .choiceRefused: return "a refusé l'activité"
    case .pinForbid: return "est tenue à l'écart de l'activité par une décision"
    case .restriction(let words):
      return "a des restrictions que l'activité demande : "
        + words.map(\.text).joined(separator: ", ")
    case .tooFar(let distance, let limit):
      return "habite à \(language.number(distance.amount, decimals: 2, rounding: .up)) km et se"
        + " déplace d'au plus \(language.brief(limit.amount)) km"
    case .skillOutOfReach(let skill, let held, let needed, let taught):
      let has = held == 0 ? "ne maîtrise pas \(skill)" : "maîtrise \(skill) au niveau \(held)"
      return "\(has), il faut le niveau \(needed), et "
        + (taught == 0
          ? "aucune formation accessible ne l'enseigne"
          : "les formations accessibles ne l'enseignent que jusqu'au niveau \(taught)")
    case .tooManyCourses(let lacking, let limit):
      return "manque de \(lacking.count) compétences"
        + " (\(lacking.map(\.text).joined(separator: ", "))) et peut suivre au plus"
        + " \(limit) formations"
    case .sliceTooSmall(let person, let activity, let smallest):
      return "a au plus \(person) demi-jours par semaine, l'activité au plus \(activity), et la"
        + " plus petite part d'un emploi est de \(smallest)"
    case .noCandidateActivity:
      return "est admissible, mais aucune activité ne lui reste après l'examen"
    }
  }
}

extension Language {
  /// A number with at most two decimals.
  func brief(_ number: Double) -> String {
    DecimalText.plain(number, atMost: 2, mark: self == .french ? "," : ".")
  }
}
