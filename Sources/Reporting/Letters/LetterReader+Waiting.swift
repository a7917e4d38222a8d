import Eligibility
import Employment
import Explanation
import Scenarios

extension LetterReader {
  /// What a letter says to a person without a job.
  func waiting(
    for explanation: PersonExplanation, _ change: (any LettingIn)?
  ) -> LetterBody {
    var body = LetterBody()
    let others = explanation.refusals.map(\.reason).filter { !$0.passes }
    if others.count < explanation.refusals.count {
      // Where another rule stays, no month makes the reader eligible.
      body = delays(areAll: others.isEmpty)
    }
    for reason in others {
      body.rules.append(reason.rule)
      body.parts.append(.sentences(sentences(of: reason)))
    }
    switch explanation.refusal {
    case let reason? where explanation.refusals.isEmpty:
      body.rules = [reason.rule]
      body.parts.append(.sentences(sentences(of: reason)))
    case .some: break
    case nil:
      body.rules = [.notChosen]
      body.parts.append(
        .sentences([
          "Vous remplissez les conditions du programme, et des activités de votre territoire vous"
            + " conviennent.",
          "Mais \(limits) sont limités, et ce plan n'a pas de place pour vous cette fois.",
        ]))
    }
    if let change {
      body.parts.append(.sentences(sentences(of: change)))
    }
    body.parts.append(.sentences(["Vous restez sur la liste, et vous ne perdez rien."]))
    return body
  }

  /// What is limited where the reader lives.
  private var limits: String {
    dataset.programme.budget == nil && territory.budget == nil
      ? "les postes et les heures de travail" : "les postes, les heures de travail et l'argent"
  }

  /// The rule that keeps the reader out, in plain words with its facts.
  private func sentences(of reason: Reason) -> [String] {
    switch reason {
    case .notVolunteer:
      [
        "La participation est libre, et vous n'êtes pas volontaire aujourd'hui.",
        "Vous voulez participer ? Dites-le à votre équipe locale.",
      ]
    case .territoryClosed:
      ["Vous habitez le territoire \(quoted(territory.name)). Il ne participe pas à ce plan."]
    case .territoryWithoutPlan:
      ["Pour le territoire \(quoted(territory.name)), aucun plan n'est possible aujourd'hui."]
    case .excluded:
      ["Une décision vous laisse en dehors de ce plan. Votre équipe locale peut vous l'expliquer."]
    case .noWholeSlot(let least, let most, let slot): noWholeHalfDay(least, most, slot)
    case .noCandidateActivity:
      [
        "Vous remplissez les conditions du programme.",
        "Mais, dans votre territoire, aucune activité ne peut vous être proposée aujourd'hui.",
      ]
    // What is said of an activity or a pair refuses no person.
    default: ["Une règle du programme ne le permet pas."]
    }
  }

  private func noWholeHalfDay(
    _ least: WeeklyHours, _ most: WeeklyHours, _ slot: WeeklyHours
  ) -> [String] {
    let window = SlotWindow(chosenBy: person, in: dataset.programme)
    let nearest = [window.highest, window.lowest].filter { $0 > 0 }
      .map { "\(hours(ofHalfDays: $0)) (\(halfDays($0)))" }
    return [
      "Vous avez choisi de travailler "
        + (least == most ? hours(most) : between(least, most)) + " par semaine.",
      "Le travail est organisé en demi-jours de \(hours(slot)).",
      "Aucun nombre entier de demi-jours ne correspond à votre choix.",
      "Le plus proche serait \(nearest.joined(separator: " ou ")).",
      "Vous pouvez changer votre choix avec votre équipe locale.",
    ]
  }

  /// What would make a job possible, as planning again with it has shown.
  private func sentences(of unlocking: any LettingIn) -> [String] {
    let edit = unlocking.edits.first?.values ?? [:]
    let activity = dataset.activities.first { $0.id.text == edit["activity"] }
    let name = activity.map { quoted($0.name) } ?? ""
    let skill = dataset.skills.first { $0.id.text == edit["skill"] }
    let change =
      switch unlocking.kind {
      case .place: "si les emplois étaient répartis autrement"
      case .post: "s'il y avait un poste de plus dans votre territoire"
      case .hours: "si l'activité \(name) pouvait avoir un demi-jour de plus par semaine"
      case .activity: "si l'activité \(name) était acceptée"
      case .course:
        "si une formation était organisée dans votre territoire :"
          + " \(quoted(skill?.name ?? ""))"
      case .money:
        edit["budget"] == nil
          ? "si le programme avait \(more(edit["value"], than: dataset.programme.budget)) de plus par an"
          : "si votre territoire avait \(more(edit["budget"], than: territory.budget)) de plus par an"
      }
    return [
      "Un emploi pour vous serait possible \(change).", "Un nouveau calcul l'a vérifié.",
      // How many others would lose a job is of the one plan that was solved, and other plans differ.
      unlocking.changes.lost.isEmpty
        ? "Personne d'autre ne perdrait son emploi."
        : "Mais les emplois d'autres personnes pourraient changer.",
    ]
  }

  private func more(_ budget: String?, than now: Euros?) -> String {
    euros(Euros(max(0, (Double(budget ?? "") ?? 0) - (now?.amount ?? 0))))
  }
}

extension Reason {
  /// Whether time alone ends it.
  fileprivate var passes: Bool {
    switch self {
    case .unemployedTooShort, .residentTooShort: true
    default: false
    }
  }
}
