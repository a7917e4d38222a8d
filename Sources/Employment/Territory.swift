/// A province: only a name that territories and courses share.
public enum Province {
  /// The province's name.
  public typealias ID = Identifier<Province>
}

/// A zero long-term unemployment territory (`territories.csv`).
public struct Territory: Sendable {
  /// What identifies the territory.
  public typealias ID = Identifier<Territory>

  /// The id in the files.
  public let id: ID
  /// The name that people read.
  public let name: String
  /// The place of its province in `Dataset.provinces`.
  public let province: Int
  /// People hired at most (its posts).
  public let jobCap: Int
  /// The most that may be spent, net, in a year; nil is no limit.
  public let budget: Euros?
  /// Its centre, where known.
  public let location: Coordinates?
  /// Inhabitants, where known.
  public let population: Int?
  /// Whether it takes part.
  public let isOpen: Bool
  /// Whether it is closed since planning proved that it has no plan; never so in files.
  public let isWithoutPlan: Bool

  /// A validated territory.
  package init(
    id: ID, name: String, province: Int, jobCap: Int, budget: Euros?, location: Coordinates?,
    population: Int?, isOpen: Bool, isWithoutPlan: Bool = false
  ) {
    self.id = id
    self.name = name
    self.province = province
    self.jobCap = jobCap
    self.budget = budget
    self.location = location
    self.population = population
    self.isOpen = isOpen
    self.isWithoutPlan = isWithoutPlan
  }
}
