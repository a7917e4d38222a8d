import Foundation

/// How many mutants are made, from the environment.
///
/// `MAILLAGE_MUTANTS=5000 swift test -c release --filter MutantTests` makes 5,000 of them.
struct FuzzSettings {
  /// `MAILLAGE_MUTANTS`: how many.
  let count: Int
  /// `MAILLAGE_FUZZ_SEED`: another seed gives other mutants.
  let seed: UInt64
  /// `MAILLAGE_FIRST_MUTANT`: where to begin, so that one mutant can be made again.
  let first: Int

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    count = environment["MAILLAGE_MUTANTS"].flatMap { Int($0) } ?? 500
    seed = environment["MAILLAGE_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
    first = environment["MAILLAGE_FIRST_MUTANT"].flatMap { Int($0) } ?? 0
  }

  /// The command that makes one mutant again.
  func command(again place: Int) -> String {
    "MAILLAGE_FUZZ_SEED=\(seed) MAILLAGE_FIRST_MUTANT=\(place) MAILLAGE_MUTANTS=1"
      + " swift test -c release --filter MutantTests"
  }
}
