/// People of whom a monitoring report counts traits.
public enum MonitoringPopulation: String, CaseIterable, Sendable {
  /// Everybody in the dataset.
  case all
  /// Those whom the rules about people admit.
  case eligible
  /// Those who have a job in the plan.
  case placed
  /// Those who are eligible and have none.
  case waiting
  /// Those whom a rule about people refuses.
  case notEligible

  /// A part of the people that no population divides.
  enum Part: Int, CaseIterable {
    case placed, waiting, notEligible

    /// The part as a population of its own.
    var population: MonitoringPopulation {
      switch self {
      case .placed: .placed
      case .waiting: .waiting
      case .notEligible: .notEligible
      }
    }
  }

  /// The parts that make up the population.
  var parts: [Part] {
    switch self {
    case .all: [.placed, .waiting, .notEligible]
    case .eligible: [.placed, .waiting]
    case .placed: [.placed]
    case .waiting: [.waiting]
    case .notEligible: [.notEligible]
    }
  }

  /// The populations that there are with a plan, or without one.
  static func all(withPlan hasPlan: Bool) -> [MonitoringPopulation] {
    hasPlan ? allCases : [.all, .eligible, .notEligible]
  }
}
