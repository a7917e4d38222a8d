import Benchmark
import Foundation

/// What a benchmark measures: counts, which thresholds hold to, and figures that are only shown.
struct Measures {
  /// Counts that are the same in every run on every machine.
  let counts: [BenchmarkMetric]
  /// Seconds, bytes and rates, which say as much about the machine.
  let shown: [BenchmarkMetric]
  /// How many times it is run; once where only counts are wanted.
  let iterations: Int
  /// By how many percent a count may miss its threshold; 0 where nothing is said.
  var tolerances: [BenchmarkMetric: Double] = [:]

  /// Whether only counts are wanted, as `check` does: each benchmark then runs once.
  static let onlyCounts =
    ProcessInfo.processInfo.environment["MAILLAGE_BENCHMARKS"] == "counts"

  /// The same for the benchmark tool.
  var configuration: Benchmark.Configuration {
    .init(
      metrics: Self.onlyCounts ? counts : counts + shown,
      timeUnits: .milliseconds,
      units: Dictionary(
        uniqueKeysWithValues: (counts + shown).filter(\.isOwn).map { ($0, .count) }),
      warmupIterations: Self.onlyCounts ? 0 : 1,
      maxDuration: .seconds(60),
      maxIterations: Self.onlyCounts ? 1 : iterations,
      thresholds: tolerances.mapValues { BenchmarkThresholds(relative: [.p90: $0]) })
  }
}

extension BenchmarkMetric {
  /// Whether it is no metric of the tool's; those are shown as they are, not in thousands.
  fileprivate var isOwn: Bool {
    if case .custom = self { true } else { false }
  }

  /// A count of which less is better.
  static func fewer(_ name: String) -> BenchmarkMetric {
    .custom(name, polarity: .prefersSmaller, useScalingFactor: false)
  }

  /// A count of which more is better.
  static func more(_ name: String) -> BenchmarkMetric {
    .custom(name, polarity: .prefersLarger, useScalingFactor: false)
  }
}

extension Duration {
  /// Seconds as a number.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
