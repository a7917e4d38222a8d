import Employment
import SyntheticProgrammes

/// Draws a dataset in which every feature of the format has a fair chance.
///
/// Features are first switched on or off for the whole dataset and then dealt out, so that small
/// datasets with one feature alone occur as well as crowded ones.
struct RandomDatasetBuilder {
  private var generator: SeededGenerator
  private var tables: [DataFile: DraftTable] = [:]
  private let shape: RandomDatasetShape
  private let territories: [String]
  private var provinces = ["Nord", "Sud"]
  private let people: [String]
  private let activities: [String]
  private let skills: [String]
  private let themes = ["jardin", "vente"]
  private let territoryOfPerson: [Int]
  private let territoryOfActivity: [Int]
  private let features: RandomFeatures

  /// Hours of a slot in tenths.
  private let slot: Int
  /// The fewest slots of one activity in a job.
  private let slice: Int
  /// What a slot a week costs in a year, in EUR, nearly: the scale of budgets.
  private var slotYear = 0.0

  /// The draft of a shape.
  static func draft(of shape: RandomDatasetShape, generator: SeededGenerator) -> DatasetDraft {
    var builder = RandomDatasetBuilder(shape: shape, generator: generator)
    builder.addProgramme()
    builder.addTerritories()
    builder.addActivities()
    builder.addCourses()
    builder.addPeople()
    builder.addStatements()
    return DatasetDraft(tables: builder.tables.filter { !$0.value.lines.isEmpty })
  }

  private init(shape: RandomDatasetShape, generator: SeededGenerator) {
    self.shape = shape
    self.generator = generator
    features = RandomFeatures(&self.generator)
    territories = (1...shape.territories).map { "T\($0)" }
    people = (1...shape.people).map { "P\(paddedNumber($0, width: 2))" }
    activities = (1...shape.activities).map { "A\($0)" }
    skills = (1...self.generator.draw(1...(features.centresOnTraining ? 2 : 3))).map { "S\($0)" }
    var homes: [Int] = []
    for _ in people { homes.append(self.generator.draw(0...shape.territories - 1)) }
    territoryOfPerson = homes
    // Activities are where people are, or small datasets would hold few candidate pairs.
    var places: [Int] = []
    for _ in activities { places.append(self.generator.pick(homes)) }
    territoryOfActivity = places
    slot = self.generator.pick([38, 40, 35])
    slice = min(shape.mostSlots, self.generator.pick([1, 1, 1, 1, 2, 2, 2, 3]))
    for file in DataFile.allCases {
      tables[file] = DraftTable(columns: ProgrammeRecipe.columns(of: file))
    }
    // The name of a province may be the id of a territory: a course's place is then the latter.
    if shape.territories > 1, self.generator.chance(0.06) { provinces[0] = "T2" }
  }

  private mutating func add(_ file: DataFile, _ row: String...) {
    tables[file]?.append(row)
  }

  /// Hours a week, as text, that hold so many whole slots: the exact boundary or a bit more.
  private mutating func hours(_ slots: Int) -> String {
    decimalText(slots * slot + generator.pick([0, 0, 3, slot - 1]), decimals: 1)
  }

  /// Hours a week, as text, that need so many whole slots: the exact boundary or a bit less.
  private mutating func leastHours(_ slots: Int) -> String {
    decimalText(max(0, slots * slot - generator.pick([0, 0, 3, slot - 1])), decimals: 1)
  }

  private mutating func addProgramme() {
    let wage = generator.pick([8_00, 12_25, 20_50])
    let weeks = generator.pick([10, 50, 52])
    slotYear = Double(wage * weeks * slot) / 1_000
    add(.programme, "name", "Essai aléatoire")
    add(.programme, "planning_date", "2026-01-01")
    add(.programme, "wage_per_hour", decimalText(wage, decimals: 2))
    add(.programme, "slot_hours", decimalText(slot, decimals: 1))
    add(.programme, "weeks_per_year", String(weeks))
    if generator.chance(0.45) {
      add(.programme, "budget", budget(people: shape.people))
    }
    add(.programme, "max_activities_per_job", String(generator.draw(1...3)))
    add(.programme, "min_slots_per_activity", String(slice))
    add(.programme, "max_courses_per_job", String(generator.pick([0, 1, 1, 2, 2, 2])))
    if generator.chance(0.5) {
      add(.programme, "people_per_supervisor", String(generator.draw(1...3)))
      add(.programme, "supervisor_cost", amount(slotsWorth: 1.5))
    }
    for goal in Goal.allCases {
      let weights =
        switch goal {
        case .hire: ["0", "10", "30", "60", "100"]
        case .slots: ["0", "1", "2.5", "8"]
        case .interest, .skill, .need: ["0", "1", "2", "6"]
        case .cost: ["0", "0.1", "0.2", "1"]
        case .change: ["0", "4", "30"]
        }
      let weight = generator.pick(weights)
      // A goal that is not listed and one of weight 0 mean the same.
      if weight != "0" || generator.chance(0.5) { add(.goals, goal.rawValue, weight, "", "") }
    }
    if tables[.goals]?.lines.isEmpty == true { add(.goals, "hire", "10", "", "") }
  }

