public import Employment

extension ProgrammeRecipe {
  /// The programme as text tables with all columns of the format, rows by ascending id; without
  /// `pins.csv` where there is no pin.
  ///
  /// Complexity: linear in what is written; some thirty rows a person.
  public func makeDraft() -> DatasetDraft {
    let territories = SyntheticTerritory.all(of: self)
    var tables: [DataFile: DraftTable] = [:]
    for file in DataFile.allCases where file != .currentPlan {
      tables[file] = DraftTable(columns: Self.columns(of: file))
    }
    for (key, value) in programmeRows(posts: territories.reduce(0) { $0 + $1.posts }) {
      tables[.programme]?.append([key, value])
    }
    for (goal, weight) in Self.weights {
      tables[.goals]?.append([goal.rawValue, weight, "", "0"])
    }
    for skill in SkillCatalogue.entries { tables[.skills]?.append([skill.code, skill.label]) }
    for course in SyntheticCourse.all(in: territories, of: self) {
      tables[.courses]?.append(course.row)
    }
    for territory in territories {
      tables[.territories]?.append(territory.row(budgetFactor: territoryBudgetFactor))
      let activities = SyntheticActivity.all(in: territory, of: self)
      for activity in activities {
        tables[.activities]?.append(activity.row(in: territory))
        for row in activity.skillRows { tables[.activitySkills]?.append(row) }
      }
      appendPeople(of: territory, activities: activities, to: &tables)
    }
    // Only pins can be missing altogether; a file of a header alone would only be in the way.
    if tables[.pins]?.lines.isEmpty == true { tables[.pins] = nil }
    return DatasetDraft(tables: tables)
  }

  private func appendPeople(
    of territory: SyntheticTerritory, activities: [SyntheticActivity],
    to tables: inout [DataFile: DraftTable]
  ) {
    var generator = SeededGenerator(seed: seed, purpose: Purpose.people, place: territory.place)
    var statements = Statements(recipe: self, territory: territory)
    for place in 0..<territory.peopleCount {
      let person = SyntheticPerson(place: place, in: territory, generator: &generator)
      tables[.people]?.append(person.row(in: territory))
      for (skill, level) in person.levels.enumerated() where level > 0 {
        let code = SkillCatalogue.entries[skill].code
        tables[.personSkills]?.append([person.id, code, String(level)])
      }
      for (theme, strength) in person.interests.enumerated() where strength > 0 {
        let word = WorkTheme.all[theme].word
        tables[.personInterests]?.append([person.id, word, String(strength)])
      }
      let (choices, pins) = statements.next(person, activities)
      for choice in choices { tables[.personChoices]?.append(choice) }
      for pin in pins { tables[.pins]?.append(pin) }
    }
  }

  private func programmeRows(posts: Int) -> [(String, String)] {
    [
      ("name", name),
      ("planning_date", "2026-01-01"),
      // 40,500 EUR for 52 weeks of 38 hours.
      ("wage_per_hour", "20.5"),
      ("slot_hours", "3.8"),
      ("weeks_per_year", "52"),
      ("budget", Amounts.budgetText(posts: posts, factor: budgetFactor)),
      ("max_activities_per_job", "3"),
      ("min_slots_per_activity", "2"),
      ("max_courses_per_job", "2"),
      // The cost is net of what is financed elsewhere.
      ("people_per_supervisor", "8"),
      ("supervisor_cost", "24000"),
      ("min_unemployed_months", "24"),
      ("min_resident_months", "6"),
    ]
  }

  /// Points per unit of each goal.
  private static let weights: [(Goal, String)] = [
    (.hire, "100"), (.interest, "2"), (.skill, "1"), (.need, "2"), (.cost, "0.2"),
  ]

  /// The columns of a file, in the order of the format's table.
  package static func columns(of file: DataFile) -> [String] {
    let columns =
      switch file {
      case .programme: "key value"
      case .goals: "goal weight priority tolerance"
      case .territories:
        "id name province job_cap budget latitude longitude population status"
      case .people:
        "id territory unemployed_since resident_since equivalent_status volunteer min_hours "
          + "max_hours latitude longitude max_travel_km restrictions"
      case .personSkills: "person skill level"
      case .personInterests: "person theme strength"
      case .personChoices: "person activity choice"
      case .skills: "id name"
      case .activities:
        "id territory name theme status approved_hours approved_until min_hours max_hours "
          + "min_people opening_cost revenue_per_hour social_value latitude longitude demands"
      case .activitySkills: "activity skill level need people"
      case .courses:
        "id name skill level place min_seats seats max_sessions session_cost seat_cost"
      case .pins: "person activity rule"
      case .currentPlan: "person activity slots"
      }
    return columns.split(separator: " ").map { String($0) }
  }
}

extension DraftTable {
  /// Adds a row on the line after the last one; the header is line 1.
  package mutating func append(_ row: [String]) { append(row, line: lines.count + 2) }
}
