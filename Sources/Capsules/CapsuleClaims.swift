import Planning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a capsule says and nobody can recompute: how the plan was asked for, and what the search
/// proved.
struct CapsuleClaims {
  /// How the plan was asked for.
  let parameters: PlanningParameters
  /// The program that packed it.
  let tool: String
  /// What no plan exceeds; nil where nothing is said to be proven.
  let bound: Double?
  /// What ended the search; nil where it was over.
  let limit: PlanningLimit?
  /// What ran; what was asked for where that is not said, or no method of planning's.
  let method: PlanningMethod

  /// Reads `options.json` and `plan/summary.json`.
  ///
  /// - Throws: What is wrong with one of them.
  init(options: [UInt8], summary: [UInt8]) throws(CapsuleFault) {
    guard let options = try? JSONDecoder().decode(Options.self, from: Data(options)),
      let engine = PlanningParameters.Engine(rawValue: options.engine)
    else {
      throw CapsuleFault(in: "options.json", "options.json cannot be read, or lacks an option")
    }
    guard let search = SearchClaims(summary) else {
      throw CapsuleFault(in: "plan/summary.json", "plan/summary.json cannot be read")
    }
    guard search.stoppedBy == nil || search.limit != nil else {
      throw CapsuleFault(
        in: "plan/summary.json", "plan/summary.json says that something unknown ended the search")
    }
    var parameters = PlanningParameters()
    parameters.engine = engine
    parameters.relativeGap = options.gap
    parameters.seconds = options.timeLimit
    parameters.work = options.workLimit
    parameters.seed = options.seed
    self.parameters = parameters
    tool = options.tool
    bound = search.bound
    limit = search.limit
    // A method that the engine cannot have run by shows as a difference in the summary.
    method =
      search.method.flatMap { PlanningMethod(rawValue: $0) }.flatMap {
        engine.canRun($0) ? $0 : nil
      } ?? engine.method
  }

  private struct Options: Decodable {
    let tool: String
    let engine: String
    let gap: Double
    let timeLimit: Double?
    let workLimit: Int?
    let seed: UInt64
  }
}
