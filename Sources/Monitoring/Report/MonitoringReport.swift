public import LinearSolver

/// Counts of the people whom a dataset and a plan concern, by the groups of ESF+, with small cells
/// suppressed so that no hidden count can be computed back.
///
/// ```swift
/// let people = MonitoredPeople(dataset, records, isEligible: eligible, plan: plan)
/// let report = try MonitoringReport(of: people, threshold: 5)
/// report.count(0, .placed, .from55, .women)   // 31, or nil where it is hidden
/// ```
///
/// Counts of the programme and of all provinces are protected together, whatever is printed of them, and
/// of the traits of a territory's people nothing is shown that does not follow from its province, so that
/// reports of one plan by programme, province and territory may lie side by side. Two reports of different plans or
/// datasets, or with different thresholds, are not protected against each other: who knows that two plans
/// differ by one person and holds both reports may compare them.
public struct MonitoringReport: Sendable {
  /// The fewest people that a count shows; zeros are shown unless they tell a trait of a whole group.
  public let threshold: Int
  /// The programme, then each province followed by its territories.
  public let places: [MonitoringPlace]
  /// The populations of which traits are counted.
  public let populations: [MonitoringPopulation]
  /// The rows of each table.
  public let groups: [MonitoringGroup]
  /// Whether the labour status is that of `monitoring.csv`, and not derived from `people.csv`.
  public let statesLabour: Bool

  private let tables: MonitoringTables
  private let isHidden: [Bool]

  /// Counts, and hides what must be hidden.
  ///
  /// Deterministic. Complexity: some linear programs with a variable for each group of people and a row
  /// for each count; see the article on suppression.
  ///
  /// - Parameters:
  ///   - people: The people and what is stated of them.
  ///   - threshold: The fewest people that a count shows, 2 at least.
  /// - Throws: A `SolverFault` from within GLPK.
  public init(of people: MonitoredPeople, threshold: Int = 5) throws(SolverFault) {
    precondition(threshold >= 2, "a single person is always too few")
    self.threshold = threshold
    tables = MonitoringTables(people)
    places = tables.places
    populations = tables.populations
    groups = tables.groups
    statesLabour = people.statesLabour
    let primary = tables.primarySuppression(threshold: threshold)
    let linked = tables.tables
    let suppression = try CellSuppression(linked, primary)
    let check = WitnessCheck(
      linked, isHidden: suppression.isHidden, primary, witnesses: suppression.witnesses)
    if check.determined.isEmpty {
      isHidden = suppression.isHidden
    } else {
      // The worst case: every count of a trait is hidden, and nothing but public totals is left.
      isHidden = linked.cells.indices.map { !linked.isPublic($0) }
    }
  }

  /// A count of people; nil where it is hidden.
  ///
  /// - Parameters:
  ///   - place: A place in `places`.
  ///   - population: One of `populations`.
  ///   - group: One of `groups`.
  ///   - column: A sex, or everybody; groups that are counted in total only have no other column.
  /// - Returns: The number of people, nil where it is hidden or where there is no such count.
  public func count(
    _ place: Int, _ population: MonitoringPopulation, _ group: MonitoringGroup,
    _ column: MonitoringColumn
  ) -> Int? {
    switch tables.count(place, population, group, column) {
    case .known(let count): count
    case .cell(let cell): shown(cell)
    case .share: share(of: place, population, group, column)
    case nil: nil
    }
  }

  private func shown(_ cell: Int) -> Int? {
    isHidden[cell] ? nil : tables.tables.cells[cell].count
  }

