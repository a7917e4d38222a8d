import Employment

/// How finely a monitoring report looks at places.
public enum MonitoringLevel: String, CaseIterable, Sendable, Comparable {
  /// The whole programme.
  case programme
  /// Each province.
  case province
  /// Each territory.
  case territory

  /// The order from the whole to its parts.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The programme, a province or a territory.
public struct MonitoringPlace: Hashable, Sendable {
  /// Which of the three it is.
  public let level: MonitoringLevel
  /// The id of a territory, the name of a province, nil for the programme.
  public let id: String?
  /// The name that people read.
  public let name: String
  /// The province of a territory.
  public let province: String?
  /// Places of its territories in `Dataset.territories`.
  package let territories: [Int]
  /// Places in `Dataset.provinces` of the provinces that it is made of; of a territory, the one around it.
  package let provinces: [Int]

  /// The programme, then each province, followed by its territories.
  static func all(of dataset: Dataset) -> [MonitoringPlace] {
    var places = [
      MonitoringPlace(
        level: .programme, id: nil, name: dataset.programme.name, province: nil,
        territories: Array(dataset.territories.indices),
        provinces: Array(dataset.provinces.indices))
    ]
    for (number, province) in dataset.provinces.enumerated() {
      let own = dataset.territories.indices.filter { dataset.territories[$0].province == number }
      places.append(
        MonitoringPlace(
          level: .province, id: province.text, name: province.text, province: nil,
          territories: own, provinces: [number]))
      for territory in own {
        let value = dataset.territories[territory]
        places.append(
          MonitoringPlace(
            level: .territory, id: value.id.text, name: value.name, province: province.text,
            territories: [territory], provinces: [number]))
      }
    }
    return places
  }
}
