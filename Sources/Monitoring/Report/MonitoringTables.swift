import Employment

/// The counts of a report as linked tables, and where each of them is in these.
///
/// The programme and all provinces are in them, whatever a reader asks for: two reports of one plan by other
/// levels together show no more than these tables. Territories are too small for tables of their own. What follows from rules that everybody knows is no unknown:
/// who is eligible is long-term unemployed where the status is derived.
struct MonitoringTables {
  /// Where a count comes from.
  enum Count {
    /// Everybody knows it: a number of people without any trait.
    case known(Int)
    /// A cell of the tables.
    case cell(Int)
    /// A territory's part of a count of its province.
    case share
  }

  private(set) var tables = LinkedTables()
  let places: [MonitoringPlace]
  let populations: [MonitoringPopulation]
  let groups: [MonitoringGroup]
  /// People of each part, by territory.
  private var headCounts: [[Int]]
  /// People of each part, by province.
  private var provinceHeads: [[Int]]
  private let statesLabour: Bool
  private let statesEvidence: Bool

  /// A finest group: people of one part of one province.
  private struct Key: Hashable {
    let province: Int
    let part: MonitoringPopulation.Part
    let group: MonitoringGroup
    let column: MonitoringColumn
  }

  private var unknowns: [Key: Int] = [:]
  private var cells: [CountKey: Int] = [:]

  /// The name of a count.
  private struct CountKey: Hashable {
    let place: Int
    let population: MonitoringPopulation
    let group: MonitoringGroup
    let column: MonitoringColumn
  }

  /// Counts people; linear in the people, and in territories times the cells of one.
  init(_ people: MonitoredPeople) {
    places = MonitoringPlace.all(of: people.dataset)
    populations = MonitoringPopulation.all(withPlan: people.isPlaced != nil)
    statesLabour = people.statesLabour
    statesEvidence = people.statesEvidence
    groups = MonitoringGroup.allCases.filter { group in
      switch group {
      case .inactive, .labourNotStated: people.statesLabour
      case .evidenceMissing: people.statesEvidence
      default: true
      }
    }
    let territories = people.dataset.territories.count
    headCounts = Array(
      repeating: [Int](repeating: 0, count: MonitoringPopulation.Part.allCases.count),
      count: territories)
    let provinces = people.dataset.provinces.count
    provinceHeads = Array(
      repeating: [Int](repeating: 0, count: MonitoringPopulation.Part.allCases.count),
      count: provinces)
    var counts: [Key: Int] = [:]
    for (person, traits) in people.traits.enumerated() {
      let territory = people.dataset.people[person].territory
      let province = people.dataset.territories[territory].province
      let part = people.part(person)
      headCounts[territory][part.rawValue] += 1
      provinceHeads[province][part.rawValue] += 1
      let column = MonitoringColumn(of: traits.sex)
      func count(_ group: MonitoringGroup, _ column: MonitoringColumn) {
        counts[
          Key(province: province, part: part, group: group, column: column), default: 0] += 1
      }
      count(.total, column)
      if traits.sex == nil { count(.sexNotStated, .total) }
      if people.statesEvidence, !traits.hasEvidence { count(.evidenceMissing, .total) }
      for dimension in MonitoringGroup.Dimension.allCases {
        count(dimension.groups[dimension.place(of: traits)], column)
      }
    }
    for province in 0..<provinces {
      for part in MonitoringPopulation.Part.allCases
      where provinceHeads[province][part.rawValue] > 0 {
        addUnknowns(province, part, counts)
      }
    }
    addCells()
  }

  private mutating func addUnknowns(
    _ province: Int, _ part: MonitoringPopulation.Part, _ counts: [Key: Int]
  ) {
    func key(_ group: MonitoringGroup, _ column: MonitoringColumn) -> Key {
      Key(province: province, part: part, group: group, column: column)
    }
    func add(_ key: Key) -> Int {
      let unknown = tables.addUnknown(counts[key] ?? 0)
      unknowns[key] = unknown
      return unknown
    }
    let sexes = MonitoringColumn.sexes.map { add(key(.total, $0)) }
    tables.addTotal(sexes)
    // Who states no sex is counted with those who state another.
    let notStated = add(key(.sexNotStated, .total))
    let otherSex = tables.addUnknown(tables.unknowns[sexes[2]] - tables.unknowns[notStated])
    tables.addRelation([(notStated, 1), (otherSex, 1), (sexes[2], -1)])
    if statesEvidence {
      let missing = add(key(.evidenceMissing, .total))
      let head = provinceHeads[province][part.rawValue]
      let filed = tables.addUnknown(head - tables.unknowns[missing])
      tables.addTotal([missing, filed])
    }
    for dimension in MonitoringGroup.Dimension.allCases {
      let possible = possibleGroups(dimension, part)
      for (place, column) in MonitoringColumn.sexes.enumerated() {
        if possible.count == 1 {
          unknowns[key(possible[0], column)] = sexes[place]
          continue
        }
        let own = possible.map { add(key($0, column)) }
        tables.addRelation(own.map { ($0, 1) } + [(sexes[place], -1)])
      }
    }
  }

