public import Employment
import Planning

/// Two or more plans side by side; the first is what the others are compared with.
///
/// People, activities and territories are the same if their ids are, so that plans of datasets can
/// be compared that an edit has made different.
public struct ScenarioComparison: Sendable {
  /// The plans, the one that the others are compared with first.
  public let plans: [ScenarioPlan]
  /// Figures of each plan: of the whole, by province, and by territory.
  public let whole: [PlanFigures?]
  /// Names of all provinces, ascending, and the figures of each plan; nil where a plan knows no
  /// such province or there is no plan.
  public let provinces: [(province: Province.ID, figures: [PlanFigures?])]
  /// Ids of all territories, ascending, and the figures of each plan, as for provinces.
  public let territories: [(territory: Territory.ID, figures: [PlanFigures?])]
  /// What is different in each plan but the first; nil where either has no plan.
  public let differences: [PlanChanges?]

  /// Compares plans. Complexity: linear in all datasets.
  public init(_ plans: [ScenarioPlan]) {
    self.plans = plans
    let figures = plans.map { PlanFigures.byTerritory(of: $0) }
    whole = zip(plans, figures).map { plan, figures in
      figures.map { PlanFigures.whole(of: plan, $0) }
    }
    let provinceNames = Set(plans.flatMap { $0.dataset.provinces }).sorted()
    provinces = provinceNames.map { name in
      (
        name,
        zip(plans, figures).map { plan, figures in
          guard let figures, let place = plan.dataset.provinces.firstIndex(of: name) else {
            return nil
          }
          return plan.dataset.territories.indices
            .filter { plan.dataset.territories[$0].province == place }
            .reduce(PlanFigures()) { $0 + figures[$1] }
        }
      )
    }
    let territoryIDs = Set(plans.flatMap { $0.dataset.territories.map(\.id) }).sorted()
    territories = territoryIDs.map { id in
      (
        id,
        zip(plans, figures).map { plan, figures in
          plan.dataset.territories.firstIndex { $0.id == id }.flatMap { figures?[$0] }
        }
      )
    }
    differences = plans.dropFirst().map { plan in
      guard let old = plans[0].audited?.plan, let new = plan.audited?.plan else { return nil }
      return PlanChanges(from: old, to: new)
    }
  }
  /// The priorities of all plans' groups of goals, ascending, that of the last group (nil) at the end.
  package var priorities: [Int?] {
    let known = Set(plans.flatMap { $0.dataset.goals.groups.map(\.priority) })
    return known.compactMap(\.self).sorted() + (known.contains(nil) ? [nil] : [])
  }
}
