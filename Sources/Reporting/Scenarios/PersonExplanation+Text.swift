import Eligibility
import Employment
public import Explanation
import Scenarios

extension PersonExplanation {
  /// What is to be said of the person, in full sentences with the ids of rules.
  public func text(in language: Language) -> String {
    let lines = job.map { working($0, in: language) } ?? waiting(in: language)
    return lines.joined(separator: "\n") + "\n"
  }

  private func working(_ job: JobAccount, in language: Language) -> [String] {
    let say = language.say
    let colon = say(":", "\u{A0}:")
    func halfDays(_ slots: Int) -> String {
      language.count(
        slots, say("half-day a week", "demi-jour par semaine"),
        say("half-days a week", "demi-jours par semaine"))
    }
    var lines = [say("\(person) has a job:", "\(person) a un emploi\u{A0}:")]
    for part in job.assignments {
      lines.append("  \(part.activity), \(halfDays(part.slots.count)) [\(Rule.slice.rawValue)]")
    }
    if !job.courses.isEmpty {
      lines.append(
        say("  after ", "  après ") + job.courses.map(\.text).joined(separator: ", ")
          + " [\(Rule.training.rawValue)]")
    }
    lines.append(
      "  " + say("in all ", "en tout ")
        + halfDays(job.assignments.reduce(0) { $0 + $1.slots.count })
        + " [\(Rule.chosenHours.rawValue)]")
    lines.append("")
    lines.append(
      say(
        "What it brings the plan, with all that only this job needs:",
        "Ce qu'il apporte au plan, avec tout ce dont seul cet emploi a besoin\u{A0}:"))
    for goal in Goal.allCases where job.points[goal] != .zero {
      let label = goal == .cost ? say("net cost", "coût net") : goal.label(language)
      lines.append(
        "  \(label)\(colon) \(language.change(job.points[goal]?.amount ?? 0, decimals: 2))")
    }
    lines.append(
      "  \(say("in all", "en tout"))\(colon) \(language.change(job.total.amount, decimals: 2)) points"
    )
    return lines + others(in: language)
  }

  /// The other activities and the other jobs.
  private func others(in language: Language) -> [String] {
    let say = language.say
    var lines = [""]
    if alternatives.isEmpty {
      lines.append(say("No other activity is allowed.", "Aucune autre activité n'est permise."))
    } else {
      lines.append(
        say(
          "The other activities that the rules allow, each solved anew:",
          "Les autres activités que les règles permettent, chacune recalculée\u{A0}:"))
      lines += alternatives.map { "  " + $0.answer.sentence(of: person, $0.activity, in: language) }
      lines += Self.orderNote(alternatives.compactMap(\.answer.price), in: language)
    }
    if !otherJobs.isEmpty {
      lines.append("")
      lines.append(
        say(
          "The best other job without an activity of this one, each solved anew:",
          "Le meilleur autre emploi sans une activité de celui-ci, chaque fois recalculé\u{A0}:"))
      lines += otherJobs.map { "  " + $0.sentence(of: person, in: language) }
      lines += Self.orderNote(otherJobs.compactMap(\.answer.price), in: language)
    }
    return lines
  }

  private func waiting(in language: Language) -> [String] {
    let say = language.say
    var lines: [String] = []
    for refusal in refusals { lines.append(refusal.sentence(of: person, in: language)) }
    if let refusal, refusals.isEmpty {
      lines.append("\(person) \(refusal.sentence(in: language)) [\(refusal.rule.rawValue)].")
    } else if refusal == nil {
      lines.append(
        say(
          "\(person) is eligible, and the plan holds no job for this person [not_chosen].",
          "\(person) est admissible, et le plan n'a pas d'emploi pour cette personne"
            + " [not_chosen]."))
    }
    if let obstacles { lines += [""] + obstacles.lines(of: person, in: language) }
    guard refusals.isEmpty else { return lines }
    lines.append("")
    guard !unlockings.isEmpty else {
      lines.append(Self.stuck(isProvenStuck, in: language).capitalisedFirst + ".")
      return lines
    }
    lines.append(
      say(
        "What would let this person in, each solved anew, the cheapest first:",
        "Ce qui lui ouvrirait une place, chaque fois recalculé, le moins cher d'abord\u{A0}:"))
    lines += unlockings.map { "  " + $0.sentence(in: language) }
    return lines + Self.orderNote(unlockings.map(\.price), in: language)
  }

  /// What is said where no change lets a person in.
  static func stuck(_ isProven: Bool, in language: Language) -> String {
    isProven
      ? language.say(
        "proven: no single place, post, half-day, activity, course or money lets this person in",
        "prouvé\u{A0}: ni place, ni poste, ni demi-jour, ni activité, ni cours, ni argent à lui seul ne"
          + " lui ouvre une place")
      : language.say(
        "no change of the listed kinds was found", "aucun changement prévu ici n'a suffi")
  }

  /// A line that says so where neighbours in an order of prices might stand the other way round.
  private static func orderNote(_ prices: [PlanPrice], in language: Language) -> [String] {
    let isOpen = zip(prices, prices.dropFirst()).contains { first, second in
      first.most.amount > second.least.amount + 1e-6
    }
    guard isOpen else { return [] }
    return [
      language.say(
        "Their ranges overlap, so their order is not proven; a smaller --gap tells.",
        "Leurs fourchettes se recouvrent\u{A0}: leur ordre n'est pas prouvé\u{A0}; un --gap plus petit le"
          + " dit.")
    ]
  }
}

extension String {
  /// The same with a capital first letter.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension PersonExplanation.Refusal {
  /// The rule with its facts, and the month from which on it no longer stands in the way.
  func sentence(of person: Person.ID, in language: Language) -> String {
    let until = end.map { month in
      language.say(
        "; from \(month) on this rule no longer stands in the way",
        "\u{A0}; à partir de \(language.month(month)), cette règle ne fait plus obstacle")
    }
    return "\(person) \(reason.sentence(in: language)) [\(reason.rule.rawValue)]\(until ?? "")."
  }
}

extension Language {
  /// A month: `2027-01`, in French `01/2027`.
  func month(_ month: CalendarMonth) -> String {
    guard self == .french else { return "\(month)" }
    return "\(month)".split(separator: "-").reversed().joined(separator: "/")
  }
}

extension PersonExplanation.OtherJob {
  /// The job, and what the plan would lose.
  func sentence(of person: Person.ID, in language: Language) -> String {
    let say = language.say
    switch answer {
    case .possible(let price, let changes):
      let parts = assignments.map { part in
        "\(part.activity), "
          + language.count(
            part.slots.count, say("half-day", "demi-jour"), say("half-days", "demi-jours"))
      }
      let job = parts.joined(separator: say("; ", "\u{A0}; "))
      return say("Without \(without), the job (\(job)) ", "Sans \(without), l'emploi (\(job)) ")
        + price.sentence(in: language) + " " + changes.clause(besides: person, in: language)
        + " [\(Rule.notChosen.rawValue)]."
    case .impossible:
      return say(
        "Without \(without), no plan holds a job for \(person).",
        "Sans \(without), aucun plan n'a d'emploi pour \(person).")
    case .planned, .refused, .unknown:
      return say(
        "Without \(without), limits ended the search before an answer.",
        "Sans \(without), les limites ont arrêté la recherche avant une réponse.")
    }
  }
}
