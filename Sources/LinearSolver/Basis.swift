/// Which variables and rows are basic, and where the others rest: the warm start of a simplex solve.
///
/// A basis may be given to a problem that has gained rows or columns since: new columns then rest at
/// their lower bound and new rows are basic, which keeps the number of basics right.
public struct Basis: Hashable, Sendable {
  /// Where a variable, or the sum of a row, rests.
  public enum Status: UInt8, Hashable, Sendable {
    /// Determined by the rows.
    case basic = 0
    /// At its lower bound.
    case atLower = 1
    /// At its upper bound.
    case atUpper = 2
    /// Without bounds, at nought.
    case free = 3
    /// At its only value.
    case fixed = 4
  }

  /// By the order of creation; deleted rows count as basic.
  public var rows: [Status]
  /// By the order of creation; deleted variables count as resting at their lower bound.
  public var variables: [Status]

  /// A basis with these places.
  public init(rows: [Status], variables: [Status]) {
    self.rows = rows
    self.variables = variables
  }
}
