import Employment
import Explanation
import PlanAudit
import Planning
import Testing

/// The range in which the bounds of two cold solves leave the difference of best plans.
struct ClaimedRange {
  let least: Double
  let most: Double
  /// Whether both solves ended without a gap.
  let isExact: Bool

  /// The range of what a plan loses; nil where either has no plan.
  init?(from base: PlanningResult, to forced: PlanningResult) {
    guard let before = base.outcome.audited, let after = forced.outcome.audited,
      let oldBound = before.bound, let newBound = after.bound
    else { return nil }
    least = (before.report.objective - newBound).amount
    most = (oldBound - after.report.objective).amount
    isExact = before.isOptimal && after.isOptimal
  }

  /// A claimed price must leave the same differences possible, and be the same where nothing is open.
  func expect(_ price: PlanPrice, _ name: Comment) {
    let tolerance = 1e-6 * max(1, abs(least), abs(most))
    #expect(price.least.amount <= most + tolerance, name)
    #expect(least <= price.most.amount + tolerance, name)
    #expect(price.least <= price.difference && price.difference <= price.most, name)
    if isExact, abs((price.most - price.least).amount) <= tolerance {
      #expect(abs(price.difference.amount - most) <= tolerance, name)
    }
  }
}
