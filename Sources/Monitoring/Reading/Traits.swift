public import Employment

/// Sex, as the person states it.
public enum Sex: String, CaseIterable, Sendable {
  /// A woman.
  case woman
  /// A man.
  case man
  /// Neither of the two.
  case other
}

/// Age on the day that `monitoring.csv` speaks of, in the bands of ESF+.
public enum AgeBand: String, CaseIterable, Sendable {
  /// Under 18.
  case under18
  /// 18 to 29.
  case from18To29
  /// 30 to 54.
  case from30To54
  /// 55 and over.
  case from55
}

/// The highest education completed, in the bands of ESF+ by the International Standard Classification of
/// Education (ISCED 2011).
public enum EducationBand: String, CaseIterable, Sendable {
  /// ISCED 0 to 2: lower secondary or less.
  case isced0To2
  /// ISCED 3 and 4: upper or post-secondary.
  case isced3To4
  /// ISCED 5 to 8: tertiary.
  case isced5To8
}

/// Where the person stands on the labour market.
public enum LabourStatus: String, CaseIterable, Sendable {
  /// Without work for long.
  case longTermUnemployed
  /// Without work, not for long.
  case unemployed
  /// Neither at work nor looking for it.
  case inactive
}

/// What `monitoring.csv` says of one person; nil is not stated.
public struct Traits: Hashable, Sendable {
  /// Sex.
  public var sex: Sex?
  /// Age.
  public var age: AgeBand?
  /// Education.
  public var education: EducationBand?
  /// Labour status; nil too where the file has no such column.
  public var labour: LabourStatus?
  /// Whether supporting documents are on file.
  public var hasEvidence: Bool

  /// Traits; without arguments nothing is stated.
  public init(
    sex: Sex? = nil, age: AgeBand? = nil, education: EducationBand? = nil,
    labour: LabourStatus? = nil, hasEvidence: Bool = false
  ) {
    self.sex = sex
    self.age = age
    self.education = education
    self.labour = labour
    self.hasEvidence = hasEvidence
  }
}

/// The content of a valid `monitoring.csv`.
public struct MonitoringRecords: Sendable {
  /// What is stated of each person with a row.
  public let traits: [Person.ID: Traits]
  /// Whether the file has the column `labour_status`; without it the status follows from `people.csv`.
  public let statesLabour: Bool
  /// Whether the file has the column `evidence`.
  public let statesEvidence: Bool

  /// Records of people.
  public init(traits: [Person.ID: Traits], statesLabour: Bool, statesEvidence: Bool) {
    self.traits = traits
    self.statesLabour = statesLabour
    self.statesEvidence = statesEvidence
  }
}
