import Eligibility
public import Employment
public import Explanation
import Scenarios

extension PersonExplanation {
  /// What is to be said of the person, in full sentences with the ids of rules.
  public func text(in language: Language) -> String {
    let say = language.say
    var lines: [String] = []
    if let job {
      lines.append(say("\(person) has a job:", "\(person) a un emploi :"))
      for part in job.assignments {
        lines.append(
          "  \(part.activity), \(language.number(part.slots.count)) "
            + say("half-days a week", "demi-jours par semaine"))
      }
      if !job.courses.isEmpty {
        lines.append(
          say("  after ", "  après ") + job.courses.map(\.text).joined(separator: ", "))
      }
      lines.append("")
      lines.append(
        say(
          "What it brings the plan, with all that only this job needs:",
          "Ce qu'il apporte au plan, avec tout ce dont seul cet emploi a besoin :"))
      for goal in Goal.allCases where job.points[goal] != .zero {
        lines.append(
          "  \(goal == .cost ? say("net cost", "coût net") : goal.label(language)): \(language.change(job.points[goal]?.amount ?? 0, decimals: 2))"
        )
      }
      lines.append(
        "  \(say("in all", "en tout")): \(language.change(job.total.amount, decimals: 2))"
          + say(" points", " points"))
      if !alternatives.isEmpty {
        lines.append("")
        lines.append(
          say(
            "The other activities that the rules allow, each solved anew:",
            "Les autres activités que les règles permettent, chacune recalculée :"))
        for (activity, answer) in alternatives {
          lines.append("  \(activity): " + answer.sentence(of: person, activity, in: language))
        }
      }
    } else {
      if let refusal {
        lines.append(
          "\(person) \(refusal.sentence(in: language)) [\(refusal.rule.rawValue)].")
      } else {
        lines.append(
          say(
            "\(person) is eligible, and the plan holds no job for this person [not_chosen].",
            "\(person) est admissible, et le plan n'a pas d'emploi pour cette personne"
              + " [not_chosen]."))
      }
      if !unlockings.isEmpty {
        lines.append("")
        lines.append(
          say(
            "What would let this person in, each solved anew, the cheapest first:",
            "Ce qui lui ouvrirait une place, chaque fois recalculé, le moins cher d'abord :"))
        for unlocking in unlockings { lines.append("  " + unlocking.sentence(in: language)) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

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
      let isOfActivity =
        switch reason {
        case .activityNotApproved, .activityExpired, .activityTerritoryClosed,
          .activityWithoutDemand:
          true
        default: false
        }
      return
        "\(isOfActivity ? activity.text : person.text) \(reason.sentence(in: language))"
        + " [\(reason.rule.rawValue)]."
    case .impossible(let sentences):
      return
        ([say("no plan allows it.", "aucun plan ne le permet.")] + sentences)
        .joined(separator: " ")
    case .unknown:
      return say(
        "limits ended the search before an answer.",
        "les limites ont arrêté la recherche avant une réponse.")
    case .possible(let price, let changes):
      return price.sentence(in: language) + " "
        + changes.sentence(besides: person, in: language)
    }
  }
}

extension PlanPrice {
  /// What it costs the plan, with what is proven.
  func sentence(in language: Language) -> String {
    let say = language.say
    let points = language.number(abs(difference.amount), decimals: 2)
    let range = say(
      "proven between \(language.number(least.amount, decimals: 2, rounding: .down))"
        + " and \(language.number(most.amount, decimals: 2, rounding: .up))",
      "prouvé entre \(language.number(least.amount, decimals: 2, rounding: .down))"
        + " et \(language.number(most.amount, decimals: 2, rounding: .up))")
    return difference.amount >= 0
      ? say(
        "costs the plan \(points) points (\(range)).", "coûte au plan \(points) points (\(range)).")
      : say(
        "brings the plan \(points) points (\(range)).",
        "apporte au plan \(points) points (\(range)).")
  }
}

extension PlanChanges {
  /// Who else is concerned.
  func sentence(besides person: Person.ID, in language: Language) -> String {
    let say = language.say
    func count(_ people: [Person.ID]) -> String {
      language.number(people.count { $0 != person })
    }
    return say(
      "Of others, \(count(gained)) gain, \(count(lost)) lose and \(count(moved)) change a job.",
      "Parmi les autres, \(count(gained)) obtiennent, \(count(lost)) perdent et \(count(moved))"
        + " changent d'emploi.")
  }
}

extension Unlocking {
  /// What to change, and what it costs.
  func sentence(in language: Language) -> String {
    let money = language.change(price.extraCost.amount, decimals: 0) + "\u{A0}EUR"
    return
      "\(what(in: language))\(language.say(":", "\u{A0}:")) \(price.sentence(in: language)) \(money)."
  }
}

extension LettingIn {
  /// What to change, with the edits that a scenario takes.
  func what(in language: Language) -> String {
    let edit = edits.isEmpty ? "" : " (\(edits.map(\.text).joined(separator: "; ")))"
    return kind.label(language) + edit
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
