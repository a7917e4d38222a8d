import DatasetFiles
import Eligibility
import Employment
public import Explanation
import PlanAudit
import Planning

extension PlanSummary {
  /// The summary that a planner reads, in plain text of at most a screen or two.
  ///
  /// - Parameters:
  ///   - showsTimings: Whether the seconds of each phase follow.
  ///   - language: The language of its words and numbers.
  ///   - subject: What `maillage check` is to be given; not told where nil.
  ///   - conflict: Why there is no plan, where that was searched for.
  ///   - territories: Why territories have no plan, where that was searched for.
  /// - Returns: The text, its last line end included.
  public func text(
    showsTimings: Bool = false, in language: Language = .english, subject: String? = nil,
    conflict: Conflict? = nil, territories: [TerritoryConflict] = []
  ) -> String {
    var sections = [
      heading(language), conflict?.text(in: language) ?? verdict(language),
    ]
    sections += territories.map { $0.text(in: language) }
    if let plan {
      sections += tables(of: plan, language)
    } else if let partial, let plan = partial.plan {
      sections.append(partialVerdict(partial, language))
      sections += partial.tables(of: plan, language)
    } else {
      sections.append(screeningFigures(language))
    }
    if warningCount > 0 {
      let command = "`maillage check\(subject.map { " " + ShellWord.path($0) } ?? "")`"
      sections.append(
        language.say(
          "\(counted(warningCount, "warning")) about the dataset: \(command) prints them.\n",
          "\(language.counted(warningCount, "avertissement")) sur les données\u{A0}:"
            + " \(command) les affiche.\n"))
    }
    if showsTimings { sections.append(timingTable) }
    return sections.joined(separator: "\n")
  }

  /// The tables of a plan.
  private func tables(of plan: AuditedPlan, _ language: Language) -> [String] {
    [
      keyFigures(plan.report, language), territoryTable(plan.report, language),
      goalTable(plan, language), waitingTable(plan.plan, language),
    ]
  }

  private func heading(_ language: Language) -> String {
    let name = TextTable.printable(dataset.programme.name)
    let day = language.day(dataset.programme.planningDate)
    return language.say("\(name), planned for \(day)\n", "\(name), planifié pour le \(day)\n")
  }

  private func screeningFigures(_ language: Language) -> String {
    guard language == .french else {
      return "\(counted(dataset.people.count, "person", "people")), of whom"
        + " \(DecimalText.grouped(eligibleCount)) eligible;"
        + " \(counted(openableCount, "activity", "activities")) that can open;"
        + " \(counted(result.pairs.count, "candidate pair")).\n"
    }
    return "\(language.counted(dataset.people.count, "personne")), dont"
      + " \(language.counted(eligibleCount, "admissible"))\u{A0};"
      + " \(language.counted(openableCount, "activité")) qui"
      + " \(openableCount > 1 ? "peuvent" : "peut") s'ouvrir\u{A0};"
      + " \(language.counted(result.pairs.count, "paire candidate", "paires candidates")).\n"
  }

  private func keyFigures(_ report: AuditReport, _ language: Language) -> String {
    let say = language.say
    let posts = dataset.territories.filter(\.isOpen).reduce(0) { $0 + $1.jobCap }
    let hired = language.number(report.hiredPeople.reduce(0, +))
    let slots = report.slots.reduce(0, +)
    let hours = language.number(Double(slots) * dataset.programme.slotHours, decimals: 1)
    let open = language.number(report.workers.count { $0 > 0 })
    let sessions = report.sessions.reduce(0, +)
    let courses = report.sessions.count { $0 > 0 }
    let seats = report.attendees.reduce(0, +)
    var table = [
      (
        say("People hired", "Personnes engagées"),
        say(
          "\(hired) of \(DecimalText.grouped(eligibleCount)) eligible,"
            + " for \(counted(posts, "post"))",
          "\(hired) sur \(language.counted(eligibleCount, "admissible")),"
            + " pour \(language.counted(posts, "poste"))")
      ),
      (
        say("Work", "Travail"),
        say(
          "\(counted(slots, "half-day")) a week (\(hours) hours)",
          "\(language.counted(slots, "demi-jour")) par semaine (\(hours) heures)")
      ),
      (
        say("Activities opened", "Activités ouvertes"),
        say(
          "\(open) of \(DecimalText.grouped(openableCount)) that can open",
          "\(open) sur \(language.number(openableCount)) qui peuvent s'ouvrir")
      ),
      (
        "Sessions",
        sessions == 0
          ? say("none", "aucune")
          : say(
            "\(DecimalText.grouped(sessions)) of \(counted(courses, "course")),"
              + " \(counted(seats, "seat")) taken",
            "\(language.number(sessions)) de \(language.counted(courses, "formation")),"
              + " \(language.counted(seats, "place prise", "places prises"))")
      ),
    ]
    if dataset.programme.supervision != nil {
      table.append(
        (
          say("Supervisors", "Encadrants"), language.number(report.supervisors.reduce(0, +))
        ))
    }
    let cost = money(report.programmeCost, language)
    table.append(
      (
        say("Net cost", "Coût net"),
        say("\(cost) a year", "\(cost) par an") + budgetShare(report, language)
      ))
    let width = (table.map { TextTable.width(of: $0.0) }.max() ?? 0) + 2
    return table.map { title, value in
      TextTable.padded(title, to: width) + value + "\n"
    }.joined()
  }

  private func budgetShare(_ report: AuditReport, _ language: Language) -> String {
    let say = language.say
    guard let budget = dataset.programme.budget else {
      return say(", without a budget for the programme", ", sans budget du programme")
    }
    let amount = money(budget, language)
    guard budget.amount > 0 else {
      return say(", of a budget of \(amount)", ", sur un budget de \(amount)")
    }
    let share = report.programmeCost.amount / budget.amount
    let percent = DecimalText.grouped(100 * share, decimals: 1)
    return say(
      ", \(percent) % of the budget of \(amount)",
      ", \(language.percent(share)) du budget de \(amount)")
  }

  /// An amount in whole euros, as each language writes it.
  private func money(_ amount: Euros, _ language: Language) -> String {
    language == .english ? euros(amount) : language.euros(amount)
  }

  private func waitingTable(_ plan: Plan, _ language: Language) -> String {
    let say = language.say
    let unplaced = UnplacedPerson.all(in: dataset, screened: result.pairs, without: plan)
    guard !unplaced.isEmpty else { return say("Nobody waits.\n", "Personne n'attend.\n") }
    var table = TextTable([
      (say("People", "Personnes"), .right),
      (say("who wait because they", "qui attendent parce qu'elles"), .left),
    ])
    for rule in Rule.allCases {
      let count = unplaced.count { $0.reason == rule }
      if count > 0, let label = rule.label(in: language) {
        table.append([language.number(count), label])
      }
    }
    table.appendRule()
    table.append([language.number(unplaced.count), say("in all", "en tout")])
    return table.text
  }

  private var timingTable: String {
    var table = TextTable([("Phase", .left), ("Seconds", .right)])
    for (phase, seconds) in phases {
      table.append([phase, DecimalText.grouped(seconds, decimals: 3)])
    }
    return table.text
  }
}

extension Language {
  /// A number with its French noun, in the singular up to one: `1 poste`, `2 000 postes`.
  func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number(count)) \(count.magnitude < 2 ? noun : plural ?? noun + "s")"
  }
}

/// A number with its noun: "1 post", "2,000 posts".
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(DecimalText.grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// An amount in whole euros.
func euros(_ amount: Euros) -> String { "EUR " + DecimalText.grouped(amount.amount, decimals: 0) }