  /// A random amount of up to so many slot-years, in whole euros.
  private mutating func amount(slotsWorth: Double) -> String {
    let most = slotYear * slotsWorth * (features.isCheap ? 0.2 : 1)
    return String(Int((most * Double(generator.draw(0...20)) / 20).rounded()))
  }

  /// A budget that some of so many people's jobs exhaust.
  private mutating func budget(people: Int) -> String {
    if generator.chance(0.05) { return "0" }
    let slots = Double(people * (shape.mostSlots + 1)) * 0.6
    return String(Int((slotYear * slots * Double(generator.draw(25...130)) / 100).rounded()))
  }

  private mutating func addTerritories() {
    let hasBudgets = generator.chance(0.4)
    let hasTightCaps = generator.chance(0.5)
    for (place, id) in territories.enumerated() {
      let province = generator.pick(provinces)
      let least = generator.chance(0.15) ? 0 : 1
      let cap = hasTightCaps ? generator.draw(least...max(1, shape.people / 2)) : shape.people
      let limit =
        hasBudgets && generator.chance(0.7)
        ? budget(people: max(1, shape.people / territories.count)) : ""
      add(
        .territories, id, "Territoire \(place + 1)", province, String(cap), limit,
        "50.\(5 + place)", "5.5", "", features.decides && generator.chance(0.15) ? "closed" : "open"
      )
    }
    for skill in skills { add(.skills, skill, "Compétence \(skill)") }
  }

  private mutating func addActivities() {
    let asksForCrews = generator.chance(0.5)
    for (id, territory) in zip(activities, territoryOfActivity) {
      // Small activities make jobs of several pieces.
      let least = slice + (features.hasSmallActivities ? 0 : generator.draw(0...2))
      let most = generator.draw(
        least...(features.hasSmallActivities ? slice + 1 : shape.mostSlots + shape.people + 1))
      let fewest = generator.pick([0, 0, 1, 2, generator.draw(0...most)])
      let isPlaced = generator.chance(0.5)
      add(
        .activities, id, territories[territory], "Activité \(id)", generator.pick(themes),
        features.decides
          ? generator.pick(["approved", "approved", "approved", "approved", "pending", "refused"])
          : "approved",
        generator.chance(0.3) ? hours(generator.draw(max(1, most - 2)...most)) : "",
        features.decides ? generator.pick(["", "2026-01-01", "2027-12-31", "2025-12-31"]) : "",
        leastHours(min(fewest, most)), hours(most),
        asksForCrews ? generator.pick(["0", "1", "2", "2", "3"]) : "",
        amount(slotsWorth: 2), revenue(), String(generator.draw(0...5)),
        isPlaced ? "50.\(5 + territory)\(generator.draw(0...9))" : "", isPlaced ? "5.5" : "",
        features.restricts ? generator.pick(["", "exterieur", "exterieur|port_charges"]) : "")
      for skill in skills where generator.chance(features.centresOnTraining ? 0.6 : 0.35) {
        let level = generator.draw(1...(features.centresOnTraining ? 2 : 3))
        add(.activitySkills, id, skill, String(level), "each", "")
      }
      if asksForCrews && generator.chance(0.4) {
        add(
          .activitySkills, id, generator.pick(skills), String(generator.draw(1...2)), "team",
          generator.pick(["", "1", "1", "2"]))
      }
    }
  }

  /// Mostly nothing, sometimes a part of the wage, now and then more than any wage.
  private mutating func revenue() -> String {
    generator.pick(["", "", "0", "2.5", "6", "25"])
  }