  /// The groups in which people of a part can be at all.
  private func possibleGroups(
    _ dimension: MonitoringGroup.Dimension, _ part: MonitoringPopulation.Part
  ) -> [MonitoringGroup] {
    guard dimension == .labour, !statesLabour else { return dimension.groups }
    return part == .notEligible ? [.longTermUnemployed, .unemployed] : [.longTermUnemployed]
  }

  private mutating func addCells() {
    for (place, value) in places.enumerated() where value.level < .territory {
      for (number, population) in populations.enumerated() {
        for (row, group) in groups.enumerated() {
          for (column, sex) in MonitoringColumn.allCases.enumerated() {
            guard sex == .total || !group.isCountedInTotalOnly else { continue }
            guard sex != .total || group != .total else { continue }
            var parts: [Int] = []
            var ceiling = 0
            for province in value.provinces {
              for part in population.parts {
                let own = unknownParts(province, part, group, sex)
                if !own.isEmpty { ceiling += provinceHeads[province][part.rawValue] }
                parts += own
              }
            }
            cells[CountKey(place: place, population: population, group: group, column: sex)] =
              tables.addCell(
                parts, ceiling: ceiling, cost: cost(value.level, group, sex),
                phase: place + number + row + column)
          }
        }
      }
    }
  }

  private func unknownParts(
    _ province: Int, _ part: MonitoringPopulation.Part, _ group: MonitoringGroup,
    _ column: MonitoringColumn
  ) -> [Int] {
    let columns = group.isCountedInTotalOnly ? [.total] : column.parts
    return columns.compactMap {
      unknowns[Key(province: province, part: part, group: group, column: $0)]
    }
  }

  /// Counts of the programme, of everybody of a sex and of both sexes are read most.
  private func cost(_ level: MonitoringLevel, _ group: MonitoringGroup, _ column: MonitoringColumn)
    -> Double
  {
    let weight: Double = group == .total ? 5 : 1
    let base = level == .programme ? 50 * weight : weight
    switch column {
    case .total: return 3 * base
    case .women, .men: return base
    case .other: return base / 2
    }
  }

  /// Where a count comes from; nil where the report has no such count.
  func count(
    _ place: Int, _ population: MonitoringPopulation, _ group: MonitoringGroup,
    _ column: MonitoringColumn
  ) -> Count? {
    if group == .total, column == .total {
      return .known(headCount(place, population))
    }
    guard groups.contains(group), !group.isCountedInTotalOnly || column == .total else {
      return nil
    }
    if places[place].level == .territory { return .share }
    return cells[CountKey(place: place, population: population, group: group, column: column)]
      .map { .cell($0) }
  }

  /// The place of a territory's province in `places`.
  func provincePlace(of place: Int) -> Int? {
    places[..<place].lastIndex { $0.level == .province }
  }

  /// The people of a part in a place.
  func head(_ place: Int, _ part: MonitoringPopulation.Part) -> Int {
    places[place].territories.reduce(0) { $0 + headCounts[$1][part.rawValue] }
  }

  /// The people of a population in a place: a number that plans print, too.
  func headCount(_ place: Int, _ population: MonitoringPopulation) -> Int {
    population.parts.reduce(0) { $0 + head(place, $1) }
  }

  /// What must be hidden for what it says itself.
  func primarySuppression(threshold: Int) -> PrimarySuppression {
    var primary = PrimarySuppression(tables, threshold: threshold)
    for place in places.indices where places[place].level < .territory {
      for population in populations {
        protectGroups(place, population, &primary)
      }
    }
    return primary
  }

  /// Hides where all of a group share a trait.
  private func protectGroups(
    _ place: Int, _ population: MonitoringPopulation, _ primary: inout PrimarySuppression
  ) {
    func cell(_ group: MonitoringGroup, _ column: MonitoringColumn) -> Int? {
      cells[CountKey(place: place, population: population, group: group, column: column)]
    }
    for group in groups where !group.isCountedInTotalOnly {
      // Who states no sex is in the last column, so it tells of nobody's sex.
      primary.protect(
        group: MonitoringColumn.sexes.compactMap { column in
          cell(group, column).map { ($0, column != .other) }
        })
    }
    for dimension in MonitoringGroup.Dimension.allCases {
      for column in MonitoringColumn.allCases {
        primary.protect(
          group: dimension.groups.compactMap { group in
            cell(group, column).map { ($0, !group.isNotStated) }
          })
      }
    }
  }
}
