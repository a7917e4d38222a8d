import Benchmark
import DatasetFiles
import Employment

/// Reading the files of the seventeen territories and validating them.
func registerReading() {
  let rows = BenchmarkMetric.more("rows")
  let issues = BenchmarkMetric.fewer("reading issues")
  let warnings = BenchmarkMetric.fewer("warnings")
  let measures = Measures(
    counts: [rows, issues, warnings], shown: [.wallClock, .cpuTotal, .peakMemoryResident],
    iterations: 20)
  Benchmark("ReadWallonia", configuration: measures.configuration) { benchmark in
    benchmark.startMeasurement()
    let draft = try DatasetFolder(path: Programmes.walloniaPath).read()
    let dataset = try draft.validated()
    benchmark.stopMeasurement()
    benchmark.measurement(rows, draft.tables.values.reduce(0) { $0 + $1.lines.count })
    benchmark.measurement(issues, draft.readingIssues.count)
    benchmark.measurement(warnings, dataset.warnings.count)
  }
}
