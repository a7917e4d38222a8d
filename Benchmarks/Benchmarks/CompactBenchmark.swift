import Benchmark
import Eligibility
import Employment
import LinearSolver
import Planning

/// GLPK's branch and cut over all rows of the model, to the proof.
func registerCompactProof() {
  let points = BenchmarkMetric.more("points")
  let nodes = BenchmarkMetric.fewer("nodes")
  let iterations = BenchmarkMetric.fewer("simplex iterations")
  let measures = Measures(
    counts: [points, nodes, iterations], shown: [.wallClock, .peakMemoryResident], iterations: 5,
    // Another build of GLPK may round differently and branch elsewhere.
    tolerances: [nodes: 25, iterations: 25])
  Benchmark("ProveSmallTerritory", configuration: measures.configuration) {
    (benchmark, compact: CompactModel) in
    let solver = MixedIntegerSolver(parameters: Compact().parameters)
    benchmark.startMeasurement()
    let (outcome, effort) = try solver.solve(compact.model)
    benchmark.stopMeasurement()
    guard case .optimal(let solution, _) = outcome else {
      benchmark.error("the optimum was not proven")
      return
    }
    benchmark.measurement(points, Int(solution.objective.rounded()))
    benchmark.measurement(nodes, effort.nodes)
    benchmark.measurement(iterations, effort.simplexIterations)
  } setup: {
    let dataset = try Programmes.smallTerritory()
    return CompactModel(AllocationProblem(dataset, CandidatePairs(screening: dataset)))
  }
}
