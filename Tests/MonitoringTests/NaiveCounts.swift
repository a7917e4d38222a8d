import Employment
import Monitoring

/// Counts by asking each person, shared with nothing.
struct NaiveCounts {
  private let random: RandomPeople
  private let places: [Set<Int>]

  init(_ random: RandomPeople) {
    self.random = random
    let territories = random.dataset.territories
    var places = [Set(territories.indices)]
    for province in random.dataset.provinces.indices {
      let own = territories.indices.filter { territories[$0].province == province }
      places.append(Set(own))
      places += own.map { [$0] }
    }
    self.places = places
  }

  /// The true number behind an entry of the report.
  subscript(entry: PublishedTables.Entry) -> Int {
    let working = Set((random.plan?.assignments ?? []).map(\.person))
    return random.dataset.people.indices.count { place in
      let person = random.dataset.people[place]
      let isEligible = random.isEligible[place]
      let isPlaced = working.contains(person.id)
      guard places[entry.place].contains(person.territory) else { return false }
      switch entry.population {
      case "all": break
      case "eligible": guard isEligible else { return false }
      case "notEligible": guard !isEligible else { return false }
      case "placed": guard isPlaced else { return false }
      default: guard isEligible, !isPlaced else { return false }
      }
      let traits = random.records.traits[person.id] ?? Traits()
      switch entry.column {
      case "women": guard traits.sex == .woman else { return false }
      case "men": guard traits.sex == .man else { return false }
      case "other": guard traits.sex == nil || traits.sex == .other else { return false }
      default: break
      }
      return isIn(entry.group, person, traits)
    }
  }

  private func isIn(_ group: String, _ person: Person, _ traits: Traits) -> Bool {
    let months =
      person.unemployedSince.map { 2026 * 12 - ($0.year * 12 + $0.month - 1) } ?? 1000
    let isLong = person.hasEquivalentStatus || months >= 24
    let isStated = random.records.statesLabour
    return switch group {
    case "total": true
    case "sexNotStated": traits.sex == nil
    case "longTermUnemployed": isStated ? traits.labour == .longTermUnemployed : isLong
    case "unemployed": isStated ? traits.labour == .unemployed : !isLong
    case "inactive": traits.labour == .inactive
    case "labourNotStated": traits.labour == nil
    case "under18": traits.age == .under18
    case "from18To29": traits.age == .from18To29
    case "from30To54": traits.age == .from30To54
    case "from55": traits.age == .from55
    case "ageNotStated": traits.age == nil
    case "isced0To2": traits.education == .isced0To2
    case "isced3To4": traits.education == .isced3To4
    case "isced5To8": traits.education == .isced5To8
    case "educationNotStated": traits.education == nil
    case "evidenceMissing": !traits.hasEvidence
    default: false
    }
  }
}
