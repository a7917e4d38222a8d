public import Employment

/// A plan's net yearly cost in two parts: what ESF+ pays, and what Wallonia pays.
///
/// Amounts are whole cents, so that the parts add up to the cost exactly. The part of ESF+ is rounded to
/// the nearest cent, half a cent away from nought, and Wallonia pays the rest.
public struct CoFinancing: Hashable, Sendable {
  /// The part of ESF+, from 0 to 1.
  public let share: Double
  /// Net yearly cost, in cents; negative where revenue exceeds it.
  public let costInCents: Int
  /// What ESF+ pays of it, in cents.
  public let europeInCents: Int
  /// What Wallonia pays of it, in cents.
  public var walloniaInCents: Int { costInCents - europeInCents }
  /// The programme's budget, in cents; nil where there is no limit.
  public let budgetInCents: Int?
  /// What the budget leaves, in cents; nil where there is no limit.
  public var leftInCents: Int? { budgetInCents.map { $0 - costInCents } }

  /// Splits a cost.
  ///
  /// - Parameters:
  ///   - cost: The net yearly cost of an audited plan.
  ///   - budget: The programme's budget.
  ///   - share: The part of ESF+, from 0 to 1: a half unless said otherwise.
  public init(cost: Euros, budget: Euros?, share: Double = 0.5) {
    precondition((0...1).contains(share), "a part of a whole")
    self.share = share
    costInCents = Self.cents(cost)
    europeInCents = Int((Double(costInCents) * share).rounded())
    budgetInCents = budget.map(Self.cents)
  }

  /// Amounts above what is counted exactly are cut there.
  private static func cents(_ amount: Euros) -> Int {
    Int(max(-9e15, min(9e15, (amount.amount * 100).rounded())))
  }
}
