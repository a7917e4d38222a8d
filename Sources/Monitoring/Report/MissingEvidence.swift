public import Employment

/// What is not stated of one person: for the coordinator who completes the file, not for publication.
public struct MissingEvidence: Hashable, Sendable {
  /// The pseudonym.
  public let person: Person.ID
  /// Columns of `monitoring.csv` that are empty for the person.
  public let columns: [String]
}

extension MonitoredPeople {
  /// Everybody of whom something is not stated, by ascending id: those with a job, or without a plan
  /// those who are eligible.
  ///
  /// - Returns: Pseudonyms and columns, without what is stated.
  public var missingEvidence: [MissingEvidence] {
    traits.indices.compactMap { place in
      guard isPlaced?[place] ?? isEligible[place] else { return nil }
      let own = traits[place]
      var columns: [String] = []
      if own.sex == nil { columns.append("sex") }
      if own.age == nil { columns.append("age_band") }
      if own.education == nil { columns.append("education") }
      if own.labour == nil { columns.append("labour_status") }
      if statesEvidence, !own.hasEvidence { columns.append("evidence") }
      return columns.isEmpty
        ? nil : MissingEvidence(person: dataset.people[place].id, columns: columns)
    }
  }
}
