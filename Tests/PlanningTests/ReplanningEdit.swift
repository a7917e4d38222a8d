import Employment
import SyntheticProgrammes
import TestSupport

/// One edit of a dataset as people make them between two plans.
enum ReplanningEdit: CaseIterable {
  case pinAssign, refusal, personExcluded, personAdded, activityClosed, approvedHours, jobCap
  case budget, goalWeight

  /// Edits a draft, as a generator draws.
  ///
  /// - Parameters:
  ///   - old: The draft as it was.
  ///   - plan: The plan in force: half of the edits contradict it.
  ///   - pairs: Pairs of a person and an activity that are candidates, by id.
  ///   - generator: What draws whom and what the edit is about.
  /// - Returns: The edited draft; nil where there is nothing to edit.
  func draft(
    of old: DatasetDraft, plan: Plan, pairs: [(person: String, activity: String)],
    _ generator: inout SeededGenerator
  ) -> DatasetDraft? {
    var draft = old
    switch self {
    case .pinAssign:
      guard !pairs.isEmpty else { return nil }
      let pair = generator.pick(pairs)
      draft.pin(pair.person, pair.activity, "assign")
    case .refusal:
      guard !plan.assignments.isEmpty, !pairs.isEmpty else { return nil }
      let worked = generator.pick(plan.assignments)
      let any = generator.pick(pairs)
      let isWorked = generator.chance(0.5)
      draft.pin(
        isWorked ? worked.person.text : any.person,
        isWorked ? worked.activity.text : any.activity, "forbid")
    case .personExcluded:
      guard !plan.assignments.isEmpty else { return nil }
      draft.pin(generator.pick(plan.assignments).person.text, "", "exclude")
    case .personAdded:
      guard let people = draft.tables[.people], !people.lines.isEmpty else { return nil }
      let model = generator.draw(0...people.lines.count - 1)
      let id = people[model, "id"]
      draft.copyRows(of: .people, where: "id", is: id, as: id + "-2")
      draft.copyRows(of: .personSkills, where: "person", is: id, as: id + "-2")
      draft.copyRows(of: .personInterests, where: "person", is: id, as: id + "-2")
    case .activityClosed:
      guard let row = draft.row(of: .activities, &generator) else { return nil }
      draft.tables[.activities]?[row, "status"] = "refused"
    case .approvedHours:
      guard let row = draft.row(of: .activities, &generator), let table = draft.tables[.activities],
        let hours = Double(table[row, "max_hours"])
      else { return nil }
      let tenths = Int(hours * Double(generator.draw(3...10)))
      draft.tables[.activities]?[row, "approved_hours"] = "\(tenths / 10).\(tenths % 10)"
    case .jobCap:
      guard let row = draft.row(of: .territories, &generator),
        let cap = Int(draft.tables[.territories]?[row, "job_cap"] ?? "")
      else { return nil }
      draft.tables[.territories]?[row, "job_cap"] = String(max(0, cap + generator.pick([-1, 1])))
    case .budget: return old.budget(percent: Double(generator.draw(95...105)))
    case .goalWeight:
      guard let row = draft.row(of: .goals, &generator),
        let weight = Double(draft.tables[.goals]?[row, "weight"] ?? "")
      else { return nil }
      let hundredths = Int(weight * Double(generator.pick([80, 90, 95, 105, 110, 125])))
      draft.tables[.goals]?[row, "weight"] = String(Double(hundredths) / 100)
    }
    return draft
  }
}

extension DatasetDraft {
  /// The draft with so many percent of its budget; nil where it has none.
  func budget(percent: Double) -> DatasetDraft? {
    guard let table = tables[.programme],
      let row = table.column("key").firstIndex(of: "budget"),
      let budget = Double(table[row, "value"])
    else { return nil }
    var draft = self
    draft.tables[.programme]?[row, "value"] = String(Int(budget * percent / 100))
    return draft
  }

  fileprivate mutating func pin(_ person: String, _ activity: String, _ rule: String) {
    if tables[.pins] == nil { tables[.pins] = DraftTable(columns: ["person", "activity", "rule"]) }
    let cells = ["person": person, "activity": activity, "rule": rule]
    tables[.pins]?.add(cells)
  }

  fileprivate mutating func copyRows(
    of file: DataFile, where column: String, is id: String, as copy: String
  ) {
    guard let table = tables[file] else { return }
    for row in table.lines.indices where table[row, column] == id {
      var cells = Dictionary(uniqueKeysWithValues: table.columns.map { ($0, table[row, $0]) })
      cells[column] = copy
      tables[file]?.add(cells)
    }
  }

  fileprivate func row(of file: DataFile, _ generator: inout SeededGenerator) -> Int? {
    guard let count = tables[file]?.lines.count, count > 0 else { return nil }
    return generator.draw(0...count - 1)
  }
}

extension DraftTable {
  /// A cell; empty where there is no such column.
  fileprivate subscript(row: Int, column: String) -> String {
    get {
      columns.firstIndex(of: column).map { cells[row * columns.count + $0] } ?? ""
    }
    set {
      guard let place = columns.firstIndex(of: column) else { return }
      cells[row * columns.count + place] = newValue
    }
  }

  fileprivate mutating func add(_ values: [String: String]) {
    append(columns.map { values[$0] ?? "" }, line: (lines.last ?? headerLine) + 1)
  }
}
