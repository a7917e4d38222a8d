import Foundation
import Employment
import LinearSolver
import Planning

/// Counts the datasets in which each row of the model is present, and in which it binds.
///
/// A row binds where it holds with equality at the best allocation and one of its terms is not
/// nought there. A budget, which whole slots hardly ever spend to the cent, binds where the best
/// allocation without budgets of its kind is another. Pins are bounds of variables: they bind
/// wherever there is a plan at all.
struct ModelRowTally {
  private var present: [String: Int] = [:]
  private var binding: [String: Int] = [:]

  /// Every row that must be met in a mix of datasets: the rule and the side that it bounds.
  static let expected: [String] =
    [
      "slice least", "slice most", "chosen_hours least", "chosen_hours most", "pieces most",
      "open most", "demand least", "demand most", "crew least", "team least", "training most",
      "courses_per_job most", "course_without_need most", "course_twice most", "seats least",
      "seats most", "sessions most", "job_cap most", "supervision most", "territory_budget most",
      "programme_budget most", "pin_hire", "pin_assign", "choice_accepted", "keep least",
      "keep most",
    ]

  /// Counts the rows of one dataset, with the values of its best allocation if there is one.
  mutating func add(_ compact: CompactModel, _ dataset: Dataset, at values: [Double]?) throws {
    var here: Set<String> = []
    var bindingHere: Set<String> = []
    for row in compact.model.rows {
      let meaning = compact.model.meaning(of: row)
      let key = "\(meaning.rule?.rawValue ?? "keep") \(meaning.side.rawValue)"
      here.insert(key)
      guard let values, !bindingHere.contains(key) else { continue }
      let terms = compact.model.terms(of: row)
      let sum = terms.reduce(0) { $0 + $1.1 * values[$1.0.offset] }
      let isActive = terms.contains { $0.1 * values[$0.0.offset] != 0 }
      let bounds = compact.model.bounds(of: row)
      let slack = min(sum - bounds.lower, bounds.upper - sum)
      if isActive && slack <= 1e-5 { bindingHere.insert(key) }
    }
    addBounds(compact, values, &here, &bindingHere)
    addPins(dataset, isFeasible: values != nil, &here, &bindingHere)
    try addBudgets(compact.problem, values.map(compact.model.objective(at:)), &bindingHere)
    for key in here { present[key, default: 0] += 1 }
    for key in bindingHere { binding[key, default: 0] += 1 }
  }

  /// Solves again without the budgets of each kind.
  private func addBudgets(
    _ problem: AllocationProblem, _ objective: Double?, _ bindingHere: inout Set<String>
  ) throws {
    var withoutProgramme = problem
    withoutProgramme.budget = nil
    var withoutTerritories = problem
    for place in problem.groups.indices { withoutTerritories.groups[place].budget = nil }
    let relaxations = [
      ("programme_budget most", withoutProgramme), ("territory_budget most", withoutTerritories),
    ]
    for (key, relaxed) in relaxations {
      let outcome = try Compact().solve(relaxed, improving: nil, until: SearchLimits()) { _ in }
      guard case .optimal(_, let relaxedObjective, _) = outcome.status else { continue }
      if relaxedObjective > (objective ?? -.infinity) + 1e-6 { bindingHere.insert(key) }
    }
  }

  /// The most sessions of a course are the upper bound of a variable.
  private func addBounds(
    _ compact: CompactModel, _ values: [Double]?, _ here: inout Set<String>,
    _ bindingHere: inout Set<String>
  ) {
    for variable in compact.model.variables {
      guard case .sessions = compact.model.meaning(of: variable).decision else { continue }
      here.insert("sessions most")
      if let values, values[variable.offset] > 0,
        values[variable.offset] == compact.model.bounds(of: variable).upper
      {
        bindingHere.insert("sessions most")
      }
    }
  }

  private func addPins(
    _ dataset: Dataset, isFeasible: Bool, _ here: inout Set<String>,
    _ bindingHere: inout Set<String>
  ) {
    var found: Set<String> = []
    for pin in dataset.pins {
      switch pin.decision {
      case .hire: found.insert("pin_hire")
      case .assign: found.insert("pin_assign")
      case .exclude, .forbid: continue
      }
    }
    if dataset.people.contains(where: { $0.choices.contains { $0.answer == .accepted } }) {
      found.insert("choice_accepted")
    }
    here.formUnion(found)
    if isFeasible { bindingHere.formUnion(found) }
  }

  /// A line for each expected row: how often it was present, and binding.
  var table: String {
    Self.expected.map { key in
      let name = key.padding(toLength: 28, withPad: " ", startingAt: 0)
      return "\(name) present \(present[key] ?? 0), binding \(binding[key] ?? 0)"
    }.joined(separator: "\n")
  }

  /// Rows that were never present or never bound.
  var missing: [String] {
    Self.expected.filter { (present[$0] ?? 0) == 0 || (binding[$0] ?? 0) == 0 }
  }
}
