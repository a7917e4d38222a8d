import Employment
import Explanation

extension OpeningObstacle {
  /// What cannot be filled, as a sentence with the id of the rule.
  func sentence(of activity: Activity.ID, in language: Language) -> String {
    words(of: activity, in: language) + " [\(rule.rawValue)]."
  }

  private func words(of activity: Activity.ID, in language: Language) -> String {
    let say = language.say
    func people(_ count: Int) -> String {
      language.count(count, say("person", "personne"), say("people", "personnes"))
    }
    func halfDays(_ count: Int) -> String {
      language.count(count, say("half-day", "demi-jour"), say("half-days", "demi-jours"))
    }
    switch self {
    case .crew(let needed, let candidates):
      return say(
        "\(activity) needs \(people(needed)) at least, and screening allows \(language.number(candidates))",
        "\(activity) demande au moins \(people(needed)), et les règles en permettent"
          + " \(language.number(candidates))")
    case .team(let skill, let level, let needed, let holders):
      return say(
        "\(activity) needs \(people(needed)) who hold \(skill) at level \(level) already, and of whom"
          + " screening allows \(language.count(holders, "does", "do"))",
        "\(activity) demande \(people(needed)) maîtrisant déjà \(skill) au niveau \(level), et les règles"
          + " en permettent \(language.number(holders))")
    case .halfDays(let needed, let offered):
      return say(
        "\(activity) needs \(halfDays(needed)) a week, and whom screening allows offer"
          + " \(language.number(offered)) together",
        "\(activity) demande \(halfDays(needed)) par semaine, et les personnes que les règles permettent"
          + " en offrent \(language.number(offered)) ensemble")
    case .crewBeyondHours(let crew, let least, let allowed):
      return say(
        "\(activity) needs \(people(crew)), who work \(halfDays(least)) a week at least, and may have"
          + " \(language.number(allowed))",
        "\(activity) demande \(people(crew)), soit au moins \(halfDays(least)) par semaine, et peut en"
          + " avoir \(language.number(allowed))")
    case .posts(let needed, let allowed):
      return say(
        "\(activity) needs \(people(needed)) at least, and its territory has"
          + " \(language.count(allowed, "post", "posts"))",
        "\(activity) demande au moins \(people(needed)), et son territoire a"
          + " \(language.count(allowed, "poste", "postes"))")
    }
  }
}
