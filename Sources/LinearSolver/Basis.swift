/// Which variables and rows are basic, and where the others rest: the warm start of a simplex solve.
///
/// A basis may be given to a problem that has gained rows or columns since: new columns then rest at
/// their lower bound and new rows are basic, which keeps the number of basics right.
public struct Basis: Hashable, Sendable, Codable {
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

// One digit a place: a basis is long, and there are many of them.
extension Basis {
  private enum CodingKeys: String, CodingKey { case rows, variables }

  /// Reads a basis: `rows` and `variables`, one digit a place, as the statuses are numbered.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func statuses(_ key: CodingKeys) throws -> [Status] {
      try container.decode(String.self, forKey: key).utf8.map { digit in
        guard digit >= 48, let status = Status(rawValue: digit - 48) else {
          throw DecodingError.dataCorruptedError(
            forKey: key, in: container, debugDescription: "not the digit of a status")
        }
        return status
      }
    }
    rows = try statuses(.rows)
    variables = try statuses(.variables)
  }

  /// Writes a basis as it is read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    func digits(_ statuses: [Status]) -> String {
      String(decoding: statuses.map { $0.rawValue + 48 }, as: UTF8.self)
    }
    try container.encode(digits(rows), forKey: .rows)
    try container.encode(digits(variables), forKey: .variables)
  }
}
