import Employment
import PlanAudit
import Planning

extension PlanSummary {
  /// What was found and how much of it is proven, in a few sentences; nothing claims more.
  func verdict(_ language: Language) -> String {
    let say = language.say
    switch result.outcome {
    case .optimal(let plan) where !plan.groups.isEmpty:
      return say(
        "The goals were optimised in turn: no plan is better by their order, beyond the tolerances."
          + " It passed the audit.\n",
        "Les objectifs ont été optimisés l'un après l'autre\u{A0}: selon leur ordre, aucun plan n'est"
          + " meilleur, au-delà des tolérances. Il a passé l'audit.\n")
    case .feasible(let plan, let limit) where !plan.groups.isEmpty:
      return say(
        "The goals were optimised in turn. The plan passed the audit. \(ending(limit, language))"
          + " The table of groups says how near each is to its best.\n",
        "Les objectifs ont été optimisés l'un après l'autre. Le plan a passé l'audit."
          + " \(ending(limit, language)) Le tableau des groupes dit à quelle distance chacun est de son"
          + " meilleur.\n")
    case .optimal:
      return say(
        "An optimal plan: no other plan has more points. It passed the audit.\n",
        "Un plan optimal\u{A0}: aucun autre plan n'a plus de points. Il a passé l'audit.\n")
    case .feasible(let plan, let limit):
      return say("A plan that passed the audit.", "Un plan qui a passé l'audit.")
        + " \(ending(limit, language)) \(distance(plan, language))\n"
    case .infeasible(let conflict):
      if conflict.sentences.isEmpty, !conflict.territories.isEmpty {
        let names = conflict.territories.map { "  - \(TextTable.printable($0.text))\n" }.joined()
        return say(
          "No plan can satisfy this dataset: that is proven of each of these territories, whatever the"
            + " others do:\n",
          "Aucun plan ne peut satisfaire ces données\u{A0}: c'est prouvé pour chacun de ces"
            + " territoires, quoi que fassent les autres\u{A0}:\n") + names
      }
      guard !conflict.sentences.isEmpty else {
        return say(
          "No plan can satisfy this dataset: that is proven, but no smaller conflict is known.\n",
          "Aucun plan ne peut satisfaire ces données\u{A0}: c'est prouvé.\n")
      }
      let lines = conflict.sentences.map { "  - \(TextTable.printable($0))\n" }.joined()
      return say(
        "No plan can satisfy this dataset:\n",
        "Aucun plan ne peut satisfaire ces données\u{A0}:\n") + lines
    case .noPlanFound(let bound, let limit):
      let known =
        bound.map { most($0, language) }
        ?? say("No bound was proven either.", "Aucune borne n'a été prouvée non plus.")
      return say(
        "No plan was found, and none was proven impossible.",
        "Aucun plan n'a été trouvé, et il n'est pas prouvé qu'il n'y en a pas.")
        + " \(ending(limit, language)) \(known)\n"
    }
  }

  /// What was planned without the territories that have no plan.
  func partialVerdict(_ partial: PlanSummary, _ language: Language) -> String {
    let ids = (result.partial?.territories ?? []).map { TextTable.printable($0.text) }
      .joined(separator: ", ")
    return language.say(
      "A partial plan: \(ids) treated as closed. ",
      "Un plan partiel\u{A0}: \(ids) comme territoires fermés. ") + partial.verdict(language)
  }

  private func ending(_ limit: PlanningLimit, _ language: Language) -> String {
    let say = language.say
    return switch limit {
    case .gap:
      say(
        "The search ended at the gap that was asked for.",
        "La recherche s'est arrêtée à l'écart demandé.")
    case .time:
      say(
        "The search was stopped by the time limit.",
        "La limite de temps a arrêté la recherche.")
    case .work:
      say(
        "The search was stopped by the work limit, or could go no further.",
        "La limite de travail a arrêté la recherche, ou elle ne pouvait aller plus loin.")
    case .cancelled:
      say("The search was interrupted.", "La recherche a été interrompue.")
    }
  }

