internal import GLPKShim

extension LinearProgram {
  /// The present basis: that of the last solve, or the one that was set, as far as edits left it.
  public func basis() throws(SolverFault) -> Basis {
    var rows = [UInt8](repeating: 0, count: rowPlaces.live)
    var variables = [UInt8](repeating: 0, count: variablePlaces.live)
    try SolverFault.check(shim_get_basis(problem, &rows, &variables))
    func statuses(_ raw: [UInt8]) -> [Basis.Status] {
      raw.map { Basis.Status(rawValue: $0) ?? .atLower }
    }
    return Basis(
      rows: rowPlaces.spread(statuses(rows), deleted: .basic),
      variables: variablePlaces.spread(statuses(variables), deleted: .atLower))
  }

  /// Sets the basis from which the next solve starts.
  ///
  /// A status that does not fit the bounds is taken as the nearest that does. A set of statuses that is
  /// no basis is no fault: the next solve then builds its own.
  public mutating func setBasis(_ basis: Basis) throws(SolverFault) {
    func raw(_ statuses: [Basis.Status], _ places: Places, new: Basis.Status) -> [UInt8] {
      places.offsets.map { ($0 < statuses.count ? statuses[$0] : new).rawValue }
    }
    try SolverFault.check(
      shim_set_basis(
        problem, raw(basis.rows, rowPlaces, new: .basic),
        raw(basis.variables, variablePlaces, new: .atLower)))
    hasBasis = true
  }
}
