import Employment
import PlanAudit
import Planning
public import Scenarios

extension ScenarioComparison {
  /// The plans side by side, as planners read them: figures, goals, territories, and what changes
  /// for whom.
  public func text(in language: Language) -> String {
    var sections = [
      figureTable(language), groupTable(language), goalTable(language), placeTable(language),
    ].compactMap(\.self)
    for (place, changes) in differences.enumerated() {
      sections.append(changeList(changes, of: plans[place + 1], language))
    }
    return sections.joined(separator: "\n")
  }

  /// The names of all plans as columns of numbers, and of what changes where there are two.
  private func columns(_ first: String, _ language: Language) -> TextTable {
    var columns: [(title: String, alignment: TextTable.Alignment)] = [(first, .left)]
    columns += plans.map { ($0.name, .right) }
    if plans.count == 2 { columns.append((language.say("Change", "Écart"), .right)) }
    return TextTable(columns)
  }

  private func row<Value>(
    _ title: String, _ values: [Value?], _ text: (Value) -> String,
    _ change: (Value, Value) -> String
  ) -> [String] {
    var cells = [title] + values.map { $0.map(text) ?? "–" }
    if values.count == 2, let old = values[0], let new = values[1] {
      cells.append(change(old, new))
    }
    return cells
  }

  private func counts(
    _ title: String, _ values: [Int?], _ language: Language
  ) -> [String] {
    row(title, values, { language.number($0) }, { language.change($1 - $0) })
  }

  private func amounts(
    _ title: String, _ values: [Double?], decimals: Int, _ language: Language
  ) -> [String] {
    row(
      title, values, { language.number($0, decimals: decimals) },
      { language.change($1 - $0, decimals: decimals) })
  }

  private func figureTable(_ language: Language) -> String {
    var table = columns(language.say("Whole programme", "Ensemble du programme"), language)
    let say = language.say
    // First, so that columns without a number are understood.
    if plans.contains(where: { $0.audited == nil }) {
      table.append([say("Outcome", "Résultat")] + plans.map { $0.outcomeWord(language) })
      table.appendRule()
    }
    table.append(counts(say("Posts", "Postes"), whole.map { $0?.posts }, language))
    table.append(
      counts(say("People hired", "Personnes engagées"), whole.map { $0?.hired }, language))
    table.append(
      counts(
        say("Eligible people", "Personnes admissibles"), whole.map { $0?.eligible }, language))
    table.append(
      counts(
        say("of whom waiting", "dont en attente"),
        whole.map { $0?.waiting }, language))
    table.append(
      counts(say("Activities open", "Activités ouvertes"), whole.map { $0?.activities }, language))
    table.append(
      counts(say("Half-days a week", "Demi-jours par semaine"), whole.map { $0?.slots }, language))
    table.append(
      amounts(
        say("Net cost, EUR a year", "Coût net, EUR par an"), whole.map { $0?.cost.amount },
        decimals: 0, language))
    table.append(
      amounts(
        say("Budget, EUR a year", "Budget, EUR par an"),
        plans.map { $0.dataset.programme.budget?.amount }, decimals: 0, language))
    table.appendRule()
    table.append(
      amounts(
        say("Points of the plan", "Points du plan"),
        plans.map { $0.audited?.report.objective.amount }, decimals: 1, language))
    // Goals in turn have a bound and a gap each, and none together.
    if plans.contains(where: { !$0.dataset.goals.areOrdered }) {
      table.append(bounds(plans.map(\.bound), language))
      table.append(gaps(plans.map { $0.audited?.relativeGap }, language))
    }
    return table.text
  }

  private var hasGroups: Bool { plans.contains { $0.dataset.goals.areOrdered } }

  private func bounds(_ bounds: [Points?], _ language: Language) -> [String] {
    [language.say("No plan has more than", "Aucun plan n'a plus de")]
      + bounds.map {
        $0.map { language.number($0.amount, decimals: 1, rounding: .up) } ?? "–"
      }
  }

  private func gaps(_ gaps: [Double?], _ language: Language) -> [String] {
    [language.say("Proven gap", "Écart prouvé")]
      + gaps.map { $0.map { language.percent($0, decimals: 3, rounding: .up) } ?? "–" }
  }

  /// What each group of ordered goals is worth in each plan, and what is proven of it; nil where no
  /// goals are ordered.
  private func groupTable(_ language: Language) -> String? {
    guard hasGroups else { return nil }
    var table = columns(
      language.say("Goals in turn, points", "Objectifs l'un après l'autre, points"), language)
    for (place, priority) in priorities.enumerated() {
      if place > 0 { table.appendRule() }
      let groups = plans.map { $0.group(priority) }
      let goals = Goal.allCases.filter { goal in
        groups.contains { $0?.group.weights.contains { $0.goal == goal } ?? false }
      }
      let names = goals.map { $0.label(language) }.joined(separator: ", ")
      let title = priority.map { "\($0). " } ?? language.say("Last: ", "En dernier : ")
      table.append(
        amounts(title + names, groups.map { $0?.value.amount }, decimals: 1, language))
      table.append(bounds(groups.map { $0?.bound }, language))
      table.append(gaps(groups.map { $0?.relativeGap }, language))
    }
    return table.text
  }

  private func goalTable(_ language: Language) -> String {
    var table = columns(language.say("Goal (unweighted)", "Objectif (non pondéré)"), language)
    for goal in Goal.allCases
    where plans.contains(where: { $0.dataset.goals.weight(of: goal) != 0 }) {
      table.append(
        amounts(
          goal.label(language), plans.map { $0.audited?.report.quantities[goal] },
          decimals: goal == .interest || goal == .skill || goal == .need ? 1 : 0, language))
    }
    return table.text
  }

