import Eligibility
import Employment
import PlanAudit
import Planning

extension PlanSummary {
  /// The summary that a planner reads, in plain text of at most a screen or two.
  public func text(showsTimings: Bool = false) -> String {
    var sections = [heading, verdict]
    if let plan {
      sections.append(keyFigures(plan.report))
      sections.append(territoryTable(plan.report))
      sections.append(goalTable(plan))
      sections.append(waitingTable(plan.plan))
    } else {
      sections.append(screeningFigures)
    }
    if warningCount > 0 {
      let warnings = counted(warningCount, "warning")
      sections.append("\(warnings) about the dataset: `maillage check` prints them.\n")
    }
    if showsTimings { sections.append(timingTable) }
    return sections.joined(separator: "\n")
  }

  private var heading: String {
    let name = TextTable.printable(dataset.programme.name)
    return "\(name), planned for \(dataset.programme.planningDate)\n"
  }

  private var screeningFigures: String {
    "\(counted(dataset.people.count, "person", "people")), of whom"
      + " \(DecimalText.grouped(eligibleCount)) eligible;"
      + " \(counted(openableCount, "activity", "activities")) that can open;"
      + " \(counted(result.pairs.count, "candidate pair")).\n"
  }

  private func keyFigures(_ report: AuditReport) -> String {
    let posts = dataset.territories.filter(\.isOpen).reduce(0) { $0 + $1.jobCap }
    let hired = report.hiredPeople.reduce(0, +)
    let slots = report.slots.reduce(0, +)
    let hours = Double(slots) * dataset.programme.slotHours
    let open = report.workers.count { $0 > 0 }
    let sessions = report.sessions.reduce(0, +)
    let courses = report.sessions.count { $0 > 0 }
    var table = [
      (
        "People hired",
        "\(DecimalText.grouped(hired)) of \(DecimalText.grouped(eligibleCount)) eligible,"
          + " for \(counted(posts, "post"))"
      ),
      (
        "Work",
        "\(counted(slots, "half-day")) a week (\(DecimalText.grouped(hours, decimals: 1)) hours)"
      ),
      (
        "Activities opened",
        "\(DecimalText.grouped(open)) of \(DecimalText.grouped(openableCount)) that can open"
      ),
      (
        "Sessions",
        sessions == 0
          ? "none"
          : "\(DecimalText.grouped(sessions)) of \(counted(courses, "course")),"
            + " \(counted(report.attendees.reduce(0, +), "seat")) taken"
      ),
    ]
    if dataset.programme.supervision != nil {
      table.append(("Supervisors", DecimalText.grouped(report.supervisors.reduce(0, +))))
    }
    table.append(("Net cost", "\(euros(report.programmeCost)) a year\(budgetShare(report))"))
    let width = (table.map { $0.0.count }.max() ?? 0) + 2
    return table.map { title, value in
      title + String(repeating: " ", count: width - title.count) + value + "\n"
    }.joined()
  }

  private func budgetShare(_ report: AuditReport) -> String {
    guard let budget = dataset.programme.budget else {
      return ", without a budget for the programme"
    }
    guard budget.amount > 0 else { return ", of a budget of \(euros(budget))" }
    let share = 100 * report.programmeCost.amount / budget.amount
    return ", \(DecimalText.grouped(share, decimals: 1)) % of the budget of \(euros(budget))"
  }

  private func waitingTable(_ plan: Plan) -> String {
    let unplaced = UnplacedPerson.all(in: dataset, screened: result.pairs, without: plan)
    guard !unplaced.isEmpty else { return "Nobody waits.\n" }
    var table = TextTable([("People", .right), ("who wait because they", .left)])
    for rule in Rule.allCases {
      let count = unplaced.count { $0.reason == rule }
      if count > 0, let label = rule.label { table.append([DecimalText.grouped(count), label]) }
    }
    table.appendRule()
    table.append([DecimalText.grouped(unplaced.count), "in all"])
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

/// A number with its noun: "1 post", "2,000 posts".
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(DecimalText.grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// An amount in whole euros.
func euros(_ amount: Euros) -> String { "EUR " + DecimalText.grouped(amount.amount, decimals: 0) }
