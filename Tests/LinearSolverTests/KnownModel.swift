import LinearSolver
import Testing

/// A model whose answer is known by hand or from the literature.
struct KnownModel: Sendable, CustomTestStringConvertible {
  enum Answer: Sendable {
    case optimum(Double)
    case infeasible
    case unbounded
  }

  let name: String
  let model: NamedModel
  let answer: Answer
  var testDescription: String { name }

  /// Builds a model from columns (domain, bounds, cost) and dense rows.
  init(
    _ name: String, _ sense: NamedModel.Sense, constant: Double = 0,
    columns: [(NamedModel.Domain, Bounds, Double)], rows: [([Double], Bounds)], _ answer: Answer
  ) {
    self.name = name
    self.answer = answer
    var model = NamedModel(sense: sense)
    model.objectiveConstant = constant
    let variables = columns.enumerated().map { offset, column in
      model.addVariable("x\(offset)", domain: column.0, bounds: column.1, objective: column.2)
    }
    for (offset, row) in rows.enumerated() {
      model.addRow("row \(offset)", bounds: row.1, terms: zip(variables, row.0).map { ($0, $1) })
    }
    self.model = model
  }
}

private func continuous(_ bounds: Bounds, _ cost: Double) -> (NamedModel.Domain, Bounds, Double) {
  (.continuous, bounds, cost)
}

private func whole(_ bounds: Bounds, _ cost: Double) -> (NamedModel.Domain, Bounds, Double) {
  (.integer, bounds, cost)
}

extension KnownModel {
  static let linear: [KnownModel] = [
    KnownModel(
      "two products", .maximise,
      columns: [continuous(.nonNegative, 45), continuous(.nonNegative, 80)],
      rows: [([5, 20], .atMost(400)), ([10, 15], .atMost(450))], .optimum(2200)),
    KnownModel(
      "diet", .minimise,
      columns: [continuous(.nonNegative, 0.6), continuous(.nonNegative, 0.35)],
      rows: [([5, 7], .atLeast(8)), ([4, 2], .atLeast(15)), ([2, 1], .atLeast(3))],
      .optimum(2.25)),
    // Beale, 1955: the textbook rule goes round for ever.
    KnownModel(
      "Beale's cycle", .minimise,
      columns: [
        continuous(.nonNegative, -0.75), continuous(.nonNegative, 150),
        continuous(.nonNegative, -0.02), continuous(.nonNegative, 6),
      ],
      rows: [
        ([0.25, -60, -0.04, 9], .atMost(0)), ([0.5, -90, -0.02, 3], .atMost(0)),
        ([0, 0, 1, 0], .atMost(1)),
      ], .optimum(-0.05)),
    // Klee and Minty, 1972, in three dimensions.
    KnownModel(
      "Klee and Minty", .maximise,
      columns: [
        continuous(.nonNegative, 100), continuous(.nonNegative, 10), continuous(.nonNegative, 1),
      ],
      rows: [
        ([1, 0, 0], .atMost(1)), ([20, 1, 0], .atMost(100)), ([200, 20, 1], .atMost(10000)),
      ], .optimum(10000)),
    KnownModel(
      "transport with equality rows, one of them redundant", .minimise,
      columns: [
        continuous(.nonNegative, 4), continuous(.nonNegative, 6), continuous(.nonNegative, 5),
        continuous(.nonNegative, 3),
      ],
      rows: [
        ([1, 1, 0, 0], .fixed(10)), ([0, 0, 1, 1], .fixed(20)), ([1, 0, 1, 0], .fixed(15)),
        ([0, 1, 0, 1], .fixed(15)),
      ], .optimum(110)),
    KnownModel(
      "free variables", .minimise, columns: [continuous(.free, 1), continuous(.free, 1)],
      rows: [([1, 2], .atLeast(-4)), ([2, 1], .atLeast(-5))], .optimum(-3)),
    KnownModel(
      "fixed variables and a constant", .maximise, constant: 100,
      columns: [continuous(.fixed(3), 10), continuous(Bounds(0...5), 1)],
      rows: [([1, 1], .atMost(7))], .optimum(134)),
    KnownModel(
      "a two-sided row and negative bounds", .minimise,
      columns: [continuous(Bounds(-10 ... -2), 1), continuous(Bounds(-3...3), -1)],
      rows: [([1, 1], Bounds(-8 ... -4))], .optimum(-13)),
    KnownModel(
      "a free row", .maximise, columns: [continuous(Bounds(0...4), 2)],
      rows: [([1], .free), ([3], .atMost(6))], .optimum(4)),
    KnownModel("nothing at all", .minimise, constant: 5, columns: [], rows: [], .optimum(5)),
    KnownModel(
      "no rows", .maximise,
      columns: [continuous(Bounds(-1...6), 3), continuous(Bounds(-2...9), -1)],
      rows: [], .optimum(20)),
    KnownModel(
      "no rows and no end", .maximise, columns: [continuous(.nonNegative, 1)], rows: [],
      .unbounded),
    KnownModel(
      "rows without variables", .minimise, columns: [], rows: [([], Bounds(-1...1))], .optimum(0)),
    KnownModel(
      "an empty row that cannot hold", .minimise, columns: [continuous(.nonNegative, 1)],
      rows: [([0], .atLeast(1))], .infeasible),
    KnownModel(
      "contradicting rows", .maximise,
      columns: [continuous(.nonNegative, 1), continuous(.nonNegative, 1)],
      rows: [([1, 1], .atMost(3)), ([1, 1], .atLeast(4))], .infeasible),
    KnownModel(
      "contradicting equalities", .minimise, columns: [continuous(.free, 0), continuous(.free, 0)],
      rows: [([1, 1], .fixed(1)), ([2, 2], .fixed(3))], .infeasible),
    KnownModel(
      "a ray", .maximise, columns: [continuous(.nonNegative, 1), continuous(.nonNegative, 1)],
      rows: [([1, -1], .atMost(2))], .unbounded),
    KnownModel(
      "a line", .minimise, columns: [continuous(.free, 1), continuous(.free, -1)],
      rows: [([1, 1], .fixed(0))], .unbounded),
    KnownModel(
      "no objective", .minimise, columns: [continuous(.nonNegative, 0)],
      rows: [([2], .fixed(8))], .optimum(0)),
    KnownModel(
      "coefficients of very different size", .maximise,
      columns: [continuous(.nonNegative, 1e-4), continuous(.nonNegative, 1e4)],
      rows: [([1e-5, 0], .atMost(1)), ([0, 1e5], .atMost(1)), ([1e-5, 1e5], .atMost(1.5))],
      .optimum(10.05)),
  ]

