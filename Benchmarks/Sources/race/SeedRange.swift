import ArgumentParser

/// Some seeds in a row: `3`, or `1-5`.
struct SeedRange: ExpressibleByArgument {
  /// More are a slip of the keyboard.
  private static let most: UInt64 = 1000

  /// At least one.
  let seeds: ClosedRange<UInt64>

  /// These seeds.
  init(_ seeds: ClosedRange<UInt64>) { self.seeds = seeds }

  /// One seed, or the first and the last with a hyphen between them.
  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { UInt64($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first <= last, last - first < Self.most
    else { return nil }
    seeds = first...last
  }

  /// Written as it is read.
  var defaultValueDescription: String {
    seeds.count == 1 ? "\(seeds.lowerBound)" : "\(seeds.lowerBound)-\(seeds.upperBound)"
  }
}

extension [SeedRange] {
  /// All seeds, each once, in the order in which they are named.
  var all: [UInt64] {
    var seen: Set<UInt64> = []
    return flatMap(\.seeds).filter { seen.insert($0).inserted }
  }
}
