/// All that `maillage monitoring` says, for people (`text`) and for programs (`json`).
///
/// Both hide the same counts: a hidden one is `c` (confidential) in the text and `null` in JSON.
public struct MonitoringDocument: Sendable {
  /// The counts.
  public let report: MonitoringReport
  /// The finest places that are shown.
  public let level: MonitoringLevel
  /// `sha256:` and the digest of the dataset's canonical content.
  public let digest: String
  /// How the plan's cost is shared; nil without a plan.
  public let financing: CoFinancing?
  /// Of whom something is not stated; nil where nobody asked.
  public let missing: [MissingEvidence]?

  /// A document.
  public init(
    report: MonitoringReport, level: MonitoringLevel, digest: String, financing: CoFinancing?,
    missing: [MissingEvidence]? = nil
  ) {
    self.report = report
    self.level = level
    self.digest = digest
    self.financing = financing
    self.missing = missing
  }

  /// Places in the report's `places` that are shown.
  var shownPlaces: [Int] {
    report.places.indices.filter { report.places[$0].level <= level }
  }

  /// The people whose evidence is judged: those of the plan, or those who could be in one.
  var judged: MonitoringPopulation {
    report.populations.contains(.placed) ? .placed : .eligible
  }

  /// The columns of `monitoring.csv`, each with the group of those of whom it is not stated.
  var judgedColumns: [(column: String, notStated: MonitoringGroup)] {
    let all: [(column: String, notStated: MonitoringGroup)] = [
      ("sex", .sexNotStated), ("age_band", .ageNotStated), ("education", .educationNotStated),
      ("labour_status", .labourNotStated), ("evidence", .evidenceMissing),
    ]
    return all.filter { report.groups.contains($0.notStated) }
  }
}
