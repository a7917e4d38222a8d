import Employment

/// Which territories one process answers for.
public enum ProgrammeDivision: String, CaseIterable, Sendable, Codable {
  /// Those of a province.
  case province
  /// Each for itself.
  case territory
}

/// Territories that one process answers for.
public struct TerritoryShard: Hashable, Sendable {
  /// The province's name, or the territory's id.
  public let name: String
  /// Places in `Dataset.territories`, ascending.
  public let territories: [Int]
}

extension ProgrammeDivision {
  /// The shards of a dataset, in the order of its provinces or territories.
  ///
  /// Complexity: provinces times territories.
  func shards(of dataset: Dataset, among places: Set<Int>) -> [TerritoryShard] {
    let territories = dataset.territories.indices.filter(places.contains)
    switch self {
    case .territory:
      return territories.map {
        TerritoryShard(name: dataset.territories[$0].id.text, territories: [$0])
      }
    case .province:
      return dataset.provinces.indices.compactMap { province in
        let own = territories.filter { dataset.territories[$0].province == province }
        return own.isEmpty
          ? nil : TerritoryShard(name: dataset.provinces[province].text, territories: own)
      }
    }
  }
}