  static let mixedInteger: [KnownModel] = [
    KnownModel(
      "knapsack", .maximise,
      columns: [whole(.binary, 60), whole(.binary, 100), whole(.binary, 120)],
      rows: [([10, 20, 30], .atMost(50))], .optimum(220)),
    KnownModel(
      "general integers", .maximise,
      columns: [whole(.nonNegative, 5), whole(.nonNegative, 8)],
      rows: [([1, 1], .atMost(6)), ([5, 9], .atMost(45))], .optimum(40)),
    KnownModel(
      "mixed", .maximise, columns: [whole(.nonNegative, 3), continuous(.nonNegative, 2)],
      rows: [([2, 1], .atMost(7)), ([1, 3], .atMost(9))], .optimum(11)),
    KnownModel(
      "fixed charge", .minimise,
      columns: [whole(.binary, 50), continuous(.nonNegative, 2), continuous(.nonNegative, 5)],
      rows: [([0, 1, 1], .fixed(20)), ([-100, 1, 0], .atMost(0))], .optimum(90)),
    KnownModel(
      "even sums are not odd", .minimise,
      columns: [whole(Bounds(0...9), 1), whole(Bounds(0...9), 1)],
      rows: [([2, 2], .fixed(7))], .infeasible),
    KnownModel(
      "no whole number between the bounds", .minimise,
      columns: [whole(Bounds(1.2...1.8), 1)], rows: [([1], .atMost(5))], .infeasible),
    KnownModel(
      "broken bounds", .maximise, columns: [whole(Bounds(-1.5...3.7), 1)],
      rows: [([1], .atMost(10))], .optimum(3)),
    KnownModel(
      "relaxation infeasible", .minimise, columns: [whole(.nonNegative, 1)],
      rows: [([1], .atMost(-1))], .infeasible),
    KnownModel(
      "unbounded", .maximise, columns: [whole(.nonNegative, 1), whole(.nonNegative, 0)],
      rows: [([1, -1], .atMost(2))], .unbounded),
    KnownModel(
      "relaxation unbounded, no whole point", .maximise,
      columns: [whole(.nonNegative, 1), whole(Bounds(0...3), 0), whole(Bounds(0...3), 0)],
      rows: [([1, -1, 0], .atLeast(0)), ([0, 2, 2], .fixed(3))], .infeasible),
    KnownModel(
      "negative integers and a constant", .minimise, constant: 0.5,
      columns: [whole(Bounds(-7...7), 2), whole(Bounds(-7...7), 3)],
      rows: [([3, 4], .atLeast(-11.5))], .optimum(-8.5)),
    KnownModel(
      "integers without rows", .maximise,
      columns: [whole(Bounds(0...2.5), 4), whole(Bounds(-3.5...1), -2)], rows: [], .optimum(14)),
    KnownModel(
      "only continuous variables", .maximise, columns: [continuous(.nonNegative, 2)],
      rows: [([4], .atMost(6))], .optimum(3)),
    KnownModel(
      "assignment", .minimise,
      columns: [4, 2, 8, 4, 3, 7, 3, 1, 6].map { whole(.binary, $0) },
      rows: [
        ([1, 1, 1, 0, 0, 0, 0, 0, 0], .fixed(1)), ([0, 0, 0, 1, 1, 1, 0, 0, 0], .fixed(1)),
        ([0, 0, 0, 0, 0, 0, 1, 1, 1], .fixed(1)), ([1, 0, 0, 1, 0, 0, 1, 0, 0], .fixed(1)),
        ([0, 1, 0, 0, 1, 0, 0, 1, 0], .fixed(1)), ([0, 0, 1, 0, 0, 1, 0, 0, 1], .fixed(1)),
      ], .optimum(12)),
  ]
}
