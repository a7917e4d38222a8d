import ArgumentParser
import Planning

/// The engines that can be chosen by name: a new one is one more case and one more line.
enum EngineChoice: String, CaseIterable, ExpressibleByArgument {
  /// All rows in GLPK's branch and cut.
  case compact
  /// Branch and price over designed jobs.
  case jobs

  /// The engine.
  var engine: any AllocationEngine {
    switch self {
    case .compact: Compact()
    case .jobs: JobGeneration()
    }
  }
}
