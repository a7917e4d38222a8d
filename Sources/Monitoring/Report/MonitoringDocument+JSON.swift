import Employment
import Reporting

extension MonitoringDocument {
  /// The report for programs: a count that is hidden is `null`, as is all that would follow from it.
  public var json: String {
    JSONText.object(
      [
        .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
        .init("dataset", .string(digest)), .init("threshold", .integer(report.threshold)),
        .init("labourStatus", .string(report.statesLabour ? "stated" : "derived")),
        .init("populations", .array(report.populations.map { .string($0.rawValue) })),
        .init("places", .array(shownPlaces.map(place))),
        .init("financing", financing.map(Self.financing) ?? .null),
      ]
        + (missing.map { list in
          [
            .init(
              "missing",
              .array(
                list.map {
                  .object([
                    .init("person", .string($0.person.text)),
                    .init("columns", .array($0.columns.map { .string($0) })),
                  ])
                }))
          ]
        } ?? [])
    ).document
  }

  private func place(_ place: Int) -> JSONText {
    let value = report.places[place]
    return .object([
      .init("level", .string(value.level.rawValue)), .init("id", .optional(value.id)),
      .init("name", .string(value.name)), .init("province", .optional(value.province)),
      .init(
        "counts",
        .object(
          report.populations.map { population in
            .init(
              population.rawValue,
              .object(
                report.groups.map { .init($0.rawValue, counts(place, population, $0)) }))
          })),
      .init(
        "completeness",
        .object(
          judgedColumns.map {
            .init($0.column, .optional(report.completeness(place, judged, lacking: $0.notStated)))
          })),
      .init("parity", .array(report.parity(place).map(Self.parity))),
    ])
  }

  private func counts(
    _ place: Int, _ population: MonitoringPopulation, _ group: MonitoringGroup
  ) -> JSONText {
    let columns = group.isCountedInTotalOnly ? [.total] : MonitoringColumn.allCases
    return .object(
      columns.map { .init($0.rawValue, .optional(report.count(place, population, group, $0))) })
  }

  private static func parity(_ parity: Parity) -> JSONText {
    var members: [JSONText.Member] = [
      .init("group", .string(parity.group.rawValue)),
      .init("column", .string(parity.column.rawValue)),
    ]
    switch parity.finding {
    case .rate(let placed, let eligible, let difference):
      members += [
        .init("finding", .string("rate")), .init("placed", .integer(placed)),
        .init("eligible", .integer(eligible)),
        .init("rate", .number(Double(placed) / Double(eligible))),
        .init("difference", .number(difference)),
      ]
    case .tooFew: members.append(.init("finding", .string("tooFew")))
    case .hidden: members.append(.init("finding", .string("hidden")))
    }
    return .object(members)
  }

  private static func financing(_ financing: CoFinancing) -> JSONText {
    .object([
      .init("esfShare", .number(financing.share)),
      .init("costInCents", .integer(financing.costInCents)),
      .init("esfInCents", .integer(financing.europeInCents)),
      .init("walloniaInCents", .integer(financing.walloniaInCents)),
      .init("budgetInCents", .optional(financing.budgetInCents)),
      .init("leftInCents", .optional(financing.leftInCents)),
    ])
  }
}