  private mutating func addCourses() {
    // Several courses in one skill compete; a course that no activity asks for teaches nobody.
    let wanted = tables[.activitySkills]?.column("skill") ?? []
    let count = features.centresOnTraining ? max(3, shape.courses) : shape.courses
    for number in 0..<count {
      let skill = generator.pick(wanted.isEmpty ? skills : wanted)
      let province = generator.pick(provinces)
      let isKnown = tables[.territories]?.column("province").contains(province) == true
      let places = [generator.pick(territories), isKnown ? province : "", "", ""]
      let most = generator.draw(1...3)
      let least = generator.chance(0.03) ? most + 1 : generator.draw(0...most)
      let level = generator.pick([1, 2, 3, 3, 3, 4])
      add(
        .courses, "C\(number + 1)", "Cours \(number + 1)", skill, String(level),
        generator.pick(places), String(least), String(most),
        generator.pick(["", "1", "1", "2", "2", "0"]), amount(slotsWorth: 1),
        amount(slotsWorth: 0.4))
    }
  }

  private mutating func addPeople() {
    for (id, territory) in zip(people, territoryOfPerson) {
      let most = generator.draw((generator.chance(0.1) ? 1 : slice)...shape.mostSlots)
      let least = generator.pick([0, 1, 1, generator.draw(0...most)])
      let isEquivalent = generator.chance(0.1)
      let isPlaced = generator.chance(0.6)
      let hasWindow = !generator.chance(0.03)
      let doubts = features.decides && generator.chance(0.3)
      let unemployed = doubts ? ["2024-01", "2024-02"] : ["2020-05", "2024-01", "2019-11"]
      let resident = doubts ? ["2025-07", "2025-08"] : ["2010-01", "2025-07", "2018-03"]
      add(
        .people, id, territories[territory],
        isEquivalent && generator.chance(0.5) ? "" : generator.pick(unemployed),
        generator.pick(resident), isEquivalent ? "yes" : "no",
        doubts && generator.chance(0.2) ? "no" : "yes",
        hasWindow ? leastHours(min(least, most)) : "1", hasWindow ? hours(most) : "2",
        isPlaced ? "50.\(5 + territory)\(generator.draw(0...4))" : "", isPlaced ? "5.5" : "",
        features.limitsTravel ? generator.pick(["", "3", "8"]) : "",
        features.restricts ? generator.pick(["", "port_charges", "exterieur"]) : "")
      for skill in skills where generator.chance(features.centresOnTraining ? 0.25 : 0.65) {
        let most = features.centresOnTraining ? 2 : 4
        add(.personSkills, id, skill, String(generator.draw(1...most)))
      }
      for theme in themes where generator.chance(0.7) {
        add(.personInterests, id, theme, String(generator.draw(1...5)))
      }
    }
  }

  /// Choices, pins and the plan in force.
  private mutating func addStatements() {
    let hasChoices = generator.chance(0.5)
    let hasPins = generator.chance(0.45)
    let hasPlan = generator.chance(0.5)
    for (place, person) in people.enumerated() {
      let own = activities.indices.filter {
        territoryOfActivity[$0] == territoryOfPerson[place]
      }.map { activities[$0] }
      let candidates = own.isEmpty ? activities : own
      for activity in activities where hasChoices && generator.chance(0.2) {
        add(
          .personChoices, person, activity,
          generator.pick(["refused", "refused", "wished", "accepted"]))
      }
      if hasPins && generator.chance(0.4) { addPins(of: person, candidates) }
      if hasPlan && generator.chance(0.6) {
        for activity in generator.pick(generator.draw(1...2), of: candidates) {
          add(.currentPlan, person, activity, generator.pick(["", "1", "2"]))
        }
        // The plan in force may name an activity that was given up.
        if generator.chance(0.05) { add(.currentPlan, person, "A0", "2") }
      }
    }
  }

  private mutating func addPins(of person: String, _ candidates: [String]) {
    let drawn = generator.pick(2, of: candidates)
    switch generator.draw(1...8) {
    case 1: add(.pins, person, "", "exclude")
    case 2, 3: add(.pins, person, "", "hire")
    case 4, 5: add(.pins, person, drawn[0], "assign")
    case 6:
      add(.pins, person, "", "hire")
      add(.pins, person, drawn[0], "forbid")
    default: add(.pins, person, drawn[0], "forbid")
    }
  }
}
