import Employment
public import Explanation
import Planning
import Scenarios

/// Prices of capacities: the dual price beside the difference that solving again makes.
public struct CapacityPriceTable: Sendable {
  private let prices: [CapacityPrice]

  /// A table of prices, in their order.
  public init(_ prices: [CapacityPrice]) { self.prices = prices }

  /// A line for each capacity, with a mark where dual price and proven range disagree.
  public func text(in language: Language) -> String {
    let say = language.say
    var table = TextTable([
      (say("Capacity", "Capacité"), .left), (say("One more", "Un de plus"), .left),
      (say("Dual price", "Prix dual"), .right), (say("Solved again", "Recalculé"), .right),
      (say("Proven from", "Prouvé de"), .right), (say("to", "à"), .right), ("", .left),
    ])
    for price in prices {
      func points(_ points: Points?) -> String {
        points.map { language.number($0.amount, decimals: 2) } ?? say("no plan", "aucun plan")
      }
      table.append([
        price.capacity.id.map(TextTable.printable) ?? say("programme", "programme"),
        price.capacity.kind.unit(language), points(price.dual), points(price.gain),
        points(price.range?.lowerBound), points(price.range?.upperBound),
        price.agrees == false ? "≠" : "",
      ])
    }
    let note = say(
      "Points of the plan for one more unit. ≠: the dual price is outside of the proven range.\n",
      "Points du plan pour une unité de plus. ≠ : le prix dual est hors de la fourchette prouvée.\n"
    )
    return table.text + "\n" + note
  }

  /// One object a capacity.
  public var json: String {
    JSONText.object([
      .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
      .init("prices", .array(prices.map(\.json))),
    ]).document
  }
}

extension CapacityPrice {
  /// Capacity, dual price, difference and proven range.
  var json: JSONText {
    .object([
      .init("kind", .string(capacity.kind.rawValue)), .init("id", .optional(capacity.id)),
      .init("rule", .string(capacity.rule.rawValue)),
      .init("unit", .string(capacity.kind.unit(.english))), .init("dual", .number(dual.amount)),
      .init("gain", .optional(gain?.amount)),
      .init("least", .optional(range?.lowerBound.amount)),
      .init("most", .optional(range?.upperBound.amount)),
      .init("agrees", agrees.map { .boolean($0) } ?? .null),
    ])
  }
}

extension Capacity.Kind {
  /// One unit.
  func unit(_ language: Language) -> String {
    switch self {
    case .posts: language.say("post", "poste")
    case .hours: language.say("half-day a week", "demi-jour par semaine")
    case .seats: language.say("seat a session", "place par session")
    case .territoryBudget, .programmeBudget:
      language.say("EUR 1,000 a year", "1\u{A0}000 EUR par an")
    }
  }
}
