import Employment
import SyntheticProgrammes

/// A small dataset with a plan, from which one cause takes every plan.
///
/// Limits are wide except where the cause is, so that the rules which a conflict must name are known:
/// six to eight people in two territories, five activities, a course, and prices and interests at
/// random.
struct InfeasibleDataset {
  /// What takes every plan.
  enum Cause: CaseIterable {
    case acceptedBeyondPosts, pinsBeyondHours, budgetTooSmall, ownBudgetTooSmall, tooFewSeats
    case tooManySeats, seatsOfOthersWithoutPosts, crewOutOfReach, teamOutOfReach, supervisorsTooDear
    case slicesBeyondHours, piecesBeyondJob, coursesBeyondJob, twoAtOnce
  }

  /// The dataset as text.
  private(set) var draft: DatasetDraft
  /// Rules that a conflict of it must name.
  private(set) var rules: Set<Rule> = []
  private var generator: SeededGenerator

  /// People of the territory T1.
  private let people: [String]

  /// The dataset of a seed.
  init(_ cause: Cause, seed: UInt64) {
    generator = SeededGenerator(seed: seed, purpose: 401, place: 0)
    people = (1...generator.draw(4...6)).map { "P\($0)" }
    draft = DatasetDraft()
    addBasis()
    apply(cause)
    draft.tables = draft.tables.filter { !$0.value.lines.isEmpty }
  }

