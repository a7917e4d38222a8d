/// A row of a table of counts: people who share what is said of one trait.
public enum MonitoringGroup: String, CaseIterable, Sendable {
  /// Everybody.
  case total
  /// No sex is stated.
  case sexNotStated
  /// Without work for long.
  case longTermUnemployed
  /// Without work, not for long.
  case unemployed
  /// Neither at work nor looking for it.
  case inactive
  /// No labour status is stated.
  case labourNotStated
  /// Under 18.
  case under18
  /// 18 to 29.
  case from18To29
  /// 30 to 54.
  case from30To54
  /// 55 and over.
  case from55
  /// No age is stated.
  case ageNotStated
  /// ISCED 0 to 2.
  case isced0To2
  /// ISCED 3 and 4.
  case isced3To4
  /// ISCED 5 to 8.
  case isced5To8
  /// No education is stated.
  case educationNotStated
  /// No supporting document is on file.
  case evidenceMissing

  /// A trait by which each person is in one group.
  enum Dimension: CaseIterable {
    case labour, age, education

    var groups: [MonitoringGroup] {
      switch self {
      case .labour: [.longTermUnemployed, .unemployed, .inactive, .labourNotStated]
      case .age: [.under18, .from18To29, .from30To54, .from55, .ageNotStated]
      case .education: [.isced0To2, .isced3To4, .isced5To8, .educationNotStated]
      }
    }

    /// The place in `groups` of what is stated of a person.
    func place(of traits: Traits) -> Int {
      switch self {
      case .labour:
        traits.labour.flatMap { LabourStatus.allCases.firstIndex(of: $0) } ?? 3
      case .age: traits.age.flatMap { AgeBand.allCases.firstIndex(of: $0) } ?? 4
      case .education: traits.education.flatMap { EducationBand.allCases.firstIndex(of: $0) } ?? 3
      }
    }
  }

  /// Whether only the total is counted, not the sexes.
  public var isCountedInTotalOnly: Bool { self == .sexNotStated || self == .evidenceMissing }

  /// Whether the group says that something is not known.
  public var isNotStated: Bool {
    switch self {
    case .sexNotStated, .labourNotStated, .ageNotStated, .educationNotStated, .evidenceMissing: true
    default: false
    }
  }
}

/// A column of a table of counts.
public enum MonitoringColumn: String, CaseIterable, Sendable {
  /// Women.
  case women
  /// Men.
  case men
  /// Neither of the two, or not stated.
  case other
  /// Everybody.
  case total

  /// The columns of single sexes.
  static let sexes: [MonitoringColumn] = [.women, .men, .other]

  /// The column of a sex, as it is stated or not.
  init(of sex: Sex?) {
    switch sex {
    case .woman: self = .women
    case .man: self = .men
    case .other, nil: self = .other
    }
  }

  /// The single sexes that the column counts.
  var parts: [MonitoringColumn] { self == .total ? Self.sexes : [self] }
}
