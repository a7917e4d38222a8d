import Employment
import PlanAudit
import Planning
import Scenarios

extension PlanSummary {
  /// People, activities and money by territory and province.
  func territoryTable(_ report: AuditReport, _ language: Language) -> String {
    let say = language.say
    let figures = TerritoryFigures.all(in: dataset, report: report, pairs: result.pairs)
    let hasBudgets = dataset.territories.contains { $0.budget != nil }
    var table = TextTable(
      [
        (say("Territory", "Territoire"), .left), (say("Posts", "Postes"), .right),
        (say("Hired", "Engagées"), .right), (say("Waiting", "En attente"), .right),
        (say("Activities", "Activités"), .right), (say("Half-days", "Demi-jours"), .right),
        (say("Net cost EUR", "Coût net EUR"), .right),
      ]
        + (hasBudgets ? [("Budget EUR", .right), (say("Used", "Utilisé"), .right)] : []))
    for province in dataset.provinces.indices {
      let members = dataset.territories.indices.filter {
        dataset.territories[$0].province == province
      }
      let total = TerritoryFigures.sum(members.map { figures[$0] })
      table.append(
        [dataset.provinces[province].text] + total.cells(hasBudgets: hasBudgets, language))
      for territory in members {
        let isOpen = dataset.territories[territory].isOpen
        let mark = isOpen ? "" : say(" (closed)", " (fermé)")
        let name = "  \(dataset.territories[territory].name)\(mark)"
        table.append([name] + figures[territory].cells(hasBudgets: hasBudgets, language))
      }
    }
    table.appendRule()
    var total = TerritoryFigures.sum(figures)
    let shared = (report.programmeCost - total.plan.cost).amount
    if dataset.courses.contains(where: { if case .territory = $0.place { false } else { true } }) {
      let cost = language.number(shared, decimals: 0)
      table.append([say("Shared sessions", "Sessions communes"), "", "", "", "", "", cost])
    }
    total.plan.cost = report.programmeCost
    total.budget = dataset.programme.budget?.amount
    table.append([say("Programme", "Programme")] + total.cells(hasBudgets: hasBudgets, language))
    return table.text
  }
}
