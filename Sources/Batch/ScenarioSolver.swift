import DatasetFiles
import Employment
public import Planning
import Reporting
import Scenarios

/// Plans the baseline once, and each scenario from what that left, by one thread; scenarios side by side.
///
/// A result follows from the batch and the piece alone: who else solves what, and when, changes
/// nothing.
public struct ScenarioSolver: Sendable {
  private let batch: BatchFolder
  private let planner: ScenarioPlanner
  private let parameters: PlanningParameters

  /// Plans the baseline.
  ///
  /// - Parameters:
  ///   - batch: What the scenarios are of.
  ///   - threads: Threads that share this work; nil is one for each core.
  ///   - observer: Hears news, and may stop it.
  /// - Throws: Why nothing can be solved.
  public init(
    preparing batch: BatchFolder, threads: Int?, observer: PlanningObserver
  ) throws {
    guard let parameters = batch.manifest.options.parameters(threads: threads) else {
      throw BatchError.notABatch(path: batch.path, sentence: "its engine is unknown")
    }
    self.batch = batch
    self.parameters = parameters
    planner = try ScenarioPlanner(
      name: batch.manifest.name, baseline: try batch.baseline().tables, parameters,
      observer: observer)
  }

  /// Plans a scenario.
  ///
  /// - Parameters:
  ///   - piece: A piece of the batch.
  ///   - observer: May stop the search; what it then finds is no result.
  /// - Returns: The result; one that is wrong, infeasible or broke down is a result too.
  /// - Throws: Why no piece can be solved any more, as where files have changed.
  public func result(of piece: ShardPiece, observer: PlanningObserver) throws -> PieceResult {
    let scenario = try batch.scenario(piece)
    let plan: ScenarioPlan
    do {
      plan = try planner.planAlone(scenario, observer: observer)
    } catch let wrong as DataIssues {
      return PieceResult(piece, .wrong, problems: wrong.issues.map(\.text))
    } catch let fault as PlanningFault {
      return PieceResult(piece, .fault, problems: ["Planning broke down: \(fault)."])
    }
    let summary = PlanSummary(
      dataset: plan.dataset, digest: plan.dataset.digest, parameters: parameters,
      result: plan.result, warningCount: 0)
    return PieceResult(
      piece, plan.result.outcome, files: summary.files(summary: summary.json(), profile: .standard))
  }
}
