import Benchmark

/// What the benchmark tool runs, in the order of the main path.
let benchmarks: @Sendable () -> Void = {
  registerReading()
  registerScreening()
  registerScreeningKernel()
  registerFormulation()
  registerConstruction()
  registerCompactProof()
}
