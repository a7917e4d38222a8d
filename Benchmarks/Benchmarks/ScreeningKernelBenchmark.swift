import Benchmark
@_spi(Benchmarks) import Eligibility
import Employment

/// The core of screening on one core, next to a loop that only reads and compares the same bytes.
func registerScreeningKernel() {
  registerScreeningKernel("JudgeRegion") { try Programmes.region(territories: 50) }
  registerScreeningKernel("JudgeDense") { try Programmes.dense() }
}

private func registerScreeningKernel(
  _ name: String, over programme: @escaping @Sendable () throws -> Dataset
) {
  let pairs = BenchmarkMetric.more("pairs judged")
  let candidates = BenchmarkMetric.more("candidate pairs")
  let judged = BenchmarkMetric.more("pairs judged (M a second)")
  let compared = BenchmarkMetric.more("pairs of the bare loop (M a second)")
  let ratio = BenchmarkMetric.more("judged, in % of the bare loop")
  let measures = Measures(
    counts: [pairs, candidates], shown: [judged, compared, ratio], iterations: 20)
  Benchmark(name, configuration: measures.configuration) {
    (benchmark, kernel: ScreeningKernel) in
    // A round takes about a millisecond. Both loops run in turn and the best round of each counts,
    // so that a busy machine hinders them alike and little.
    let clock = ContinuousClock()
    var found = 0
    var judging = Double.infinity
    var comparing = Double.infinity
    for _ in 0..<(Measures.onlyCounts ? 1 : 40) {
      judging = min(judging, clock.measure { found = kernel.judge() }.seconds)
      comparing = min(comparing, clock.measure { blackHole(kernel.compareBytes()) }.seconds)
    }
    benchmark.measurement(pairs, kernel.pairCount)
    benchmark.measurement(candidates, found)
    benchmark.measurement(judged, Int(Double(kernel.pairCount) / judging / 1e6))
    benchmark.measurement(compared, Int(Double(kernel.pairCount) / comparing / 1e6))
    benchmark.measurement(ratio, Int((comparing / judging * 100).rounded()))
  } setup: {
    ScreeningKernel(try programme())
  }
}
