import Benchmark
import Eligibility
import Employment
import LinearSolver
import Planning

/// From the candidate pairs of the seventeen territories to numbers, and to rows and columns.
func registerFormulation() {
  let pairs = BenchmarkMetric.fewer("candidate pairs")
  let seats = BenchmarkMetric.fewer("seats")
  let rows = BenchmarkMetric.fewer("rows")
  let columns = BenchmarkMetric.fewer("columns")
  let entries = BenchmarkMetric.fewer("entries")
  let measures = Measures(
    counts: [pairs, seats, rows, columns, entries], shown: [.wallClock, .peakMemoryResident],
    iterations: 20)
  Benchmark("FormulateWallonia", configuration: measures.configuration) {
    (benchmark, dataset: Dataset) in
    let screened = CandidatePairs(screening: dataset)
    benchmark.startMeasurement()
    let problem = AllocationProblem(dataset, screened)
    let compact = CompactModel(problem)
    benchmark.stopMeasurement()
    benchmark.measurement(pairs, problem.pairs.count)
    benchmark.measurement(seats, problem.seats.count)
    benchmark.measurement(rows, compact.model.rowCount)
    benchmark.measurement(columns, compact.model.variableCount)
    benchmark.measurement(entries, compact.model.entryCount)
  } setup: {
    try Programmes.wallonia()
  }
}