  private func placeTable(_ language: Language) -> String {
    var table = columns(language.say("People hired", "Personnes engagées"), language)
    for (province, figures) in provinces {
      table.append(counts(province.text, figures.map { $0?.hired }, language))
      for (territory, own) in territories where self.province(of: territory) == province {
        table.append(counts("  " + name(of: territory), own.map { $0?.hired }, language))
      }
    }
    var money = columns(language.say("Net cost, EUR a year", "Coût net, EUR par an"), language)
    for (province, figures) in provinces {
      money.append(
        amounts(province.text, figures.map { $0?.cost.amount }, decimals: 0, language))
      for (territory, own) in territories where self.province(of: territory) == province {
        money.append(
          amounts(
            "  " + name(of: territory), own.map { $0?.cost.amount }, decimals: 0, language))
      }
    }
    let shared = plans.indices.map { place in
      whole[place].map { whole in
        provinces.reduce(whole.cost.amount) { $0 - ($1.figures[place]?.cost.amount ?? 0) }
      }
    }
    money.append(
      amounts(language.say("Shared sessions", "Sessions partagées"), shared, decimals: 0, language))
    return table.text + "\n" + money.text
  }

  private func province(of territory: Territory.ID) -> Province.ID? {
    for plan in plans {
      if let own = plan.dataset.territories.first(where: { $0.id == territory }) {
        return plan.dataset.provinces[own.province]
      }
    }
    return nil
  }

  private func name(of territory: Territory.ID) -> String {
    for plan in plans {
      if let own = plan.dataset.territories.first(where: { $0.id == territory }) {
        return own.name
      }
    }
    return territory.text
  }

  private func changeList(
    _ changes: PlanChanges?, of plan: ScenarioPlan, _ language: Language
  ) -> String {
    let say = language.say
    let name = TextTable.printable(plan.name)
    guard let changes else { return withoutChanges(plan, language) }
    var lines = [
      say(
        "\(name), compared with \(TextTable.printable(plans[0].name)):",
        "\(name), par rapport à \(TextTable.printable(plans[0].name)) :")
    ]
    func add(_ title: String, _ ids: [String]) {
      lines.append("  \(title) \(counted(ids, language))")
    }
    add(say("gain a job", "obtiennent un emploi"), changes.gained.map(\.text))
    add(say("lose their job", "perdent leur emploi"), changes.lost.map(\.text))
    add(say("change activities", "changent d'activités"), changes.moved.map(\.text))
    add(
      say(
        "keep activities, with other half-days or courses",
        "gardent leurs activités, avec d'autres demi-jours ou formations"),
      changes.adjusted.map(\.text))
    add(say("activities that open", "activités qui s'ouvrent"), changes.opened.map(\.text))
    add(say("activities that close", "activités qui se ferment"), changes.closed.map(\.text))
    add(
      say("people must be called again", "personnes à rappeler"), changes.called.map(\.text))
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ScenarioComparison {
  /// How many ids there are, and the first of them.
  private func counted(_ ids: [String], _ language: Language) -> String {
    let most = 10
    let shown = ids.prefix(most).joined(separator: ", ")
    let rest = ids.count - most
    let tail =
      rest > 0
      ? language.say(
        " and \(rest) more", " et \(language.number(rest)) autre\(rest == 1 ? "" : "s")") : ""
    let list = ids.isEmpty ? "" : (language == .french ? " : " : ": ") + shown + tail
    return "\(language.number(ids.count))\(list)"
  }

  /// What is said of a plan where it, or what it is compared with, is none: who has a job, if anybody.
  private func withoutChanges(_ plan: ScenarioPlan, _ language: Language) -> String {
    let say = language.say
    let name = TextTable.printable(plan.name)
    guard let own = plan.audited?.plan else {
      return say(
        "\(name): nothing to compare, since it has no plan.\n",
        "\(name) : rien à comparer, ce scénario n'a pas de plan.\n")
    }
    let people = Set(own.assignments.map(\.person.text)).sorted()
    let baseline = TextTable.printable(plans[0].name)
    return say(
      "\(name): nothing to compare, since \(baseline) has no plan.\n"
        + "  have a job \(counted(people, language))\n",
      "\(name) : rien à comparer, \(baseline) n'a pas de plan.\n"
        + "  ont un emploi \(counted(people, language))\n")
  }
}

extension ScenarioPlan {
  /// The proven bound, with a plan or without.
  var bound: Points? { result.outcome.bound }

  /// What was proven of the group of ordered goals with a priority.
  func group(_ priority: Int?) -> ProvenGroup? {
    audited?.groups.first { $0.group.priority == priority }
  }

  func outcomeWord(_ language: Language) -> String {
    switch result.outcome {
    case .optimal: language.say("optimal", "optimal")
    case .feasible: language.say("feasible", "réalisable")
    case .infeasible: language.say("no plan possible", "aucun plan possible")
    case .noPlanFound: language.say("none found", "aucun trouvé")
    }
  }
}

extension Goal {
  /// What the goal counts, in words.
  func label(_ language: Language) -> String {
    switch self {
    case .hire: language.say("people hired", "personnes engagées")
    case .slots: language.say("half-days", "demi-jours")
    case .interest: language.say("interest", "intérêt")
    case .skill: language.say("skill fit", "adéquation des compétences")
    case .need: language.say("social value", "valeur sociale")
    case .cost: language.say("net cost, EUR", "coût net, EUR")
    case .change: language.say("changed jobs", "emplois modifiés")
    }
  }
}