  private mutating func add(_ file: DataFile, _ rows: String...) {
    var table = draft.tables[file] ?? DraftTable(columns: ProgrammeRecipe.columns(of: file))
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      table.append(cells.map { String($0) })
    }
    draft.tables[file] = table
  }

  /// A slot a week costs 2,000 EUR a year.
  private mutating func addBasis() {
    add(.programme, "name,Sans issue", "planning_date,2026-01-01", "wage_per_hour,10")
    add(.programme, "slot_hours,4", "weeks_per_year,50")
    add(.goals, "hire,\(generator.draw(10...90)),,", "slots,1,,", "interest,2,,")
    add(.skills, "S1,Une", "S2,Deux", "S3,Trois")
    add(.courses, "C0,Sans rapport,S3,2,,0,5,1,\(100 * generator.draw(0...5)),100")
    for person in people { add(.personSkills, "\(person),S3,\(generator.draw(2...4))") }
    for activity in ["A2", "A3", "A4"] { addActivity(activity, of: "T1") }
    addActivity("B1", of: "T2")
    add(.activitySkills, "A4,S3,2,each,")
    for person in ["Q1", "Q2"] { addPerson(person, of: "T2") }
  }

  private mutating func addTerritories(posts: Int = 10, budget: String = "", others: Int = 10) {
    add(.territories, "T1,Un,Nord,\(posts),\(budget),,,,open", "T2,Deux,Nord,\(others),,,,,open")
  }

  private mutating func addPeople(hours: String = "4,16") {
    for person in people { addPerson(person, of: "T1", hours: hours) }
  }

  private mutating func addPerson(_ id: String, of territory: String, hours: String = "4,16") {
    add(.people, "\(id),\(territory),2020-01,2015-01,no,yes,\(hours),,,,")
    add(.personInterests, "\(id),vente,\(generator.draw(1...5))")
  }

  /// `least` to `most` slots of work.
  private mutating func addActivity(
    _ id: String, of territory: String, most: Int = 40, people: Int = 1
  ) {
    let cost = 100 * generator.draw(0...9)
    let value = generator.draw(0...5)
    add(
      .activities,
      "\(id),\(territory),\(id),vente,approved,,,0,\(most * 4),\(people),\(cost),0,\(value),,,")
  }

  private mutating func apply(_ cause: Cause) {
    let half = people.count / 2
    switch cause {
    case .acceptedBeyondPosts:
      addTerritories(posts: half - 1)
      addPeople()
      for (place, person) in people.prefix(half).enumerated() {
        add(.personChoices, "\(person),A\(2 + place % 2),accepted")
      }
      rules = [.choiceAccepted, .jobCap]
    case .pinsBeyondHours:
      addTerritories()
      addPeople()
      addActivity("A1", of: "T1", most: half)
      for person in people.prefix(half + 1) { add(.pins, "\(person),A1,assign") }
      rules = [.pinAssign, .demand]
    case .budgetTooSmall:
      // A job costs 4,000 EUR at least.
      add(.programme, "budget,\(4_000 * half - 1)")
      addTerritories()
      addPeople(hours: "8,16")
      for person in people.prefix(half) { add(.pins, "\(person),,hire") }
      rules = [.pinHire, .programmeBudget]
    case .ownBudgetTooSmall:
      addTerritories(budget: String(4_000 * half - 1))
      addPeople(hours: "8,16")
      for person in people.prefix(half) { add(.pins, "\(person),,hire") }
      rules = [.pinHire, .territoryBudget]
    case .tooFewSeats: applyCourse(place: "T1", least: 0, most: 1, sessions: half - 1)
    case .tooManySeats:
      addTerritories()
      addPeople()
      addActivity("A1", of: "T1")
      add(.activitySkills, "A1,S1,2,each,")
      add(.courses, "C1,Cours,S1,3,T1,\(half + 1),9,2,0,0")
      // Whoever holds the skill does not sit in the course.
      for person in people.dropFirst(half) { add(.personSkills, "\(person),S1,2") }
      add(.pins, "P1,A1,assign")
      rules = [.pinAssign, .seats]
    case .seatsOfOthersWithoutPosts:
      // Only somebody of T2, which has no posts, could be the second head.
      addTerritories(others: 0)
      addPeople()
      addActivity("A1", of: "T1")
      addActivity("B2", of: "T2")
      add(.activitySkills, "A1,S1,2,each,", "B2,S1,2,each,")
      add(.courses, "C1,Cours,S1,3,,2,9,2,0,0")
      for person in people.dropFirst() { add(.personSkills, "\(person),S1,2") }
      add(.pins, "P1,A1,assign")
      rules = [.pinAssign, .seats, .jobCap]
    case .crewOutOfReach:
      addTerritories()
      addPeople()
      addActivity("A1", of: "T1", people: half + 1)
      for person in people.dropFirst(half) { add(.personChoices, "\(person),A1,refused") }
      add(.pins, "P1,A1,assign")
      rules = [.pinAssign, .crew]
    case .teamOutOfReach: applyTeam()
    case .supervisorsTooDear:
      add(.programme, "people_per_supervisor,2", "supervisor_cost,30000")
      // Enough for everybody's wages and openings, not for a supervisor.
      add(.programme, "budget,29999")
      addTerritories()
      addPeople()
      for person in people.prefix(2) { add(.pins, "\(person),,hire") }
      rules = [.pinHire, .programmeBudget, .supervision]
    case .slicesBeyondHours:
      add(.programme, "min_slots_per_activity,2")
      addTerritories()
      addPeople(hours: "4,20")
      for activity in ["A2", "A3", "A4"] { add(.pins, "P1,\(activity),assign") }
      rules = [.pinAssign]
    case .piecesBeyondJob:
      add(.programme, "max_activities_per_job,1")
      addTerritories()
      addPeople()
      add(.pins, "P1,A2,assign")
      add(.personChoices, "P1,A3,accepted")
      rules = [.pinAssign, .choiceAccepted]
    case .coursesBeyondJob:
      add(.programme, "max_courses_per_job,1")
      addTerritories()
      addPeople()
      addActivity("A1", of: "T1")
      addActivity("A5", of: "T1")
      add(.activitySkills, "A1,S1,1,each,", "A5,S2,1,each,")
      add(.courses, "C1,Cours,S1,1,T1,0,9,2,0,0", "C2,Cours,S2,1,Nord,0,9,2,0,0")
      add(.pins, "P1,A1,assign", "P1,A5,assign")
      rules = [.pinAssign]
    case .twoAtOnce:
      applyTeam()
      addActivity("A6", of: "T1", most: 1)
      add(.pins, "P3,A6,assign", "P4,A6,assign")
      rules = []
    }
  }

  /// One person more is pinned to learn than there are seats.
  private mutating func applyCourse(place: String, least: Int, most: Int, sessions: Int) {
    addTerritories()
    addPeople()
    addActivity("A1", of: "T1")
    add(.activitySkills, "A1,S1,2,each,")
    add(.courses, "C1,Cours,S1,3,\(place),\(least),\(most),\(sessions),0,0")
    for person in people.prefix(people.count / 2) { add(.pins, "\(person),A1,assign") }
    rules = [.pinAssign, .seats, .sessions]
  }

  /// Two must hold a skill that only the first person holds high enough.
  private mutating func applyTeam() {
    addTerritories()
    addPeople()
    addActivity("A1", of: "T1")
    add(.activitySkills, "A1,S2,2,team,2")
    add(.personSkills, "P1,S2,3", "P2,S2,1")
    add(.pins, "P2,A1,assign")
    rules = [.pinAssign, .team]
  }
}
