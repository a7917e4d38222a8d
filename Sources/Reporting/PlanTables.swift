public import DatasetFiles
public import Eligibility
public import Employment
public import PlanAudit

/// The tables of a plan folder: the plan, and what follows from it and the dataset.
///
/// All of it but the jobs and trainings is derived, by the audit and by screening, so that the folder
/// of anybody can be compared with it.
public struct PlanTables: Sendable {
  /// `jobs.csv`: who works how much on what.
  public let jobs: CSVTable
  /// `trainings.csv`: who attends what.
  public let trainings: CSVTable
  /// `sessions.csv`: the sessions that are held.
  public let sessions: CSVTable
  /// `activities.csv`: every activity that can open.
  public let activities: CSVTable
  /// `unplaced.csv`: everybody who has no job, and why.
  public let unplaced: CSVTable

  /// The tables of a plan with the report of its audit.
  public init(
    of plan: Plan, report: AuditReport, dataset: Dataset, screened pairs: CandidatePairs
  ) {
    let hours = { (slots: Int) in CSVCell.amount(Double(slots) * dataset.programme.slotHours) }
    jobs = CSVTable(
      columns: PlanFile.jobs.columns,
      rows: plan.assignments.map {
        [
          .text($0.person.text), .text($0.activity.text), .whole($0.slots.count),
          hours($0.slots.count),
        ]
      })
    trainings = CSVTable(
      columns: PlanFile.trainings.columns,
      rows: plan.attendances.map { [.text($0.person.text), .text($0.course.text)] })
    sessions = CSVTable(
      columns: PlanFile.sessions.columns,
      rows: dataset.courses.indices.filter { report.sessions[$0] > 0 }.map {
        [
          .text(dataset.courses[$0].id.text), .whole(report.sessions[$0]),
          .whole(report.attendees[$0]),
        ]
      })
    activities = CSVTable(
      columns: PlanFile.activities.columns,
      rows: dataset.activities.indices.filter { pairs.activityRefusals[$0] == nil }.map {
        [
          .text(dataset.activities[$0].id.text), .text(report.workers[$0] > 0 ? "yes" : "no"),
          .whole(report.workers[$0]), .whole(report.slots[$0]), hours(report.slots[$0]),
          .whole(pairs.activitySlots[$0].highest),
        ]
      })
    unplaced = CSVTable(
      columns: PlanFile.unplaced.columns,
      rows: UnplacedPerson.all(in: dataset, screened: pairs, without: plan).map {
        [
          .text(dataset.people[$0.person].id.text), .text($0.reason.rawValue), .text($0.detail),
        ]
      })
  }

  /// The table of a file; nil for what is no table.
  public subscript(file: PlanFile) -> CSVTable? {
    switch file {
    case .jobs: jobs
    case .trainings: trainings
    case .sessions: sessions
    case .activities: activities
    case .unplaced: unplaced
    case .summary: nil
    }
  }
}
