import ArgumentParser
package import Planning

/// Options of every command that plans scenarios.
package struct PlanningOptions: ParsableArguments {
  @Option(help: "The relative gap between plan and bound at which a search ends.")
  var gap = 0.001

  @Option(
    help: ArgumentHelp(
      "The seconds after which each search ends: 60, or no limit where --work-limit is given.",
      valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      "The simplex iterations plus nodes after which each search ends.", valueName: "count"))
  var workLimit: Int?

  @Option(help: "The threads that share the work: all cores if not given.")
  var threads: Int?

  @Option(help: "The seed of the heuristics.")
  var seed: UInt64 = 0

  @Flag(help: "Show no progress.")
  var quiet = false

  package init() {}

  /// Refuses numbers that mean nothing.
  package func validate() throws {
    guard gap.isFinite, gap >= 0 else {
      throw ValidationError("--gap must be a number of at least 0, as 0.001 for 0.1 %.")
    }
    if let timeLimit, !(timeLimit.isFinite && timeLimit > 0) {
      throw ValidationError("--time-limit must be a number of seconds above 0.")
    }
    if let workLimit, workLimit < 1 { throw ValidationError("--work-limit must be at least 1.") }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be from 1 to 1024.")
    }
  }

  /// What the options mean for planning.
  package var parameters: PlanningParameters {
    var parameters = PlanningParameters()
    parameters.relativeGap = gap
    parameters.seconds = timeLimit ?? (workLimit == nil ? parameters.seconds : nil)
    parameters.work = workLimit
    parameters.threads = threads
    parameters.seed = seed
    return parameters
  }
}
