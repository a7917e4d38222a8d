import DatasetFiles
import Eligibility
import Employment
import Testing

@Suite struct MutationTests {
  /// Texts that have broken readers of tables before.
  private static let awkward = [
    "", " ", "0", "-1", "1e308", "1e-308", "1e999", "0.001", "1e6", "1000000000", "1e9", "NaN",
    "inf", "3,8", "1 000", "\u{A0}", "\u{FEFF}", "\"", "\"\"", "\"a", "a\"b", "\"a\nb\"", "\0",
    "\r",
    "|", "a|", "a||b", "b|a|b", "'", "'=1", "''=1", "=1", "\"'\ra\"", "'\ta", "é", "€", "\u{301}",
    "yes", "OUI", "closed", "team", "assign", "0000-01", "9999-12", "2026-01-15", "P1", "A1", "T1",
    "\"x, y; z\t\"", "🧵", "\u{2028}a", ",", ";;;", "1.000", "Jardin", "jar-din", "a;b", "0204-05",
    "Liege", "HAUTEUR", "2999-01-01",
  ]

  private static func mutant(seed: UInt64) -> [String: [UInt8]] {
    var random = SplitMix64(seed: seed)
    var files = SampleDataset.files
    let names = files.keys.sorted()
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      guard let name = names.randomElement(using: &random), let text = files[name] else { continue }
      var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let row = Int.random(in: 0..<rows.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: rows.remove(at: row)
      case 1: rows.insert(rows[row], at: Int.random(in: 0...rows.count, using: &random))
      case 2: rows.shuffle(using: &random)
      default:
        var cells = rows[row].split(separator: ",", omittingEmptySubsequences: false).map(
          String.init)
        if cells.isEmpty { cells = [""] }
        let cell = Int.random(in: 0..<cells.count, using: &random)
        cells[cell] = awkward.randomElement(using: &random) ?? ""
        rows[row] = cells.joined(separator: ",")
      }
      files[name] = rows.joined(separator: "\n")
    }
    var bytes = files.mapValues { Array($0.utf8) }
    if seed % 4 == 0, let name = names.randomElement(using: &random), var file = bytes[name],
      !file.isEmpty
    {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        file[Int.random(in: 0..<file.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      bytes[name] = file
    }
    return bytes
  }

  /// Seeds 0 to 119. A mutant is refused with issues in order, or it is a dataset that both
  /// profiles give back.
  @Test func aMutantIsRefusedInOrderOrSurvivesBothProfiles() throws {
    var valid = 0
    for seed in 0..<120 as Range<UInt64> {
      let folder = try TemporaryFolder(Self.mutant(seed: seed))
      let dataset: Dataset
      do {
        dataset = try folder.dataset()
      } catch let error as DataIssues {
        #expect(error.issues.contains { $0.severity == .error }, "seed \(seed)")
        #expect(error.issues.byFileAndLine == error.issues, "seed \(seed)")
        continue
      }
      valid += 1
      #expect(dataset.warnings.allSatisfy { $0.severity == .warning }, "seed \(seed)")
      _ = ScreeningWarnings(of: dataset, screened: CandidatePairs(screening: dataset))
      for profile in WritingProfile.allCases {
        let files = DatasetFolder.files(of: dataset, profile: profile)
        let copy = try TemporaryFolder(
          Dictionary(uniqueKeysWithValues: files.map { ($0.file.rawValue, $0.bytes) }))
        let again = try copy.dataset()
        #expect(CanonicalContent(again) == CanonicalContent(dataset), "seed \(seed)")
      }
    }
    #expect(valid > 10, "a fuzzer that only finds errors tests little")
  }
}
