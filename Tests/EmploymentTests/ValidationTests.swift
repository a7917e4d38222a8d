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

  private static let person =
    "id,territory,unemployed_since,resident_since,volunteer,max_hours,restrictions"

  @Test(arguments: [
    (["2023-01", "2023-01"], 0), (["1939-12", "2023-01"], 1), (["1940-01", "2023-01"], 0),
    (["2026-01", "2026-01"], 0), (["2026-02", "2023-01"], 1), (["2023-01", "2027-01"], 0),
    (["2023-01", "2027-02"], 1), (["0204-05", "2206-05"], 2),
  ])
  func monthsOfPeopleCanBeBeyondReason(months: [String], count: Int) {
    let row = "P,T,\(months[0]),\(months[1]),yes,38,"
    #expect(
      ids([.people: [Self.person, row]]) == Array(repeating: .dateImplausible, count: count))
  }

  @Test(arguments: [
    ("2056-01-15", 0), ("2056-01-16", 1), ("1939-12-31", 1), ("2020-01-01", 0),
  ])
  func lastDaysCanBeBeyondReason(day: String, count: Int) {
    let activities = [
      "id,territory,name,theme,status,max_hours,approved_until", "A,T,a,x,approved,38,\(day)",
    ]
    #expect(
      ids([.activities: activities]) == Array(repeating: .dateImplausible, count: count))
  }

  /// Nothing is judged by a planning date that is wrong itself.
  @Test(arguments: [("0026-01-15", IssueID.dateImplausible), ("x", .dateUnreadable)])
  func aWrongPlanningDateIsToldAlone(date: String, id: IssueID) {
    let programme = ["key,value", "name,n", "planning_date,\(date)", "wage_per_hour,20"]
    #expect(ids([.programme: programme]) == [id])
  }

  @Test(arguments: [
    ("2016-01-14", 1), ("2016-01-15", 0), ("2036-01-15", 0), ("2036-01-16", 1), ("", 0),
  ])
  func aPlanningDateIsNearToday(today: String, count: Int) throws {
    var draft = draft([:])
    let parts = today.split(separator: "-").compactMap { Int($0) }
    if parts.count == 3 {
      draft.today = CalendarDay(year: parts[0], month: parts[1], day: parts[2])
    }
    #expect(try draft.validated().warnings.count == count)
  }

  @Test func theRarerSpellingIsTheSuspect() throws {
    let people =
      [Self.person]
      + ["bruit", "Bruit", "bruit|froid", "BRUIT|Froid"].enumerated().map {
        "P\($0),T,2023-01,2023-01,yes,38,\($1)"
      }
    let warnings = try draft([.people: people]).validated().warnings
    #expect(warnings.map(\.id) == Array(repeating: .spellingSimilar, count: 3))
    #expect(warnings.map(\.value) == ["Bruit", "BRUIT", "Froid"])
    #expect(warnings[0].problem.contains("\"bruit\" (people.csv, restrictions)"))
  }

  @Test func themesWithoutActivityAreToldWhereOneIsNear() {
    func interests(_ themes: String...) -> [String] {
      ["person,theme,strength"] + themes.map { "P,\($0),3" }
    }
    let activities = [
      "id,territory,name,theme,status,max_hours", "A,T,a,jardinage,approved,38",
      "B,T,b,aide aux personnes,approved,38",
    ]
    func found(_ interests: [String]) -> [IssueID] {
      ids([.activities: activities, .personInterests: interests])
    }
    #expect(found(interests("jardinage", "Aide_aux_personnes")) == [.themeNoActivity])
    #expect(found(interests("jardinage", "jardinnage")) == [.themeNoActivity])
    // People may wish for what nobody offers, but not all of them for nothing else.
    #expect(found(interests("jardinage", "lecture")) == [])
    #expect(found(interests("gardening", "reading")) == [.themeNoActivity, .themeNoActivity])
  }

  @Test func aPlaceThatIsNoneIsToldOnce() {
    let territories = ["id,name,province,job_cap", "T,t,Liège,5", "U,u,liege,5"]
    func courses(_ places: String...) -> [String] {
      ["id,name,skill,level,place,seats"]
        + places.enumerated().map { "C\($0),c,S,1,\($1),5" }
    }
    let one = ["id,name,province,job_cap", "T,t,Liège,5"]
    #expect(
      ids([.territories: one, .courses: courses("Liege", "Liège", "T")]) == [.referenceUnknown])
    #expect(
      ids([.territories: territories, .courses: courses("Liège", "liege")]) == [.spellingSimilar])
  }

  @Test(arguments: [
    ("weeks_per_year,52.125", 0), ("slot_hours,3.800", 1), ("budget,\"101,000\"", 1),
    ("min_unemployed_months,24.000", 0), ("wage_per_hour2,1.000", 1),
  ])
  func amountsAloneMayBeThousands(row: String, count: Int) throws {
    var draft = draft([:])
    let cells = row.replacing("\"", with: "").split(separator: ",", maxSplits: 1).map(String.init)
    draft.tables[.programme]?.append(cells, line: 0)
    #expect(try draft.validated().warnings.count == count)
  }

  @Test func aWholeNumberWithThousandsIsToldOnce() {
    let territories = ["id,name,province,job_cap,population", "T,t,p,5,9.054"]
    #expect(ids([.territories: territories]) == [.numberNotWhole])
    #expect(ids([.territories: [territories[0], "T,t,p,5,9.000"]]) == [.numberMaybeThousands])
    #expect(ids([.territories: [territories[0], "T,t,p,5.000,9"]]) == [])
  }
}
