import Foundation
import Monitoring
import Testing

/// A sample of random populations here, among them two of which many groups share a trait; 300 of them
/// with `MAILLAGE_VERIFY=full`.
@Suite("Hidden counts cannot be computed back")
struct SuppressionTests {
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"
  static let seeds: [UInt64] = isFull ? Array(0..<300) : [0, 1, 2, 3, 20, 74]

  private func published(_ random: RandomPeople, threshold: Int = 5) throws -> String {
    MonitoringDocument(
      report: try MonitoringReport(of: random.people, threshold: threshold), level: .territory,
      digest: "", financing: nil
    ).json
  }

  @Test(
    "no hidden cell is determined by the sums of programme, provinces and territories",
    arguments: seeds)
  func nothingIsDetermined(seed: UInt64) throws {
    let random = try RandomPeople(seed: seed)
    let tables = try PublishedTables(published(random))
    for (entry, least, most) in try tables.intervals() {
      #expect(most - least > 1 - 1e-6, "seed \(seed): \(entry) is from \(least) to \(most)")
    }
    #expect(tables.determinedByElimination().isEmpty, "seed \(seed)")
  }

  @Test(
    "small counts are hidden; of programme and provinces their intervals reach from 0 to the threshold",
    arguments: seeds)
  func protectionLevel(seed: UInt64) throws {
    let random = try RandomPeople(seed: seed)
    let naive = NaiveCounts(random)
    let threshold = 3 + Int(seed % 4)
    let tables = try PublishedTables(published(random, threshold: threshold))
    for (entry, count) in tables.shown {
      // The head counts of populations are no trait: plans print them.
      if entry.group == "total", entry.column == "total" { continue }
      let isDerived =
        entry.group == "longTermUnemployed" && !random.records.statesLabour
        && entry.column == "total"
      if isDerived { continue }
      // Of a territory in whose province nobody states a trait, everybody's number follows.
      let people = PublishedTables.Entry(
        place: entry.place, population: entry.population, group: "total", column: "total")
      if tables.levels[entry.place] == "territory", count == tables.shown[people] { continue }
      #expect(count == 0 || count >= threshold, "seed \(seed): \(entry) shows \(count)")
    }
    for (entry, least, most) in try tables.intervals() {
      let count = naive[entry]
      // What is said of territories follows from their provinces, and is open or not.
      guard (1..<threshold).contains(count), tables.levels[entry.place] != "territory" else {
        continue
      }
      if entry.group == "longTermUnemployed" && !random.records.statesLabour { continue }
      let people = naive[
        PublishedTables.Entry(
          place: entry.place, population: entry.population, group: "total", column: "total")]
      let ceiling =
        entry.group == "unemployed" && !random.records.statesLabour
        ? naive[
          PublishedTables.Entry(
            place: entry.place, population: "notEligible", group: "total", column: "total")]
        : people
      #expect(least < 1e-6, "seed \(seed): \(entry) is at least \(least)")
      #expect(
        most > Double(min(threshold, ceiling)) - 1e-6,
        "seed \(seed): \(entry) of \(count) is at most \(most)")
    }
  }

  @Test("where all of a group share a trait, no count says so", arguments: seeds)
  func sharedTraits(seed: UInt64) throws {
    let random = try RandomPeople(seed: seed)
    let tables = try PublishedTables(published(random))
    let bands = [
      ["under18", "from18To29", "from30To54", "from55"], ["isced0To2", "isced3To4", "isced5To8"],
    ]
    for (entry, count) in tables.shown where entry.group == "total" && count > 0 {
      for group in bands.joined() {
        let part = PublishedTables.Entry(
          place: entry.place, population: entry.population, group: group, column: entry.column)
        #expect(tables.shown[part] != count, "seed \(seed): all of \(part)")
      }
    }
  }

  @Test("counts that are shown are those of a recount", arguments: seeds)
  func recount(seed: UInt64) throws {
    let random = try RandomPeople(seed: seed)
    let naive = NaiveCounts(random)
    let tables = try PublishedTables(published(random, threshold: 2))
    #expect(!tables.shown.isEmpty)
    for (entry, count) in tables.shown {
      #expect(count == naive[entry], "seed \(seed): \(entry)")
    }
  }

  @Test("the same people give the same bytes")
  func determinism() throws {
    for seed in Self.seeds.prefix(5) {
      #expect(
        try published(try RandomPeople(seed: seed)) == published(try RandomPeople(seed: seed)))
    }
  }
}
