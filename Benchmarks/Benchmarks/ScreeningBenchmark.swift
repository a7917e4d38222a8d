import Benchmark
import Eligibility
import Employment

/// Screening a whole region on all cores.
///
/// The peak of resident memory is that of the process: the dataset, the screening, and what the
/// allocator keeps of the generator's.
func registerScreening() {
  let people = BenchmarkMetric.more("people")
  let activities = BenchmarkMetric.more("activities")
  let eligible = BenchmarkMetric.more("eligible people")
  let openable = BenchmarkMetric.more("openable activities")
  let pairs = BenchmarkMetric.more("candidate pairs")
  let measures = Measures(
    counts: [people, activities, eligible, openable, pairs],
    shown: [.wallClock, .cpuTotal, .peakMemoryResident], iterations: 10)
  Benchmark("ScreenRegion", configuration: measures.configuration) {
    (benchmark, dataset: Dataset) in
    benchmark.startMeasurement()
    let screened = CandidatePairs(screening: dataset)
    benchmark.stopMeasurement()
    benchmark.measurement(people, dataset.people.count)
    benchmark.measurement(activities, dataset.activities.count)
    benchmark.measurement(eligible, screened.personRefusals.count { $0 == nil })
    benchmark.measurement(openable, screened.activityRefusals.count { $0 == nil })
    benchmark.measurement(pairs, screened.count)
  } setup: {
    try Programmes.region()
  }
}
