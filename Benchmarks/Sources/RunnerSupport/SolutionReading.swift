package import Planning

/// The allocation that a solution of an exported model stands for.
///
/// The names of the model's variables begin with what they decide: `works_`, `slots_` and
/// `attends_`. What follows is made of ids and need not be unique to read, so the place among the
/// variables that decide the same tells which pair or seat is meant: they stand in the problem's
/// order. Openings, sessions and supervisors follow from the allocation.
package struct SolutionReading {
  package let allocation: Allocation

  /// Reads lines of a name and a value; variables that are not named are 0.
  ///
  /// - Throws: `RunnerFailure` where the model is not that of the problem, or a line says nothing.
  package init(_ text: String, columns: ModelColumns, of problem: AllocationProblem) throws {
    var values: [Substring: Double] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let value = Double(words[1]), value.isFinite, abs(value) < 1e9 else {
        throw RunnerFailure("The solution has a line that says nothing: \(line)")
      }
      values[words[0]] = value
    }
    func decided(_ prefix: String, _ count: Int) throws -> [Double] {
      let names = columns.names.filter { $0.hasPrefix(prefix) }
      guard names.count == count else {
        throw RunnerFailure(
          "The model has \(names.count) variables \(prefix)…, the problem \(count) of them.")
      }
      return names.map { values[$0[...]] ?? 0 }
    }
    let works = try decided("works_", problem.pairs.count)
    let slots = try decided("slots_", problem.pairs.count)
    let attends = try decided("attends_", problem.seats.count)
    allocation = Allocation(
      slots: zip(works, slots).map { $0 > 0.5 ? Int($1.rounded()) : 0 },
      takenSeats: attends.map { $0 > 0.5 })
  }
}
