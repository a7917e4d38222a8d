import Benchmark
import Eligibility
import Employment
import PlanAudit
import Planning
import Synchronization

/// The first feasible, audited plan of the seventeen territories.
///
/// The work limit ends the proof after its first step. Its phase is not counted: what is shown is
/// the time of the phases that lead from a dataset in memory to an audited plan.
func registerConstruction() {
  let points = BenchmarkMetric.more("points")
  let hired = BenchmarkMetric.more("people hired")
  let pairs = BenchmarkMetric.more("candidate pairs")
  let plans = BenchmarkMetric.more("better plans found")
  let firstPoints = BenchmarkMetric.more("points of the first plan")
  let secondPoints = BenchmarkMetric.more("points after a second")
  let first = BenchmarkMetric.fewer("dataset to first plan (ms)")
  let ready = BenchmarkMetric.fewer("dataset to audited plan (ms)")
  let audit = BenchmarkMetric.fewer("audit alone (ms)")
  let measures = Measures(
    counts: [points, hired, pairs],
    shown: [plans, firstPoints, secondPoints, first, ready, audit, .peakMemoryResident],
    iterations: 5,
    // Another order of steps may end a little lower without being worse.
    tolerances: [points: 1, hired: 1])
  Benchmark("PlanWallonia", configuration: measures.configuration) {
    (benchmark, dataset: Dataset) in
    var parameters = PlanningParameters()
    parameters.seconds = nil
    parameters.work = 1
    let incumbents = Mutex<[(seconds: Double, points: Double)]>([])
    let start = ContinuousClock.now
    let observer = PlanningObserver { progress in
      guard progress.phase == .construction, let points = progress.incumbent else { return }
      let seconds = start.duration(to: .now).seconds
      incumbents.withLock { $0.append((seconds, points)) }
    }
    let result = try Planner(parameters).plan(dataset, observer: observer)
    guard let plan = result.outcome.audited else {
      benchmark.error("no feasible plan was found")
      return
    }
    benchmark.measurement(points, Int(plan.report.objective.amount.rounded()))
    benchmark.measurement(hired, plan.report.hiredPeople.reduce(0, +))
    benchmark.measurement(pairs, result.pairs.count)

    let found = incumbents.withLock { $0 }
    benchmark.measurement(plans, found.count)
    if let earliest = found.first {
      benchmark.measurement(first, Int(earliest.seconds * 1000))
      benchmark.measurement(firstPoints, Int(earliest.points.rounded()))
    }
    if let timely = found.last(where: { $0.seconds <= 1 }) {
      benchmark.measurement(secondPoints, Int(timely.points.rounded()))
    }
    let phases = result.timings.filter { $0.phase != "search" }
    benchmark.measurement(ready, Int(phases.reduce(0) { $0 + $1.seconds } * 1000))
    let auditing = phases.first { $0.phase == "audit" }?.seconds ?? 0
    benchmark.measurement(audit, Int(auditing * 1000))
  } setup: {
    try Programmes.wallonia()
  }
}

extension PlanningOutcome {
  /// The plan, where there is one.
  fileprivate var audited: AuditedPlan? {
    switch self {
    case .optimal(let plan), .feasible(let plan, _): plan
    case .infeasible, .noPlanFound: nil
    }
  }
}
