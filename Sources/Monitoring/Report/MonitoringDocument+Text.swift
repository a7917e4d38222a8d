import Employment
public import Reporting

extension MonitoringDocument {
  /// The report as planners read it.
  public func text(in language: Language) -> String {
    var sections = [introduction(language)]
    for place in shownPlaces {
      sections.append(title(place, language))
      sections += report.populations.map { countTable(place, $0, language) }
      sections.append(completenessTable(place, language))
      if report.populations.contains(.placed) { sections.append(parityTable(place, language)) }
    }
    if let financing { sections.append(financingTable(financing, language)) }
    if let missing { sections.append(missingList(missing, language)) }
    return sections.joined(separator: "\n")
  }

  /// What stands where a count is hidden.
  private static let confidential = "c"

  private func introduction(_ language: Language) -> String {
    let least = report.threshold
    let status =
      report.statesLabour
      ? ""
      : language.say(
        " Labour status follows from people.csv at the planning date: equivalent status, or the months"
          + " without work that the programme asks for.",
        " Le statut sur le marché de l'emploi découle de people.csv à la date de planification :"
          + " statut équivalent, ou mois sans emploi que demande le programme.")
    return language.say(
      "Monitoring report: it observes, and no figure of it enters planning.\nc: confidential, since"
        + " the count is under \(least) or would give away one that is.\(status)\n",
      "Rapport de suivi : il observe, et aucun de ses chiffres n'entre dans la planification.\nc :"
        + " confidentiel, car l'effectif est inférieur à \(least) ou en trahirait un qui l'est."
        + "\(status)\n")
  }

  private func title(_ place: Int, _ language: Language) -> String {
    let value = report.places[place]
    let name = TextTable.printable(value.name)
    let title =
      switch value.level {
      case .programme: language.say("Whole programme: \(name)", "Ensemble du programme : \(name)")
      case .province: language.say("Province: \(name)", "Province : \(name)")
      case .territory: language.say("Territory: \(name)", "Territoire : \(name)")
      }
    return "== \(title)\n"
  }

  private func countTable(
    _ place: Int, _ population: MonitoringPopulation, _ language: Language
  ) -> String {
    var columns: [(title: String, alignment: TextTable.Alignment)] = [
      (population.label(language), .left)
    ]
    columns += MonitoringColumn.allCases.map { ($0.label(language), .right) }
    var table = TextTable(columns)
    for group in report.groups {
      if group.beginsDimension { table.appendRule() }
      table.append(
        [group.label(language)]
          + MonitoringColumn.allCases.map { column in
            if group.isCountedInTotalOnly, column != .total { return "" }
            return report.count(place, population, group, column).map { language.number($0) }
              ?? Self.confidential
          })
    }
    return table.text
  }

  private func completenessTable(_ place: Int, _ language: Language) -> String {
    var table = TextTable([
      (
        language.say("Evidence: ", "Pièces et données : ")
          + judged.label(language).loweredFirst, .left
      ),
      (language.say("Stated", "Complet"), .right),
    ])
    for (column, notStated) in judgedColumns {
      let share = report.completeness(place, judged, lacking: notStated)
      let isEmpty = report.count(place, judged, .total, .total) == 0
      table.append([
        column,
        share.map { language.percent($0, rounding: .down) } ?? (isEmpty ? "–" : Self.confidential),
      ])
    }
    return table.text
  }

  private func parityTable(_ place: Int, _ language: Language) -> String {
    var table = TextTable([
      (language.say("Placement by group", "Placement par groupe"), .left),
      (language.say("Eligible", "Admissibles"), .right),
      (language.say("With a job", "Avec emploi"), .right),
      (language.say("Rate", "Taux"), .right),
      (language.say("Difference, points", "Écart, points"), .right),
    ])
    let eligible = report.count(place, .eligible, .total, .total) ?? 0
    let placed = report.count(place, .placed, .total, .total) ?? 0
    table.append([
      language.say("Everybody eligible", "Toutes les personnes admissibles"),
      language.number(eligible), language.number(placed),
      eligible > 0 ? language.percent(Double(placed) / Double(eligible)) : "–", "",
    ])
    table.appendRule()
    for parity in report.parity(place) {
      let name =
        parity.group == .total ? parity.column.label(language) : parity.group.label(language)
      switch parity.finding {
      case .rate(let placed, let eligible, let difference):
        table.append([
          name, language.number(eligible), language.number(placed),
          language.percent(Double(placed) / Double(eligible)),
          language.change(100 * difference, decimals: 1),
        ])
      case .tooFew:
        table.append([
          name, "", "", "", language.say("too few to say", "trop peu pour conclure"),
        ])
      case .hidden:
        table.append([name, "", "", "", Self.confidential])
      }
    }
    return table.text
      + language.say(
        "An observation, never a goal. Under \(Parity.leastEligible) eligible people nothing is said of"
          + " a rate.\n",
        "Une observation, jamais un objectif. Sous \(Parity.leastEligible) personnes admissibles, rien"
          + " n'est dit d'un taux.\n")
  }

  private func financingTable(_ financing: CoFinancing, _ language: Language) -> String {
    var table = TextTable([
      (language.say("Financing, EUR a year", "Financement, EUR par an"), .left), ("", .right),
    ])
    func add(_ name: String, _ cents: Int) { table.append([name, language.amount(cents)]) }
    add(language.say("Net cost of the plan", "Coût net du plan"), financing.costInCents)
    let share = language.percent(financing.share)
    let rest = language.percent(1 - financing.share)
    add(language.say("ESF+ (\(share))", "FSE+ (\(share))"), financing.europeInCents)
    add(language.say("Wallonia (\(rest))", "Wallonie (\(rest))"), financing.walloniaInCents)
    if let budget = financing.budgetInCents, let left = financing.leftInCents {
      table.appendRule()
      add(language.say("Budget", "Budget"), budget)
      add(language.say("Left", "Reste"), left)
    }
    return table.text
  }

  private func missingList(_ missing: [MissingEvidence], _ language: Language) -> String {
    let count = language.number(missing.count)
    let title = language.say(
      "Not stated, for the coordinator and not for publication: \(count)",
      "Manquant, pour la coordination et non pour publication : \(count)")
    let colon = language == .french ? " : " : ": "
    return
      ([title]
      + missing.map {
        "  \(TextTable.printable($0.person.text))\(colon)\($0.columns.joined(separator: ", "))"
      }).map { $0 + "\n" }.joined()
  }
}

extension Language {
  /// Cents as euros with two decimals.
  fileprivate func amount(_ cents: Int) -> String {
    let fraction = cents.magnitude % 100
    let digits = (fraction < 10 ? "0" : "") + String(fraction)
    let sign = cents < 0 ? "-" : ""
    return sign + number(Int(cents.magnitude / 100)) + say(".", ",") + digits
  }
}

extension String {
  /// The text with a small first letter.
  fileprivate var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}
