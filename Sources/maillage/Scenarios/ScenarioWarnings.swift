import Eligibility
import Employment
import Planning
import Reporting
import Scenarios

/// Warnings that a scenario's edits caused, for people and for programs.
struct ScenarioWarnings {
  /// The scenario's name.
  let name: String
  /// Those at edits before others.
  private(set) var issues: [DataIssue]

  /// The warnings of a planned scenario.
  init(_ scenario: Scenario, _ plan: ScenarioPlan, beside baseline: ScenarioPlan) {
    name = scenario.name
    issues = scenario.warnings(
      of: plan.dataset, screened: plan.result.pairs, beside: baseline.dataset,
      screened: baseline.result.pairs)
  }

  /// The warnings of a scenario that nobody planned; both datasets are screened.
  init(_ scenario: Scenario, _ dataset: Dataset, beside baseline: Dataset) {
    name = scenario.name
    issues = scenario.warnings(
      of: dataset, screened: CandidatePairs(screening: dataset), beside: baseline,
      screened: CandidatePairs(screening: baseline))
  }

  /// Those that are not among others, which were told before.
  func without(_ known: Self) -> Self {
    var new = self
    let known = Set(known.issues)
    new.issues.removeAll { known.contains($0) }
    return new
  }

  /// Says each in a line that begins with the words.
  func say(_ beginning: String, on console: Console) {
    for issue in issues { console.note("\(beginning): \(issue.text)") }
  }

  /// Each as an object.
  var json: JSONText { .array(issues.map(\.json)) }
}
