package import Employment
import Foundation
import SyntheticProgrammes

/// Weights as no one would choose them: from 1e-7 to 1e9, mixed, with fractions that binary64 does not
/// hold, and such that costs cancel what people bring.
package struct OddWeights: Sendable {
  /// Rows of `goals.csv`.
  package let table: DraftTable

  /// The weights of a seed, for a dataset whose wage and slots are known.
  ///
  /// - Parameters:
  ///   - seed: The same one gives the same weights everywhere.
  ///   - eurosPerSlot: What a slot costs a year, revenue aside.
  ///   - isOrdered: Whether goals are in two groups, with tolerances.
  package init(seed: UInt64, eurosPerSlot: Double, isOrdered: Bool = false) {
    var generator = SeededGenerator(seed: seed, purpose: 109, place: 0)
    let factors = [1.0, 1, 1 / 3.0, 0.1, 0.7, 2 / 7.0, 1.000_000_1, 9.99]
    func power(_ generator: inout SeededGenerator) -> Double {
      pow(10, Double(generator.draw(-7...9)))
    }
    let common = power(&generator)
    let isMixed = generator.chance(0.5)
    var weights: [Goal: Double] = [:]
    for goal in Goal.allCases where !generator.chance(0.3) {
      let size = isMixed ? power(&generator) : common
      weights[goal] = min(1e9, size * generator.pick(factors))
    }
    switch generator.draw(0...5) {
    case 0:
      // Costs cancel what a slot brings, or nearly so.
      let cost = min(1e5, common) * generator.pick(factors)
      weights[.cost] = cost
      weights[.slots] = cost * eurosPerSlot / 1000 * generator.pick([1, 1, 1.000_000_000_1, 0.999])
      weights[.interest] = generator.pick([0, 0, cost * 1e-6])
      weights[.skill] = 0
      weights[.need] = 0
    case 1:
      // Nothing but costs and changes.
      for goal in [Goal.hire, .slots, .interest, .skill, .need] { weights[goal] = 0 }
      weights[.cost] = common * generator.pick(factors)
    case 2:
      // One goal outweighs all others by far.
      weights[.hire] = pow(10, Double(generator.draw(5...9)))
      weights[.interest] = generator.pick(factors)
    default: break
    }
    var rows = DraftTable(columns: ["goal", "weight", "priority", "tolerance"])
    for (place, goal) in Goal.allCases.enumerated() {
      guard let weight = weights[goal] else { continue }
      let isFirst = isOrdered && generator.chance(0.5)
      let tolerance = isFirst ? generator.pick(["0", "0", "0.1", "0.001"]) : ""
      rows.append(
        [goal.rawValue, String(format: "%.20f", weight), isFirst ? "1" : "", tolerance],
        line: place + 2)
    }
    table = rows
  }
}
