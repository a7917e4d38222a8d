/// How exact each stage has to be, so that the next can say what it says.
///
/// Plans are compared in points. From the solver up, each stage asks the one below for more than it
/// promises itself:
///
/// 1. *Solver.* The simplex method takes a reduced cost of 1e-7 plus 1e-10 of the costs for nought, or a
///    hundredth of that where it is asked to be precise. Points are therefore normalised before
///    (`AllocationProblem.normalised`): the job of one person is worth about `ordinaryPoints`.
/// 2. *Pricing.* Jobs enter a master while bound and relaxation are further apart than a part of the
///    gap (`pricing`).
/// 3. *Tree.* Nodes are searched until their bounds are within `search` of the best plan.
/// 4. *Engine and audit.* A plan is called optimal within `optimal`.
///
/// No bound rests on these: a bound is computed from prices, and what the arithmetic of binary64 may
/// have taken from it is added (`PointRounding`). They decide only when a search is content.
enum Tolerances {
  /// What a plan may miss and still be optimal: in proportion to its points, or to the most points that
  /// one person can bring, whichever is more.
  static let optimal = 1e-9
  /// The same, in a tree: its part of what may be missed.
  static let search = 0.5 * optimal
  /// The same, between a node's bound and its relaxation.
  static let pricing = 0.25 * optimal
  /// What one person's job is worth in a normalised problem, up to a factor of the root of two.
  static let ordinaryPoints = 0x1p7
  /// Worth beyond the price of a person's row by which a job is of interest to a master.
  static let reducedWorth = 1e-7
}
