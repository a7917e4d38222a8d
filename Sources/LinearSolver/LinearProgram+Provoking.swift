internal import GLPKShim

extension LinearProgram {
  /// Faults that the tests provoke, since no sound model does.
  package enum Provocation {
    case assertion
    case badArgument
  }

  /// Makes GLPK find a fault in itself.
  package mutating func provoke(_ provocation: Provocation) throws(SolverFault) {
    switch provocation {
    case .assertion: try SolverFault.check(shim_provoke_assertion(problem))
    case .badArgument: try SolverFault.check(shim_provoke_bad_argument(problem))
    }
  }
}
