public import Eligibility
public import Employment
public import PlanAudit

/// The tables of a plan folder: the plan, and what follows from it and the dataset.
///
/// All of it but the jobs and trainings is derived, by the audit and by screening, so that the folder
/// of anybody can be compared with it.
public struct PlanTables: Sendable {
  /// `jobs.csv`: who works how much on what.
  public let jobs: DraftTable
  /// `trainings.csv`: who attends what.
  public let trainings: DraftTable
  /// `sessions.csv`: the sessions that are held.
  public let sessions: DraftTable
  /// `activities.csv`: every activity that can open.
  public let activities: DraftTable
  /// `unplaced.csv`: everybody who has no job, and why.
  public let unplaced: DraftTable

  /// The tables of a plan with the report of its audit; hours have the given decimal mark.
  public init(
    of plan: Plan, report: AuditReport, dataset: Dataset, screened pairs: CandidatePairs,
    decimalMark: Character = "."
  ) {
    let hours = { (slots: Int) in
      DecimalText.plain(
        Double(slots) * dataset.programme.slotHours, atMost: 2, mark: decimalMark)
    }
    jobs = DraftTable(
      ["person", "activity", "slots", "hours"],
      plan.assignments.map {
        [$0.person.text, $0.activity.text, String($0.slots.count), hours($0.slots.count)]
      })
    trainings = DraftTable(
      ["person", "course"], plan.attendances.map { [$0.person.text, $0.course.text] })
    sessions = DraftTable(
      ["course", "sessions", "seats_used"],
      dataset.courses.indices.filter { report.sessions[$0] > 0 }.map {
        [dataset.courses[$0].id.text, String(report.sessions[$0]), String(report.attendees[$0])]
      })
    activities = DraftTable(
      ["activity", "open", "people", "slots", "hours", "max_slots"],
      dataset.activities.indices.filter { pairs.activityRefusals[$0] == nil }.map {
        [
          dataset.activities[$0].id.text, report.workers[$0] > 0 ? "yes" : "no",
          String(report.workers[$0]), String(report.slots[$0]), hours(report.slots[$0]),
          String(pairs.activitySlots[$0].highest),
        ]
      })
    unplaced = DraftTable(
      ["person", "reason", "detail"],
      UnplacedPerson.all(in: dataset, screened: pairs, without: plan).map {
        [dataset.people[$0.person].id.text, $0.reason.rawValue, $0.detail]
      })
  }
}

extension DraftTable {
  /// A table as it is written: the header is line 1.
  fileprivate init(_ columns: [String], _ rows: [[String]]) {
    self.init(columns: columns)
    for (place, row) in rows.enumerated() { append(row, line: place + 2) }
  }
}
