import Employment
import Monitoring
import SyntheticProgrammes

/// A random programme with traits of its people and a random plan, for tests of what is hidden.
struct RandomPeople {
  let dataset: Dataset
  let records: MonitoringRecords
  let isEligible: [Bool]
  let plan: Plan?

  var people: MonitoredPeople {
    MonitoredPeople(dataset, records, isEligible: isEligible, plan: plan)
  }

  /// 1 to 3 provinces of 1 to 3 territories with 0 to `most` people each; with traits of uneven
  /// frequency, sometimes none, and a plan for four of five seeds.
  init(
    seed: UInt64, most: Int = 60, provinces: ClosedRange<Int> = 1...3,
    territories territoryRange: ClosedRange<Int> = 1...3
  ) throws {
    var generator = SeededGenerator(seed: seed, purpose: 77, place: 0)
    var territories = DraftTable(columns: ["id", "name", "province", "job_cap"])
    var people = DraftTable(
      columns: [
        "id", "territory", "unemployed_since", "resident_since", "equivalent_status", "volunteer",
        "max_hours",
      ])
    var traits: [Person.ID: Traits] = [:]
    let stated = generator.pick([0.0, 0.5, 0.9, 0.98, 1])
    let common = generator.pick([0.3, 0.6, 0.95])
    func pick<Trait>(_ all: [Trait], _ generator: inout SeededGenerator) -> Trait? {
      guard generator.chance(stated) else { return nil }
      return generator.chance(common) ? all[0] : generator.pick(all)
    }
    for province in 0..<generator.draw(provinces) {
      for territory in 0..<generator.draw(territoryRange) {
        let id = "T\(province)\(territory)"
        territories.append([id, id, "P\(province)", "9"], line: 0)
        for number in 0..<generator.draw(0...most) {
          let person = "\(id)-\(number)"
          people.append(
            [
              person, id, generator.pick(["2020-01", "2020-01", "2025-10"]), "2010-01",
              generator.pick(["no", "no", "no", "yes"]), "yes", "8",
            ], line: 0)
          guard generator.chance(0.97) else { continue }
          traits[Person.ID(person)] = Traits(
            sex: pick([.woman, .man, .man, .man, .other], &generator),
            age: pick(AgeBand.allCases.reversed(), &generator),
            education: pick(EducationBand.allCases, &generator),
            labour: pick(LabourStatus.allCases, &generator),
            hasEvidence: generator.chance(stated))
        }
      }
    }
    var programme = DraftTable(columns: ["key", "value"])
    for (key, value) in [("name", "N"), ("planning_date", "2026-01-01"), ("wage_per_hour", "20")] {
      programme.append([key, value], line: 0)
    }
    var goals = DraftTable(columns: ["goal", "weight"])
    goals.append(["hire", "1"], line: 0)
    let dataset = try DatasetDraft(tables: [
      .programme: programme, .goals: goals, .territories: territories, .people: people,
      .skills: DraftTable(columns: ["id", "name"]),
      .activities: DraftTable(columns: [
        "id", "territory", "name", "theme", "status", "max_hours",
      ]),
    ]).validated()
    records = MonitoringRecords(
      traits: traits, statesLabour: generator.chance(0.5), statesEvidence: generator.chance(0.5))
    let refused = generator.pick([0.0, 0.1, 0.5])
    let placed = generator.pick([0.1, 0.5, 0.9, 1])
    self.dataset = dataset
    isEligible = dataset.people.map { person in
      let months = person.unemployedSince.map { $0.months(until: dataset.programme.month) } ?? 99
      return (person.hasEquivalentStatus || months >= 24) && !generator.chance(refused)
    }
    var assignments: [Assignment] = []
    for (person, isEligible) in zip(dataset.people, isEligible)
    where isEligible && generator.chance(placed) {
      assignments.append(
        Assignment(person: person.id, activity: Activity.ID("A"), slots: Slots(2)))
    }
    plan =
      generator.chance(0.8) ? Plan(assignments: assignments, attendances: []) : nil
  }
}

extension Programme {
  fileprivate var month: CalendarMonth { planningDate.month }
}
