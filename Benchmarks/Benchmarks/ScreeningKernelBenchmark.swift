import Benchmark
@_spi(Benchmarks) import Eligibility
import Employment

/// The core of screening on one core, next to a loop that only reads and compares the same bytes.
///
/// The people and activities lie ready in tables: how long it takes to lay them out is shown apart.
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
  let bytes = BenchmarkMetric.fewer("bytes read (a thousand pairs)")
  let layout = BenchmarkMetric.fewer("laying out all tables (µs)")
  let measures = Measures(
    counts: [pairs, candidates, bytes], shown: [judged, compared, ratio, layout], iterations: 20)
  Benchmark(name, configuration: measures.configuration) { (benchmark, dataset: Dataset) in
    let clock = ContinuousClock()
    var kernel = ScreeningKernel(dataset)
    var laying = Double.infinity
    for _ in 0..<(Measures.onlyCounts ? 1 : 3) {
      laying = min(laying, clock.measure { kernel = ScreeningKernel(dataset) }.seconds)
    }
    // A round takes less than a millisecond. Both loops run in turn and the best round of each
    // counts, so that a busy machine hinders them alike and little.
    var judging = Double.infinity
    var comparing = Double.infinity
    for _ in 0..<(Measures.onlyCounts ? 1 : 200) {
      judging = min(judging, clock.measure { blackHole(kernel.judge()) }.seconds)
      comparing = min(comparing, clock.measure { blackHole(kernel.compareBytes()) }.seconds)
    }
    benchmark.measurement(pairs, kernel.pairCount)
    benchmark.measurement(candidates, kernel.candidateCount)
    benchmark.measurement(bytes, kernel.comparedBytes * 1000 / kernel.pairCount)
    benchmark.measurement(judged, Int(Double(kernel.pairCount) / judging / 1e6))
    benchmark.measurement(compared, Int(Double(kernel.pairCount) / comparing / 1e6))
    benchmark.measurement(ratio, Int((comparing / judging * 100).rounded()))
    benchmark.measurement(layout, Int((laying * 1e6).rounded()))
  } setup: {
    try programme()
  }
}
