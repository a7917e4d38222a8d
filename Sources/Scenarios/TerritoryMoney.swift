import Employment

/// Territories' own budgets and posts, as edits move them.
enum TerritoryMoney {
  /// Moves an amount from one territory's own budget to another's.
  static func move(
    _ euros: String, from source: String, to target: String, as number: Int,
    in draft: inout DatasetDraft
  ) -> [EditProblem] {
    let (amount, problems) = amount(euros)
    guard let amount else { return problems }
    let (left, leftProblems) = budget(of: source, in: draft)
    let (right, rightProblems) = budget(of: target, in: draft)
    guard let left, let right else { return leftProblems + rightProblems }
    guard amount <= left else {
      return [
        EditProblem(
          id: .numberOutOfRange, value: euros,
          problem: "is more than \(source) has (\(text(left)) EUR)",
          advice: "Move at most that.")
      ]
    }
    set(left - amount, source, number, &draft)
    set(right + (source == target ? 0 : amount), target, number, &draft)
    return problems
  }

  /// The amount that a text tells, and what is wrong or odd with it.
  static func amount(_ euros: String) -> (amount: Double?, problems: [EditProblem]) {
    if let amount = NumberText.number(in: euros), amount >= 0 {
      let doubt = NumberText.thousandsDoubt(of: euros).map {
        EditProblem(
          id: .numberMaybeThousands, value: euros, problem: $0.problem, advice: $0.advice)
      }
      return (amount, [doubt].compactMap(\.self))
    }
    return (
      nil,
      [
        EditProblem(
          id: .numberUnreadable, value: euros, problem: "is no amount in EUR",
          advice: "Write a number of at least 0.")
      ]
    )
  }

  /// Moves all of a territory's own budget to another.
  static func move(
    all source: String, to target: String, as number: Int, in draft: inout DatasetDraft
  ) -> [EditProblem] {
    let (amount, problems) = budget(of: source, in: draft)
    guard let amount else { return problems }
    return move(text(amount), from: source, to: target, as: number, in: &draft)
  }

  /// Leaves a territory fewer posts, and the same share of its own budget.
  static func shrink(
    _ territory: String, to posts: String, moneyTo target: String?, as number: Int,
    in draft: inout DatasetDraft
  ) -> [EditProblem] {
    let before = NumberText.number(in: cell("job_cap", of: territory, in: draft)) ?? 0
    guard let after = NumberText.number(in: posts), after >= 0, after <= before else {
      return [
        EditProblem(
          id: .numberOutOfRange, value: posts,
          problem: "is no number of posts from 0 to the \(text(before)) that \(territory) has",
          advice: "To give it more, change job_cap by openTerritory.")
      ]
    }
    var problems: [EditProblem] = []
    let own = NumberText.number(in: cell("budget", of: territory, in: draft))
    if let own, before > 0 {
      let freed = own * (1 - after / before)
      if let target {
        problems = move(text(freed), from: territory, to: target, as: number, in: &draft)
      } else {
        set(own - freed, territory, number, &draft)
      }
    } else if target != nil {
      problems = budget(of: territory, in: draft).problems
    }
    write(posts, "job_cap", territory, number, &draft)
    return problems
  }

  /// Joins a territory to another, which takes over all that it has.
  static func merge(
    _ territory: String, into target: String, as number: Int, in draft: inout DatasetDraft
  ) -> [EditProblem] {
    guard territory != target else {
      return [
        EditProblem(
          id: .idDuplicate, value: territory, problem: "cannot be merged into itself",
          advice: "Name another territory as into.")
      ]
    }
    for column in ["job_cap", "population"] {
      let values = [territory, target].map {
        NumberText.number(in: cell(column, of: $0, in: draft))
      }
      if let left = values[0], let right = values[1] {
        write(text(left + right), column, target, number, &draft)
      }
    }
    // No limit of either is no limit of both.
    let budgets = [territory, target].compactMap {
      NumberText.number(in: cell("budget", of: $0, in: draft))
    }
    write(
      budgets.count == 2 ? text(budgets[0] + budgets[1]) : "", "budget", target, number, &draft)
    draft.replace(territory, with: target, in: .people, column: "territory", by: number)
    draft.replace(territory, with: target, in: .activities, column: "territory", by: number)
    draft.replace(territory, with: target, in: .courses, column: "place", by: number)
    let province = cell("province", of: territory, in: draft)
    draft.remove(draft.rows(of: .territories, where: ["id": territory]), from: .territories)
    return moveCourses(of: province, to: target, as: number, in: &draft)
  }

  /// Where a province has lost its last territory, holds its courses at a territory.
  ///
  /// - Returns: A warning that names the courses, where there are any.
  private static func moveCourses(
    of province: String, to target: String, as number: Int, in draft: inout DatasetDraft
  ) -> [EditProblem] {
    // A place that is a territory's id is that territory, whatever provinces there are.
    guard !province.isEmpty,
      draft.rows(of: .territories, where: ["province": province]).isEmpty,
      draft.rows(of: .territories, where: ["id": province]).isEmpty
    else { return [] }
    let rows = draft.rows(of: .courses, where: ["place": province])
    guard !rows.isEmpty else { return [] }
    let courses = rows.map { draft.text(of: .courses, row: $0, column: "id") }
    draft.replace(province, with: target, in: .courses, column: "place", by: number)
    return [
      EditProblem(
        id: .editMovesCourses, value: province,
        problem: "has no territory any more: what was held there is now at \(target):"
          + " \(courses.joined(separator: ", "))",
        advice: "Give a course another place by changeCourse, or remove it by dropCourse.")
    ]
  }

  private static func cell(
    _ column: String, of territory: String, in draft: DatasetDraft
  ) -> String {
    draft.rows(of: .territories, where: ["id": territory]).first.map {
      draft.text(of: .territories, row: $0, column: column)
    } ?? ""
  }

  private static func budget(
    of territory: String, in draft: DatasetDraft
  ) -> (amount: Double?, problems: [EditProblem]) {
    if let amount = NumberText.number(in: cell("budget", of: territory, in: draft)) {
      return (amount, [])
    }
    return (
      nil,
      [
        EditProblem(
          id: .cellMissing, value: territory, problem: "has no budget of its own",
          advice: "What it spends is the programme's budget, which all territories share:"
            + " no money needs to be moved.")
      ]
    )
  }

  private static func set(
    _ budget: Double, _ territory: String, _ number: Int, _ draft: inout DatasetDraft
  ) {
    write(text(budget), "budget", territory, number, &draft)
  }

  private static func write(
    _ text: String, _ column: String, _ territory: String, _ number: Int,
    _ draft: inout DatasetDraft
  ) {
    for row in draft.rows(of: .territories, where: ["id": territory]) {
      draft.set(text, of: .territories, row: row, column: column, by: number)
    }
  }

  /// Whole cents, as the format writes euros.
  private static func text(_ amount: Double) -> String {
    // What an edit before has set may be far out of range, which validation tells.
    guard amount.magnitude < 1e16 else { return String(amount) }
    let cents = Int((amount * 100).rounded())
    let rest = cents % 100
    return rest == 0 ? "\(cents / 100)" : "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
