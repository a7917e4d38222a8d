public import Employment

/// The people of a dataset with their traits, and where a plan leaves them.
public struct MonitoredPeople: Sendable {
  /// The dataset, with a scenario's edits where there are some.
  public let dataset: Dataset
  /// What is stated of each person, by place in `Dataset.people`.
  public let traits: [Traits]
  /// Whether each person is eligible, by place in `Dataset.people`.
  public let isEligible: [Bool]
  /// Whether each person has a job, by place in `Dataset.people`; nil without a plan.
  public let isPlaced: [Bool]?
  /// Whether the labour status is that of `monitoring.csv`, and not derived.
  public let statesLabour: Bool
  /// Whether `monitoring.csv` speaks of evidence.
  public let statesEvidence: Bool

  /// Joins a dataset with what is stated of its people.
  ///
  /// Without a column `labour_status` the status follows from `people.csv` as screening reads it: who has
  /// been without work for the programme's `min_unemployed_months` at the planning date, or has an
  /// equivalent status, is long-term unemployed, and everybody else unemployed. Linear in the people.
  ///
  /// - Parameters:
  ///   - dataset: The dataset; people without a row in `monitoring.csv` state nothing.
  ///   - records: What `monitoring.csv` says.
  ///   - isEligible: By place in `Dataset.people`, as screening judges.
  ///   - plan: An audited plan, so that all who work are eligible; nil for none.
  public init(
    _ dataset: Dataset, _ records: MonitoringRecords, isEligible: [Bool], plan: Plan?
  ) {
    precondition(isEligible.count == dataset.people.count, "a verdict for each person")
    self.dataset = dataset
    self.isEligible = isEligible
    statesLabour = records.statesLabour
    statesEvidence = records.statesEvidence
    traits = dataset.people.map { person in
      var traits = records.traits[person.id] ?? Traits()
      if !records.statesLabour {
        traits.labour =
          Self.isLongUnemployed(person, in: dataset.programme) ? .longTermUnemployed : .unemployed
      }
      return traits
    }
    isPlaced = plan.map { plan in
      let placed = Set(plan.assignments.map(\.person))
      return dataset.people.map { placed.contains($0.id) }
    }
  }

  private static func isLongUnemployed(_ person: Person, in programme: Programme) -> Bool {
    guard !person.hasEquivalentStatus, let since = person.unemployedSince else { return true }
    return since.months(until: programme.planningDate.month) >= programme.minUnemployedMonths
  }

  /// The part of the people to which a person belongs; without a plan all who are eligible wait.
  func part(_ person: Int) -> MonitoringPopulation.Part {
    guard isEligible[person] else { return .notEligible }
    return isPlaced?[person] == true ? .placed : .waiting
  }
}
