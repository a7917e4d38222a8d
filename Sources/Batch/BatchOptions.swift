public import Planning

/// How all plans of a batch are searched for.
public struct BatchOptions: Hashable, Sendable, Codable {
  /// The engine that proves the bound.
  public let engine: String
  /// The relative gap at which a search ends.
  public let gap: Double
  /// Seconds after which a search ends; nil is no limit. With one, results depend on the machine.
  public let timeLimit: Double?
  /// Simplex iterations plus nodes after which a search ends; nil is no limit.
  public let workLimit: Int?
  /// The seed of the heuristics.
  public let seed: UInt64

  /// The options that these parameters stand for; how many threads share the work is none of them.
  public init(_ parameters: PlanningParameters) {
    engine = parameters.engine.rawValue
    gap = parameters.relativeGap
    timeLimit = parameters.seconds
    workLimit = parameters.work
    seed = parameters.seed
  }

  /// The parameters of planning.
  ///
  /// - Parameter threads: Threads that share the work; nil is one for each core.
  /// - Returns: The parameters; nil where the engine is unknown.
  public func parameters(threads: Int? = nil) -> PlanningParameters? {
    guard let engine = PlanningParameters.Engine(rawValue: engine) else { return nil }
    var parameters = PlanningParameters()
    parameters.engine = engine
    parameters.relativeGap = gap
    parameters.seconds = timeLimit
    parameters.work = workLimit
    parameters.threads = threads
    parameters.seed = seed
    return parameters
  }
}
