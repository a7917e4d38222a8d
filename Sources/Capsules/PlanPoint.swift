import Employment
import LinearSolver
import Planning
import Reporting

/// A plan as a point of the compact model, in words that solvers read.
struct PlanPoint {
  /// The model in CPLEX-LP.
  let model: String
  /// A line for each variable, in the model's order: its name in the model and its value.
  let values: String

  /// The point of a plan; linear in the model.
  init(of plan: Plan, _ summary: PlanSummary) throws(CapsuleRefusal) {
    let problem = AllocationProblem(summary.dataset, summary.result.pairs)
    guard let allocation = Allocation(reading: plan, of: problem, summary.dataset) else {
      throw .outsideTheModel
    }
    let compact = CompactModel(problem, namedBy: summary.dataset)
    do throws(SolverFault) {
      model = try compact.model.cplexLP()
    } catch {
      throw .unwritableModel(reason: "\(error)")
    }
    let numbers = compact.values(of: allocation)
    values = zip(compact.model.writtenNames, numbers).map { "\($0) \(Int($1))\n" }.joined()
  }
}
