import Employment
import Explanation
import Scenarios

extension Repair {
  /// What is relaxed, in words, each with the edits that a scenario takes.
  func sentence(in language: Language) -> String {
    steps.map { step in
      let open =
        step.demand.isNumber && !step.isLeast
        ? language.say(", perhaps more than is needed", ", peut-être plus qu'il ne faut") : ""
      return
        "\(step.words(in: language))\(open) (\(step.edits.map(\.text).joined(separator: "; ")))"
    }.joined(separator: language.say(" and ", " et "))
  }
}

extension Demand {
  /// Whether what it limits is a number that a repair relaxes step by step.
  fileprivate var isNumber: Bool {
    switch rule {
    case .programmeBudget, .jobCap, .territoryBudget, .demand, .crew, .seats, .sessions: true
    default: false
    }
  }
}

extension Repair.Step {
  /// The step for programs.
  func json(in language: Language) -> JSONText {
    .object([
      .init("rule", .string(demand.rule.rawValue)),
      .init("subject", .array(demand.subject.map { .string($0) })),
      .init("sentence", .string(words(in: language))),
      .init("edits", .array(edits.map { .string($0.text) })), .init("least", .boolean(isLeast)),
    ])
  }

  /// What is done, in words.
  fileprivate func words(in language: Language) -> String {
    let say = language.say
    let first = demand.subject.first ?? ""
    let second = demand.subject.last ?? ""
    switch demand.rule {
    case .pinHire:
      return say("give up hiring \(first)", "renoncer à engager \(first)")
    case .pinAssign:
      return say(
        "give up assigning \(first) to \(second)", "renoncer à affecter \(first) à \(second)")
    case .choiceAccepted:
      return say(
        "take back that \(first) accepted \(second)",
        "retirer l'acceptation de \(second) par \(first)")
    case .supervision:
      return say("hire without supervisors", "engager sans encadrement")
    case .team:
      return say(
        "let \(first) do without a team that holds \(second)",
        "dispenser \(first) d'une équipe qui maîtrise \(second)")
    default: return numbers(first, in: language)
    }
  }

  /// What the numbers of a limit become.
  private func numbers(_ subject: String, in language: Language) -> String {
    let say = language.say
    let values = edits.first?.values ?? [:]
    func whole(_ name: String) -> Int? { values[name].flatMap { Int($0) } }
    func euros(_ name: String) -> String {
      values[name].flatMap { Double($0) }.map { language.euros(Euros($0)) }
        ?? say("no limit", "aucune limite")
    }
    func hours(_ name: String) -> String? {
      values[name].flatMap { Double($0) }.map { language.brief($0) }
    }
    switch demand.rule {
    case .programmeBudget:
      return say(
        "a budget of the programme of \(euros("value"))",
        "un budget du programme de \(euros("value"))")
    case .territoryBudget:
      return say(
        "a budget of \(subject) of \(euros("budget"))",
        "un budget de \(subject) de \(euros("budget"))")
    case .jobCap:
      let posts = whole("job_cap") ?? 0
      return say(
        "\(language.count(posts, "post", "posts")) in \(subject)",
        "\(language.count(posts, "poste", "postes")) à \(subject)")
    case .crew:
      let people = whole("min_people") ?? 0
      return say(
        "\(language.count(people, "worker", "workers")) of \(subject) at least",
        "\(language.count(people, "personne", "personnes")) au moins à \(subject)")
    case .demand:
      let least = hours("min_hours").map { say("at least \($0)", "au moins \($0)") }
      // The lower of both counts.
      let most = (hours("approved_hours") ?? hours("max_hours")).map {
        say("at most \($0)", "au plus \($0)")
      }
      let bounds = [least, most].compactMap(\.self).joined(separator: say(" and ", " et "))
      return say(
        "hours a week of \(subject): \(bounds)",
        "heures par semaine de \(subject)\u{A0}: \(bounds)")
    case .seats:
      let least = whole("min_seats").map { say("at least \($0)", "au moins \($0)") }
      let most = whole("seats").map { say("at most \($0)", "au plus \($0)") }
      let bounds = [least, most].compactMap(\.self).joined(separator: say(" and ", " et "))
      return say(
        "seats a session of \(subject): \(bounds)",
        "places par session de \(subject)\u{A0}: \(bounds)")
    case .sessions:
      let sessions = whole("max_sessions") ?? 0
      return say(
        "\(language.count(sessions, "session", "sessions")) of \(subject) at most",
        "\(language.count(sessions, "session", "sessions")) de \(subject) au plus")
    default: return demand.sentence(in: language)
    }
  }
}

extension Language {
  /// So many of something, in words that agree: French takes the plural from two on, English from nought.
  func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(self.number(number)) \(isSingular(number) ? one : several)"
  }

  /// Whether so many take the singular: nought and one in French, one in English.
  func isSingular(_ number: Int) -> Bool {
    self == .french ? abs(number) < 2 : number == 1
  }
}
