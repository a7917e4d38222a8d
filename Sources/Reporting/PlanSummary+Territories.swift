import Employment
import PlanAudit
import Planning
import Scenarios

extension PlanSummary {
  /// People, activities and money by territory and province.
  func territoryTable(_ report: AuditReport) -> String {
    let figures = TerritoryFigures.all(in: dataset, report: report, pairs: result.pairs)
    let hasBudgets = dataset.territories.contains { $0.budget != nil }
    var table = TextTable(
      [
        ("Territory", .left), ("Posts", .right), ("Hired", .right), ("Waiting", .right),
        ("Activities", .right), ("Half-days", .right), ("Net cost EUR", .right),
      ] + (hasBudgets ? [("Budget EUR", .right), ("Used", .right)] : []))
    for province in dataset.provinces.indices {
      let members = dataset.territories.indices.filter {
        dataset.territories[$0].province == province
      }
      let total = TerritoryFigures.sum(members.map { figures[$0] })
      table.append([dataset.provinces[province].text] + total.cells(hasBudgets: hasBudgets))
      for territory in members {
        let isOpen = dataset.territories[territory].isOpen
        let name = "  \(dataset.territories[territory].name)\(isOpen ? "" : " (closed)")"
        table.append([name] + figures[territory].cells(hasBudgets: hasBudgets))
      }
    }
    table.appendRule()
    var total = TerritoryFigures.sum(figures)
    let shared = (report.programmeCost - total.plan.cost).amount
    if dataset.courses.contains(where: { if case .territory = $0.place { false } else { true } }) {
      let cost = DecimalText.grouped(shared, decimals: 0)
      table.append(["Shared sessions", "", "", "", "", "", cost])
    }
    total.plan.cost = report.programmeCost
    total.budget = dataset.programme.budget?.amount
    table.append(["Programme"] + total.cells(hasBudgets: hasBudgets))
    return table.text
  }
}
