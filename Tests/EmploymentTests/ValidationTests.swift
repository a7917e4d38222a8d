import Employment
import Testing

@Suite struct ValidationTests {
  /// A draft that no file holds, as an edit of a scenario makes one.
  private func draft(_ changes: [DataFile: [String]]) -> DatasetDraft {
    var rows: [DataFile: [String]] = [
      .programme: ["key,value", "name,n", "planning_date,2026-01-15", "wage_per_hour,20"],
      .goals: ["goal,weight", "hire,1"], .territories: ["id,name,province,job_cap", "T,t,p,5"],
      .people: [
        "id,territory,unemployed_since,resident_since,volunteer,max_hours",
        "P,T,2023-01,2023-01,yes,38",
      ],
      .skills: ["id,name", "S,s"],
      .activities: ["id,territory,name,theme,status,max_hours", "A,T,a,x,approved,38"],
    ]
    for (file, text) in changes { rows[file] = text }
    var draft = DatasetDraft()
    for (file, lines) in rows {
      func cells(_ line: String) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      var table = DraftTable(columns: cells(lines[0]))
      for line in lines.dropFirst() { table.append(cells(line), line: 0) }
      draft.tables[file] = table
    }
    return draft
  }

  private func ids(_ changes: [DataFile: [String]]) -> [IssueID] {
    do {
      return try draft(changes).validated().warnings.map(\.id)
    } catch {
      return error.issues.map(\.id)
    }
  }

  @Test func aWrongCellIsNoUnknownReferenceElsewhere() {
    let people = [
      "id,territory,unemployed_since,resident_since,volunteer,max_hours",
      "P,T,2023-01,2023-01,maybe,38", "Q,T9,2023-01,2023-01,yes,x",
    ]
    #expect(
      ids([.people: people, .personSkills: ["person,skill,level", "P,S,1", "Q,S,1", "R,S,1"]])
        == [.wordUnknown, .referenceUnknown, .numberUnreadable, .referenceUnknown])
  }

  @Test func aTableWithoutIdsMakesNoReferenceUnknown() {
    #expect(
      ids([.skills: ["name", "s"], .personSkills: ["person,skill,level", "P,S,1"]])
        == [.columnMissing])
  }

  @Test func anUnreadableEquivalentStatusMayBeYes() {
    let header = "id,territory,unemployed_since,resident_since,volunteer,max_hours"
    let people = [header + ",equivalent_status", "P,T,,2023-01,yes,38,oiu"]
    #expect(ids([.people: people]) == [.wordUnknown])
  }

  @Test func pinsThatSayTheSameAreOne() throws {
    let pins = [
      "person,activity,rule", "P,A,assign", "P,,hire", "P,A,ASSIGN", "P,,hire",
    ]
    let dataset = try draft([.pins: pins]).validated()
    #expect(dataset.pins.map(\.decision) == [.hire, .assign(activity: 0)])
  }

  @Test(arguments: [
    (["P,,hire", "P,,exclude"], true), (["P,,exclude", "P,A,assign"], true),
    (["P,A,forbid", "P,A,assign"], true), (["P,,hire", "P,A,forbid"], false),
    (["P,,exclude", "P,A,forbid"], false), (["P,,hire", "P,A,assign"], false),
  ])
  func somePinsContradictEachOther(rows: [String], contradict: Bool) {
    #expect(
      ids([.pins: ["person,activity,rule"] + rows]) == (contradict ? [.pinContradictory] : []))
  }

  @Test(arguments: [
    ("slot_hours,1e-9", IssueID.numberOutOfRange), ("slot_hours,-3", .numberOutOfRange),
    ("weeks_per_year,0", .numberOutOfRange), ("max_activities_per_job,0", .numberOutOfRange),
    ("people_per_supervisor,0", .numberOutOfRange), ("max_courses_per_job,-1", .numberOutOfRange),
    ("min_unemployed_months,1.5", .numberNotWhole), ("budget,-1", .numberOutOfRange),
    ("budget,1e999", .numberOutOfRange), ("supervisor_cost,x", .numberUnreadable),
  ])
  func eachKeyHasItsRange(row: String, id: IssueID) {
    let programme = [
      "key,value", "name,n", "planning_date,2026-01-15", "wage_per_hour,20", "\(row)",
    ]
    let found = ids([.programme: programme])
    #expect(found.contains(id))
    #expect(found.allSatisfy { $0 == id || $0 == .keyMissing })
  }

  @Test func emptyValuesMeanWhatAbsentKeysMean() throws {
    let programme = [
      "KEY,Value", "Name,n", "planning_date,2026-01-15", "WAGE_per_hour,20", "slot_hours,",
      "weeks_per_year,", "budget,", "people_per_supervisor,", "min_resident_months,",
    ]
    let read = try draft([.programme: programme]).validated().programme
    #expect(read.slotHours == 3.8 && read.weeksPerYear == 52 && read.minResidentMonths == 6)
    #expect(read.budget == nil && read.supervision == nil)
    #expect(read.maxActivitiesPerJob == 3 && read.minSlotsPerActivity == 2)
    #expect(read.maxCoursesPerJob == 2 && read.minUnemployedMonths == 24)
  }

  @Test func goalsAreGroupedByPriority() throws {
    let one = ["goal,weight,priority", "hire,1,1", "cost,1,1"]
    #expect(try !draft([.goals: one]).validated().goals.areOrdered)
    let two = ["goal,weight,priority,tolerance", "cost,1,,", "hire,1,2,0.1", "need,1,2,0.05"]
    let goals = try draft([.goals: two]).validated().goals
    #expect(goals.groups.map(\.priority) == [2, nil])
    #expect(goals.groups.map(\.tolerance) == [0.05, 0])
    #expect(goals.groups[0].value(of: [.hire: 3, .need: 2, .cost: 9000]) == Points(5))
    #expect(goals.groups[1].value(of: [.hire: 3, .need: 2, .cost: 9000]) == Points(-9))
  }
}
