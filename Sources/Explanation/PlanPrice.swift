public import Employment
import PlanAudit
import Planning
import Scenarios

/// What a demand costs, by solving without and with it.
///
/// Both solves prove a bound, so the difference between a best plan without and a best plan with the
/// demand is known to lie in a range.
public struct PlanPrice: Hashable, Sendable {
  /// Points of the plan without the demand, less those of the plan with it; below nought where the
  /// demand brings points.
  public let difference: Points
  /// The least that best plans can differ.
  public let least: Points
  /// The most that best plans can differ.
  public let most: Points
  /// EUR a year that the plan with the demand costs more.
  public let extraCost: Euros

  /// Whether the proven range holds nought and more: then a best plan may lose nothing.
  public var isOpen: Bool {
    least.amount <= 1e-9 && most.amount >= -1e-9 && (most - least).amount > 1e-6
  }

  /// The price of what two planned scenarios differ in; nil where either has no plan.
  ///
  /// - Parameters:
  ///   - base: Without the demand.
  ///   - plan: With it.
  init?(from base: ScenarioPlan, to plan: ScenarioPlan) {
    guard let before = base.audited, let after = plan.audited, let oldBound = before.bound,
      let newBound = after.bound
    else { return nil }
    difference = before.report.objective - after.report.objective
    least = before.report.objective - newBound
    most = oldBound - after.report.objective
    extraCost = after.report.programmeCost - before.report.programmeCost
  }
}
