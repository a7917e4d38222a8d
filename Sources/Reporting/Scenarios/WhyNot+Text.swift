import Eligibility
public import Employment
public import Explanation
import Scenarios

extension WhyNot {
  /// The answer as a full sentence.
  public func sentence(
    of person: Person.ID, _ activity: Activity.ID, in language: Language
  ) -> String {
    let say = language.say
    switch self {
    case .planned:
      return say("\(person) works on \(activity).", "\(person) travaille à \(activity).")
    case .refused(let reason):
      return
        "\(reason.isOfActivity ? activity.text : person.text) \(reason.sentence(in: language))"
        + " [\(reason.rule.rawValue)]."
    case .impossible(let sentences):
      return
        ([
          say(
            "No plan lets \(person) work on \(activity).",
            "Aucun plan ne fait travailler \(person) à \(activity).")
        ] + sentences).joined(separator: " ")
    case .unknown:
      return say(
        "Limits ended the search before an answer for \(person) on \(activity).",
        "Les limites ont arrêté la recherche avant une réponse pour \(person) à \(activity).")
    case .possible(let price, let changes):
      return say(
        "Work of \(person) on \(activity) ", "Le travail de \(person) à \(activity) ")
        + price.sentence(in: language) + " "
        + changes.clause(besides: person, in: language) + " [\(Rule.notChosen.rawValue)]."
    }
  }

  /// The price, where there is one.
  var price: PlanPrice? {
    if case .possible(let price, _) = self { price } else { nil }
  }
}

extension PlanPrice {
  /// What it costs or brings the plan, with what is proven of that; without a subject.
  func sentence(in language: Language) -> String { predicate(in: language) + "." }

  /// The same without a full stop.
  func predicate(in language: Language) -> String {
    let say = language.say
    let brings = difference.amount < 0
    let points = language.number(abs(difference.amount), decimals: 2)
    let (low, high) = brings ? (-most.amount, -least.amount) : (least.amount, most.amount)
    let from = language.number(low, decimals: 2, rounding: .down)
    let to = language.number(high, decimals: 2, rounding: .up)
    let open =
      isOpen
      ? say(
        ", not distinguishable from nothing at this gap", ", indiscernable de rien à ce --gap")
      : ""
    return say(
      "\(brings ? "brings" : "costs") the plan \(points) points (proven between \(from) and \(to)\(open))",
      "\(brings ? "apporte" : "coûte") au plan \(points) points (prouvé entre \(from) et \(to)\(open))"
    )
  }
}

extension PlanChanges {
  /// Who else is concerned, as a sentence without its full stop.
  ///
  /// - Parameters:
  ///   - person: Who is not counted; nil counts all.
  ///   - language: The language of the sentence.
  /// - Returns: The clause.
  func clause(besides person: Person.ID? = nil, in language: Language) -> String {
    let say = language.say
    func part(
      _ people: [Person.ID], _ english: (String, String), _ french: (String, String)
    ) -> String? {
      let count = people.count { $0 != person }
      return count == 0
        ? nil
        : language.count(count, say(english.0, french.0), say(english.1, french.1))
    }
    let parts = [
      part(gained, ("gains a job", "gain a job"), ("obtient un emploi", "obtiennent un emploi")),
      part(lost, ("loses a job", "lose a job"), ("perd son emploi", "perdent leur emploi")),
      part(moved, ("changes jobs", "change jobs"), ("change d'emploi", "changent d'emploi")),
    ].compactMap(\.self)
    guard let last = parts.last else {
      return person == nil
        ? say("Nobody's activities change", "Personne ne change d'activités")
        : say("Nobody else's activities change", "Personne d'autre ne change d'activités")
    }
    let listed =
      parts.count == 1
      ? last : parts.dropLast().joined(separator: ", ") + say(" and ", " et ") + last
    let subject =
      person == nil ? say("Of all people, ", "En tout, ") : say("Of others, ", "Parmi les autres, ")
    return subject + listed
  }
}
