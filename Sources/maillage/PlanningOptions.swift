import ArgumentParser
package import Planning

/// Options of every command that plans.
package struct PlanningOptions: ParsableArguments {
  @Option(help: "The relative gap between plan and bound at which the search ends.")
  var gap = 0.001

  @Option(
    help: ArgumentHelp(
      "The seconds after which the search ends: 60, or no limit where --work-limit is given.",
      valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      "The simplex iterations plus nodes after which the search ends, the same on every machine.",
      valueName: "count"))
  var workLimit: Int?

  @Option(help: "The threads that share the work: all cores if not given. The plan is the same.")
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "The seed of the heuristics and, unless 0, of the order in which people are looked at: where"
        + " either of two people would do, it decides as a draw would."))
  var seed: UInt64 = 0

  @Flag(help: "Show no progress.")
  var quiet = false

  package init() {}

  /// Refuses numbers that mean nothing, so that nobody waits for an answer to another question.
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