  /// A territory's part of its province's count, where everybody can tell it; nil elsewhere.
  ///
  /// Who knows a province's tables and the head counts of its territories can put the same people into
  /// other territories in every way that keeps these, so a part of the count is known where nobody or
  /// everybody of the province is counted, where the territory has nobody, or everybody, of the province.
  /// The rest is hidden, and nothing that is shown narrows it to one number.
  private func share(
    of place: Int, _ population: MonitoringPopulation, _ group: MonitoringGroup,
    _ column: MonitoringColumn
  ) -> Int? {
    guard let province = tables.provincePlace(of: place) else { return nil }
    func shownCount(_ population: MonitoringPopulation) -> Int? {
      guard populations.contains(population) else { return nil }
      return count(province, population, group, column)
    }
    // Without a plan those who wait are those who are eligible.
    let hasPlan = populations.contains(.placed)
    var sum = 0
    var hiddenParts: Set<MonitoringPopulation> = []
    for part in population.parts {
      let (own, all) = (tables.head(place, part), tables.head(province, part))
      if own == 0 { continue }
      let whole = shownCount(part == .waiting && !hasPlan ? .eligible : part.population)
      if let whole {
        if whole == 0 { continue }
        if whole == all || own == all {
          sum += whole == all ? own : whole
          continue
        }
        return nil
      }
      guard own == all else { return nil }
      hiddenParts.insert(part.population)
    }
    if hiddenParts.isEmpty { return sum }
    // What is hidden in parts may be shown of the parts together.
    let joint: KeyValuePairs<MonitoringPopulation, Set<MonitoringPopulation>> = [
      .eligible: [.placed, .waiting], .all: [.placed, .waiting, .notEligible],
    ]
    for (whole, parts) in joint where parts.isSuperset(of: hiddenParts) {
      let others = parts.subtracting(hiddenParts).map { part in
        part == .placed && !hasPlan ? 0 : shownCount(part)
      }
      if let total = shownCount(whole), !others.contains(nil) {
        return sum + total - others.reduce(0) { $0 + ($1 ?? 0) }
      }
    }
    return nil
  }

  /// The part of a population of which something is stated; nil where it is hidden, or where there is
  /// nobody.
  ///
  /// - Parameters:
  ///   - place: A place in `places`.
  ///   - population: One of `populations`.
  ///   - notStated: The group of those of whom it is not stated.
  /// - Returns: A share from 0 to 1, of shown counts alone.
  public func completeness(
    _ place: Int, _ population: MonitoringPopulation, lacking notStated: MonitoringGroup
  ) -> Double? {
    let everybody = tables.headCount(place, population)
    guard everybody > 0, let lacking = count(place, population, notStated, .total) else {
      return nil
    }
    return Double(everybody - lacking) / Double(everybody)
  }

  /// How often people of each group have a job, beside the rate of all who are eligible; empty without a
  /// plan.
  ///
  /// - Parameter place: A place in `places`.
  /// - Returns: One observation for women and men, and for each age and education band.
  public func parity(_ place: Int) -> [Parity] {
    guard populations.contains(.placed) else { return [] }
    let sexes: [(MonitoringGroup, MonitoringColumn)] = [(.total, .women), (.total, .men)]
    let bands = (MonitoringGroup.Dimension.age.groups + MonitoringGroup.Dimension.education.groups)
      .filter { !$0.isNotStated }.map { ($0, MonitoringColumn.total) }
    let everybody = tables.headCount(place, .eligible)
    let rate = Double(tables.headCount(place, .placed)) / Double(max(1, everybody))
    return (sexes + bands).map { group, column in
      let finding: Parity.Finding
      if let placed = count(place, .placed, group, column),
        let eligible = count(place, .eligible, group, column)
      {
        finding =
          eligible < Parity.leastEligible
          ? .tooFew
          : .rate(
            placed: placed, eligible: eligible,
            difference: Double(placed) / Double(eligible) - rate)
      } else {
        finding = .hidden
      }
      return Parity(group: group, column: column, finding: finding)
    }
  }

  /// The linked tables with what is hidden, for those who check them by other means.
  package var protectedTables: (tables: LinkedTables, isHidden: [Bool]) {
    (tables.tables, isHidden)
  }
}
