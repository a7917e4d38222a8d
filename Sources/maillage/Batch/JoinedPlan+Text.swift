import Batch
import DatasetFiles
import Employment
import PlanAudit
import Planning
import Reporting

extension JoinedPlan {
  /// What the rounds came to, in a few lines; of ordered goals each group has its own.
  func text(of batch: BatchFolder, in language: Language) -> String {
    let say = language.say
    let name = batch.manifest.name
    let joined =
      rounds == 1
      ? say("joined after 1 round", "assemblé après 1 tour")
      : say("joined after \(rounds) rounds", "assemblé après \(rounds) tours")
    guard let plan = outcome.audited else {
      return say(
        "\(name), \(joined): no plan (\(outcome.status)).\n",
        "\(name), \(joined) : pas de plan (\(outcome.status)).\n")
    }
    let place = say(
      "The plan is in \(batch.path)/joined.\n", "Le plan est dans \(batch.path)/joined.\n")
    let passed = say(
      "The audit passed the plan of the whole.\n", "L'audit a accepté le plan de l'ensemble.\n")
    guard plan.groups.isEmpty else {
      let heading = say(
        "\(name), planned as a whole: its goals have priorities, so prices join no shards. ",
        "\(name), planifié d'un seul tenant : ses objectifs ont des priorités, des prix ne"
          + " peuvent donc pas relier des lots. ")
      return heading + passed + plan.groups.map { $0.line(in: language) }.joined() + place
    }
    let objective = language.number(
      plan.report.objective.amount, decimals: 4, rounding: .down)
    let proof = language.proof(of: plan.bound, gap: plan.relativeGap)
    return say(
      "\(name), \(joined): objective \(objective), \(proof). ",
      "\(name), \(joined) : objectif \(objective), \(proof). ") + passed + place
  }
}

extension ProvenGroup {
  /// The group with its value and what is proven of it.
  fileprivate func line(in language: Language) -> String {
    let goals = group.weights.map(\.goal.rawValue).joined(separator: ", ")
    let title =
      group.priority.map { language.say("priority \($0)", "priorité \($0)") }
      ?? language.say("last", "en dernier")
    let value = language.number(value.amount, decimals: 4, rounding: .down)
    let proof = language.proof(of: bound, gap: relativeGap)
    return language.say(
      "  \(title) (\(goals)): value \(value), \(proof)\n",
      "  \(title) (\(goals)) : valeur \(value), \(proof)\n")
  }
}

extension Language {
  /// A gap in percent, rounded up.
  func gap(_ gap: Double) -> String {
    let blank = self == .english ? " " : "\u{A0}"
    return number(100 * gap, decimals: 4, rounding: .up) + blank + "%"
  }

  /// A bound and a gap; unknown together, since a gap without a bound says nothing.
  fileprivate func proof(of bound: Points?, gap: Double?) -> String {
    guard let bound, let gap else {
      return say("bound unknown, gap unknown", "borne inconnue, écart inconnu")
    }
    let amount = number(bound.amount, decimals: 4, rounding: .up)
    let share = self.gap(max(0, gap))
    return say("bound \(amount), gap \(share)", "borne \(amount), écart \(share)")
  }
}
