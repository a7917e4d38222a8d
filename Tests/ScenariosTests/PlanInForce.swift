import Employment
import Planning

extension DatasetDraft {
  /// The tables with a plan in force whose change costs points: what a disturbance means, written
  /// by the format alone.
  func with(inForce plan: Plan, changeWeighing weight: String) -> DatasetDraft {
    var current = DraftTable(columns: ["person", "activity", "slots"])
    for (place, part) in plan.assignments.enumerated() {
      current.append(
        [part.person.text, part.activity.text, String(part.slots.count)], line: place + 2)
    }
    var goals = DraftTable(columns: ["goal", "weight"])
    if let old = tables[.goals], let goal = old.columns.firstIndex(of: "goal"),
      let points = old.columns.firstIndex(of: "weight")
    {
      for row in old.lines.indices {
        let cells = [goal, points].map { old.cells[row * old.columns.count + $0] }
        if cells[0] != "change" { goals.append(cells, line: goals.lines.count + 2) }
      }
    }
    goals.append(["change", weight], line: goals.lines.count + 2)
    var draft = self
    draft.tables[.currentPlan] = current
    draft.tables[.goals] = goals
    return draft
  }
}
