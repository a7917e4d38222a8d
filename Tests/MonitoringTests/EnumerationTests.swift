import Employment
import Monitoring
import SyntheticProgrammes
import Testing

/// Tables of whole people, all of them: what is hidden stays open for a reader who also knows that
/// nobody is counted in halves.
@Suite("Every table of whole people that agrees with what is shown")
struct EnumerationTests {
  private typealias Column = [Int]

  /// All ways to put so many people into so many groups.
  private static func compositions(_ people: Int, _ groups: Int) -> [Column] {
    guard groups > 1 else { return [[people]] }
    return (0...people).flatMap { first in
      compositions(people - first, groups - 1).map { [first] + $0 }
    }
  }

  /// The values that each entry of one trait's table takes, over all tables with these sexes.
  private static func values(
    _ groups: [String], sexes: [Int], _ shown: (String, String) -> Int?
  ) -> [String: Set<Int>] {
    let columns = ["women", "men", "other"]
    let choices = zip(columns, sexes).map { column, people in
      compositions(people, groups.count).filter { counts in
        zip(groups, counts).allSatisfy { (shown($0.0, column) ?? $0.1) == $0.1 }
      }
    }
    var values: [String: Set<Int>] = [:]
    for women in choices[0] {
      for men in choices[1] {
        for other in choices[2] {
          let totals = groups.indices.map { women[$0] + men[$0] + other[$0] }
          guard
            zip(groups, totals).allSatisfy({
              (shown($0.0, "total") ?? $0.1) == $0.1
            })
          else { continue }
          for (place, group) in groups.enumerated() {
            values["\(group) women", default: []].insert(women[place])
            values["\(group) men", default: []].insert(men[place])
            values["\(group) other", default: []].insert(other[place])
            values["\(group) total", default: []].insert(totals[place])
          }
        }
      }
    }
    return values
  }

  @Test("each hidden count has at least two values", arguments: 0..<40 as Range<UInt64>)
  func hiddenCountsStayOpen(seed: UInt64) throws {
    let random = try RandomPeople(seed: seed, most: 9, provinces: 1...1, territories: 1...1)
    // Everybody in one part, so that one small table tells all.
    let people = MonitoredPeople(
      random.dataset,
      MonitoringRecords(
        traits: random.records.traits, statesLabour: false, statesEvidence: false),
      isEligible: random.isEligible.map { _ in true }, plan: nil)
    let report = try MonitoringReport(of: people, threshold: 3)
    func shown(_ group: MonitoringGroup, _ column: MonitoringColumn) -> Int? {
      report.count(0, .eligible, group, column)
    }
    func named(_ group: String, _ column: String) -> Int? {
      guard let group = MonitoringGroup(rawValue: group),
        let column = MonitoringColumn(rawValue: column)
      else { return nil }
      return shown(group, column)
    }
    let ages = ["under18", "from18To29", "from30To54", "from55", "ageNotStated"]
    let levels = ["isced0To2", "isced3To4", "isced5To8", "educationNotStated"]
    var values: [String: Set<Int>] = [:]
    for sexes in Self.compositions(random.dataset.people.count, 3) {
      let totals = zip(MonitoringColumn.allCases, sexes)
      guard
        totals.allSatisfy({ column, people in shown(.total, column).map { $0 == people } ?? true })
      else { continue }
      // A sex that is not stated is in the last column.
      if let notStated = shown(.sexNotStated, .total), notStated > sexes[2] { continue }
      let byAge = Self.values(ages, sexes: sexes, named)
      let byLevel = Self.values(levels, sexes: sexes, named)
      guard !byAge.isEmpty, !byLevel.isEmpty else { continue }
      for (entry, found) in byAge.merging(byLevel, uniquingKeysWith: { $0.union($1) }) {
        values[entry, default: []].formUnion(found)
      }
      for (column, people) in zip(["women", "men", "other"], sexes) {
        values["total \(column)", default: []].insert(people)
      }
    }
    var hiddenCount = 0
    for (entry, found) in values {
      let words = entry.split(separator: " ").map(String.init)
      guard named(words[0], words[1]) == nil, !random.dataset.people.isEmpty else { continue }
      hiddenCount += 1
      #expect(found.count > 1, "seed \(seed): \(entry) can only be \(found)")
    }
    // Where nothing is stated of anybody, nothing is hidden.
    if random.records.traits.values.count(where: { $0.age != nil }) > 2 {
      #expect(hiddenCount > 0, "seed \(seed)")
    }
  }
}
