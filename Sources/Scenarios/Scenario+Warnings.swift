public import Eligibility
public import Employment

extension Scenario {
  /// What is odd about an edited dataset and was not odd about its baseline: edits without effect,
  /// and warnings that edits caused.
  ///
  /// Complexity: linear in both datasets and what screening let through.
  ///
  /// - Parameters:
  ///   - edited: What `applied` made of the baseline.
  ///   - pairs: What screening it let through.
  ///   - baseline: The baseline.
  ///   - baselinePairs: What screening the baseline let through.
  /// - Returns: Warnings, those at edits before others; without edits, none.
  public func warnings(
    of edited: Dataset, screened pairs: CandidatePairs, beside baseline: Dataset,
    screened baselinePairs: CandidatePairs
  ) -> [DataIssue] {
    let old = Set(
      baseline.warnings + ScreeningWarnings(of: baseline, screened: baselinePairs).issues)
    return allWarnings(of: edited, screened: pairs).filter { !old.contains($0) }
  }

  /// Everything that is odd about an edited dataset.
  ///
  /// - Parameters:
  ///   - edited: What `applied` made of a baseline.
  ///   - pairs: What screening it let through.
  /// - Returns: Warnings, those at edits before others.
  public func allWarnings(of edited: Dataset, screened pairs: CandidatePairs) -> [DataIssue] {
    let names = EditNames(self)
    let screening = ScreeningWarnings(of: edited, screened: pairs).issues.map { names.named($0) }
    return names.inOrder((edited.warnings + screening).byFileAndLine)
  }
}
