import Employment
import Explanation
import Scenarios

extension Unlocking {
  /// What to change, and what it costs.
  func sentence(in language: Language) -> String {
    let say = language.say
    let money = language.change(price.extraCost.amount, decimals: 0) + "\u{A0}EUR"
    let least =
      isLeastMoney
      ? say(", the least that a plan was found with", ", le moins avec lequel un plan a été trouvé")
      : ""
    return "\(what(in: language))\(least)\(say(":", "\u{A0}:")) \(price.predicate(in: language)),"
      + say(" net cost \(money) a year", " coût net \(money) par an") + " [\(rule.rawValue)]."
  }
}

extension LettingIn {
  /// What to change, with the edits that a scenario takes.
  func what(in language: Language) -> String {
    let edit = edits.isEmpty ? "" : " (\(edits.map(\.text).joined(separator: "; ")))"
    return kind.label(language) + edit
  }

  /// The rule that the change concerns.
  var rule: Rule {
    switch kind {
    case .place: .notChosen
    case .post: .jobCap
    case .hours: .demand
    case .activity: .activityNotApproved
    case .course: .training
    case .money: edits.contains { $0.kind == .setProgramme } ? .programmeBudget : .territoryBudget
    }
  }
}

extension Unlocking.Kind {
  /// The kind of change in a few words.
  func label(_ language: Language) -> String {
    switch self {
    case .place: language.say("a place, others giving way", "une place, d'autres s'effaçant")
    case .post: language.say("one more post", "un poste de plus")
    case .hours:
      language.say("a half-day more on an activity", "un demi-jour de plus pour une activité")
    case .activity: language.say("another activity accepted", "une autre activité acceptée")
    case .course: language.say("a course", "une formation")
    case .money: language.say("more money", "plus d'argent")
    }
  }
}
