import DatasetFiles
import Employment
import Planning
import Reporting
import Testing

@Suite("The tables of a plan folder")
struct PlanTablesTests {
  private let tiny: TinyProgramme
  private let tables: PlanTables

  init() throws {
    tiny = try TinyProgramme()
    let plan = try #require(tiny.summary.plan)
    tables = PlanTables(
      of: plan.plan, report: plan.report, dataset: tiny.dataset, screened: tiny.result.pairs)
  }

  @Test("each has the columns of the format and its rows by id")
  func content() {
    #expect(
      tables.activities.text(in: .standard) == """
        activity,open,people,slots,hours,max_slots
        AMB-A1,yes,1,4,16,4
        AMB-A2,yes,2,5,20,6
        BOC-A1,yes,2,12,48,12

        """)
    #expect(tables.sessions.text(in: .standard) == "course,sessions,seats_used\nC-D1212,1,1\n")
    #expect(tables.trainings.text(in: .standard) == "person,course\nBOC-P1,C-D1212\n")
    #expect(
      tables.jobs.text(in: .standard).hasPrefix("person,activity,slots,hours\nAMB-P1,AMB-A1,4,16\n")
    )
    #expect(
      tables.unplaced.text(in: .excelFrench) == "\u{FEFF}person;reason;detail\r\n"
        + "AMB-P3;not_chosen;AMB-P3 is eligible for 1 activity, and the plan holds no job for this person.\r\n"
        + "BOC-P3;unemployed_too_short;"
        + "BOC-P3 is without work for 12 months, 24 are needed.\r\n")
  }

  @Test("everybody is either in jobs.csv or in unplaced.csv")
  func everybodyOnce() throws {
    let plan = try #require(tiny.summary.plan).plan
    let hired = Set(plan.assignments.map(\.person.text))
    let waiting = tables.unplaced.rows.compactMap { row -> String? in
      if case .text(let id)? = row.first { id } else { nil }
    }
    #expect(hired.isDisjoint(with: waiting))
    #expect(hired.union(waiting) == Set(tiny.dataset.people.map(\.id.text)))
  }

  @Test("a declared table differs by rows that are missing, twice, strange or wrong")
  func comparison() {
    var declared = DraftTable(columns: ["People", "activity", "open", "hours"])
    declared.append(["1", "AMB-A1", "oui", "16,0"], line: 2)
    declared.append(["3", "AMB-A2", "no", "20"], line: 3)
    declared.append(["1", "AMB-A1", "yes", "16"], line: 4)
    declared.append(["1", "X", "yes", "16"], line: 5)
    let found = TableComparison(of: .activities, comparing: ["open", "people", "hours"])
      .differences(declared: declared, derived: tables.activities)
    #expect(
      found.map(\.sentence) == [
        "activities.csv says people \"3\" of activity AMB-A2; it is 2.",
        "activities.csv says open \"no\" of activity AMB-A2; it is yes.",
        "activities.csv names activity AMB-A1 twice.",
        "activities.csv names activity X, which does not belong there.",
        "activities.csv does not name activity BOC-A1.",
      ])
  }

  @Test("hours of a job that are not those of its slots are a difference")
  func hoursOfJobs() throws {
    let row = try #require(tiny.summary.plan).plan.assignments[0]
    var declared = DraftTable(columns: ["person", "activity", "slots", "hours"])
    declared.append(
      [row.person.text, row.activity.text, String(row.slots.count), "0.5"], line: 2)
    let found = TableComparison(of: .jobs, keyCount: 2, comparing: ["hours"])
      .differences(declared: declared, derived: tables.jobs)
    let right = Double(row.slots.count) * tiny.dataset.programme.slotHours
    let subject = "person \(row.person), activity \(row.activity)"
    #expect(
      found.first?.sentence
        == "jobs.csv says hours \"0.5\" of \(subject); it is \(Int(right)).")
  }
}
