extension DatasetValidation {
  /// The goals, each once.
  func goals() -> Goals {
    let table = table(.goals)
    let goalColumn = table.column("goal")
    let weightColumn = table.column("weight")
    let priorityColumn = table.column("priority")
    let toleranceColumn = table.column("tolerance")
    var firstRows: [Goal: Int] = [:]
    var listed: [GoalWeight] = []
    for row in table.rows {
      let goal = table.word(goalColumn, row, as: Goal.self)
      let weight = table.number(weightColumn, row, .weight)
      let priority = table.wholeNumber(priorityColumn, row, .positiveCount)
      let tolerance = table.number(toleranceColumn, row, .tolerance)
      guard let goal else { continue }
      if let first = firstRows[goal] {
        table.report(
          .goalDuplicate, goalColumn, row,
          problem: "is listed in line \(table.line(first)) already",
          advice: "Keep one of the two rows.")
        continue
      }
      firstRows[goal] = row
      listed.append(
        GoalWeight(
          goal: goal, weight: weight ?? 0, priority: priority, tolerance: tolerance ?? 0))
    }
    return Goals(listed)
  }
}