  private func distance(_ plan: AuditedPlan, _ language: Language) -> String {
    let say = language.say
    guard let gap = plan.relativeGap, let bound = plan.bound else {
      return say(
        "No bound was proven: how much better another plan may be is not known.",
        "Aucune borne n'a été prouvée\u{A0}: on ne sait pas de combien un autre plan peut être"
          + " meilleur.")
    }
    guard plan.report.objective.amount > 0 else { return most(bound, language) }
    return say(
      "No plan has over \(percent(gap, language)) more points.",
      "Aucun plan ne le dépasse de plus de \(percent(gap, language)) en points.")
  }

  private func most(_ bound: Points, _ language: Language) -> String {
    let amount = points(bound.amount, .up, language)
    return language.say(
      "No plan has more than \(amount) points.", "Aucun plan n'a plus de \(amount) points.")
  }

  /// Goals with their quantities, weights and points, then objective, bound and gap.
  func goalTable(_ plan: AuditedPlan, _ language: Language) -> String {
    let say = language.say
    var table = TextTable([
      (say("Goal", "Objectif"), .left), (say("Quantity", "Quantité"), .right),
      (say("Unit", "Unité"), .left), (say("Weight", "Poids"), .right),
      ("Points", .right),
    ])
    for goal in Goal.allCases {
      let quantity = plan.report.quantities[goal] ?? 0
      let weight = dataset.goals.weight(of: goal)
      let counted = goal.points(for: quantity, weight: weight).amount
      table.append([
        goal.rawValue, language.number(quantity, decimals: goal.decimals), goal.unit(language),
        DecimalText.plain(weight, atMost: 6, mark: language == .french ? "," : "."),
        points(counted, .nearest, language),
      ])
    }
    table.appendRule()
    table.append([
      say("objective", "objectif"), "", "", "",
      points(plan.report.objective.amount, .down, language),
    ])
    guard plan.groups.isEmpty else { return table.text + "\n" + groupTable(plan.groups, language) }
    let unknown = say("not known", "inconnue")
    table.append([
      say("bound", "borne"), "", "", "",
      plan.bound.map { points($0.amount, .up, language) } ?? unknown,
    ])
    let gap =
      status == "optimal"
      ? say("none", "aucun")
      : plan.relativeGap.map { percent($0, language) } ?? say("not known", "inconnu")
    table.append([say("gap", "écart"), "", "", "", gap])
    return table.text
  }

  /// Groups of ordered goals, each with its value and its bound.
  private func groupTable(_ groups: [ProvenGroup], _ language: Language) -> String {
    let say = language.say
    var table = TextTable([
      (say("Priority", "Priorité"), .left), (say("Goals", "Objectifs"), .left),
      (say("Value", "Valeur"), .right), (say("Bound", "Borne"), .right),
      (say("Tolerance", "Tolérance"), .right), (say("Gap", "Écart"), .right),
    ])
    for group in groups {
      table.append([
        group.group.priority.map { String($0) } ?? say("last", "dernier"),
        group.group.weights.map(\.goal.rawValue).joined(separator: ", "),
        points(group.value.amount, .down, language),
        group.bound.map { points($0.amount, .up, language) } ?? say("not known", "inconnue"),
        percent(group.group.tolerance, language),
        group.relativeGap.map { $0 <= 1e-9 ? say("none", "aucun") : percent($0, language) }
          ?? say("not known", "inconnu"),
      ])
    }
    return table.text
  }

  private func points(
    _ amount: Double, _ rounding: DecimalText.Rounding, _ language: Language
  ) -> String {
    language.number(amount, decimals: 4, rounding: rounding)
  }

  /// A gap in percent, rounded up.
  private func percent(_ gap: Double, _ language: Language) -> String {
    guard language == .french else {
      return DecimalText.grouped(100 * max(0, gap), decimals: 4, rounding: .up) + " %"
    }
    return language.percent(max(0, gap), decimals: 4, rounding: .up)
  }
}

extension Goal {
  fileprivate func unit(_ language: Language) -> String {
    switch self {
    case .hire, .change: language.say("people", "personnes")
    case .slots: language.say("half-days", "demi-jours")
    case .interest, .skill, .need: language.say("half-days, weighted", "demi-jours, pondérés")
    case .cost: language.say("EUR a year", "EUR par an")
    }
  }

  fileprivate var decimals: Int {
    switch self {
    case .hire, .slots, .change: 0
    case .interest, .skill, .need, .cost: 2
    }
  }
}
