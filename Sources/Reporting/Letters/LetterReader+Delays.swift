import Eligibility
import Employment

extension LetterReader {
  /// What is said of months without work and of residence that are not enough yet, with the month
  /// from which both are.
  ///
  /// - Parameter areAll: Whether no other rule stands in the way; else no month is named.
  /// - Returns: The sentences with their rules.
  func delays(areAll: Bool) -> LetterBody {
    let programme = dataset.programme
    let now = programme.planningDate.month
    var body = LetterBody()
    var ends: [CalendarMonth] = []
    func say(_ known: String, since: CalendarMonth, needed: Int) {
      let months = since.months(until: now)
      var sentences = ["Selon nos données, \(known) depuis \(month(since))."]
      if months >= 0 {
        sentences.append(
          "Au \(day(programme.planningDate)), cela fait \(months) mois. Il faut \(needed) mois.")
      } else {
        sentences.append(
          "C'est après la date du plan (\(day(programme.planningDate))). Il faut \(needed) mois.")
      }
      body.parts.append(.sentences(sentences))
      if let end = since.later(by: needed) { ends.append(end) }
    }
    var isKnown = true
    if !person.hasEquivalentStatus {
      if let since = person.unemployedSince {
        if since.months(until: now) < programme.minUnemployedMonths {
          body.rules.append(.unemployedTooShort)
          say("vous êtes sans emploi", since: since, needed: programme.minUnemployedMonths)
        }
      } else {
        isKnown = false
        body.rules.append(.unemployedTooShort)
        body.parts.append(
          .sentences([
            "Nous ne savons pas depuis quand vous êtes sans emploi."
              + " Il faut \(programme.minUnemployedMonths) mois.",
            "Donnez cette date à votre équipe locale.",
          ]))
      }
    }
    if person.residentSince.months(until: now) < programme.minResidentMonths {
      body.rules.append(.residentTooShort)
      say(
        "vous habitez le territoire", since: person.residentSince,
        needed: programme.minResidentMonths)
    }
    if areAll, isKnown, let last = ends.max() {
      body.parts.append(
        .sentences([
          "Si rien ne change, vous remplirez \(ends.count > 1 ? "ces conditions" : "cette condition")"
            + " à partir de \(month(last))."
        ]))
    }
    return body
  }
}
