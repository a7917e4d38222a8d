import LinearSolver

/// A meaning that is a name and nothing else.
struct Named: ModelMeaning, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  let name: String
  init(_ name: String) { self.name = name }
  init(stringLiteral value: String) { name = value }
}

typealias NamedModel = LinearModel<Named, Named>
