import Employment
import SyntheticProgrammes

/// Tiny datasets around a row that chance alone hardly ever makes decisive.
///
/// In each of them, leaving the row out would hire one person more.
enum PlantedPattern: UInt64, CaseIterable {
  /// One person's hours are only met by three activities of one slot, where two may be combined.
  case pieces = 5
  /// One person's hours are only met by two activities, each with a skill to learn, where one
  /// course may be attended.
  case coursesPerJob = 15
  /// A low course lacks one head, which the person who needs the high course of that skill would
  /// give.
  case courseTwice = 25
  /// A course lacks one head, which a person who works elsewhere would give.
  case courseWithoutNeed = 35

  /// The pattern that a seed plants, if any: one in ten does.
  init?(seed: UInt64) {
    self.init(rawValue: seed % 40)
  }

  /// The pattern with random weights and prices.
  func draft(_ generator: inout SeededGenerator) -> DatasetDraft {
    var tables = [DataFile: DraftTable]()
    func add(_ file: DataFile, _ rows: String...) {
      var table = tables[file] ?? DraftTable(columns: ProgrammeRecipe.columns(of: file))
      for row in rows {
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        table.append(cells.map { String($0) })
      }
      tables[file] = table
    }
    func person(_ id: String, slots: ClosedRange<Int>, restriction: String = "") {
      let hours = "\(slots.lowerBound * 4),\(slots.upperBound * 4)"
      add(.people, "\(id),T1,2020-01,2015-01,no,yes,\(hours),,,,\(restriction)")
      add(.personInterests, "\(id),vente,\(generator.draw(1...5))")
    }
    func activity(_ id: String, slots: Int, demand: String = "") {
      let cost = generator.draw(0...5) * 100
      add(.activities, "\(id),T1,\(id),vente,approved,,,0,\(slots * 4),1,\(cost),0,3,,,\(demand)")
    }
    add(.programme, "name,Motif", "planning_date,2026-01-01", "wage_per_hour,10")
    add(.programme, "slot_hours,4", "weeks_per_year,50", "min_slots_per_activity,1")
    add(.programme, "max_activities_per_job,2")
    add(.programme, "max_courses_per_job,\(self == .coursesPerJob ? 1 : 2)")
    let hire = generator.draw(40...100)
    add(.goals, "hire,\(hire),,", "slots,4,,", "interest,\(generator.draw(0...3)),,", "cost,1,,")
    add(.territories, "T1,Territoire 1,Nord,3,,,,,open")
    add(.skills, "S1,Compétence 1", "S2,Compétence 2")
    let price = "\(generator.draw(1...9) * 100),\(generator.draw(0...5) * 100)"
    switch self {
    case .pieces:
      person("P1", slots: 3...3)
      person("P2", slots: 1...1, restriction: "exterieur")
      for id in ["A1", "A2", "A3"] { activity(id, slots: 1, demand: "exterieur") }
      activity("A4", slots: 1, demand: "port_charges")
      add(.personChoices, "P1,A4,refused")
    case .coursesPerJob:
      person("P1", slots: 4...4)
      person("P2", slots: 1...2)
      for id in ["A1", "A2"] { activity(id, slots: 2) }
      activity("A3", slots: 2)
      add(.personChoices, "P1,A3,refused")
      add(.activitySkills, "A1,S1,2,each,", "A2,S2,1,each,")
      add(.courses, "C1,Cours 1,S1,3,T1,1,2,1,\(price)", "C2,Cours 2,S2,2,,0,2,1,\(price)")
    case .courseTwice:
      person("P1", slots: 1...2, restriction: "exterieur")
      person("P2", slots: 1...2, restriction: "port_charges")
      activity("A1", slots: 2, demand: "port_charges")
      activity("A2", slots: 2, demand: "exterieur")
      add(.activitySkills, "A1,S1,3,each,", "A2,S1,4,each,")
      add(.courses, "C1,Cours 1,S1,4,Nord,0,1,1,\(price)", "C2,Cours 2,S1,3,T1,2,2,1,\(price)")
    case .courseWithoutNeed:
      person("P1", slots: 2...2, restriction: "exterieur")
      person("P2", slots: 1...2)
      activity("A1", slots: 2)
      activity("A2", slots: 2, demand: "exterieur")
      add(.activitySkills, "A1,S1,2,each,")
      add(.courses, "C1,Cours 1,S1,2,,2,3,1,\(price)")
    }
    return DatasetDraft(tables: tables)
  }
}
