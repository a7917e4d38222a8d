public import Employment

extension Scenario {
  /// The baseline with all edits applied, validated as a dataset is.
  ///
  /// Complexity: linear in the baseline and the edits.
  ///
  /// - Parameter baseline: The tables of the baseline.
  /// - Returns: The edited dataset; warnings that edits caused are at their edits.
  /// - Throws: `DataIssues` with everything that is wrong with the edits and with what they made of
  ///   the dataset, at once; an issue of an edit tells its number and text.
  public func applied(to baseline: DatasetDraft) throws(DataIssues) -> Dataset {
    try applied(to: baseline, after: nil)
  }

  /// The same, for a baseline that was validated: what the edits do not concern is not read again.
  ///
  /// - Parameter baseline: The baseline and its tables.
  /// - Returns: The edited dataset.
  /// - Throws: As for tables that were not validated.
  public func applied(to baseline: ValidatedDraft) throws(DataIssues) -> Dataset {
    try applied(to: baseline.draft, after: baseline)
  }

  /// The same, for tables that may differ from a baseline that was validated.
  ///
  /// - Parameters:
  ///   - tables: What is edited.
  ///   - known: What need not be read again where it is the same.
  /// - Returns: The edited dataset.
  /// - Throws: As for tables that were not validated.
  public func applied(
    to tables: DatasetDraft, after known: ValidatedDraft?
  ) throws(DataIssues) -> Dataset {
    try EditApplication(self, to: tables).validated(after: known).dataset
  }

  /// The tables and the dataset that edits make of a baseline, to be edited further.
  ///
  /// - Parameter baseline: The baseline and its tables.
  /// - Returns: The edited tables, in which rows of edits come from no line of a file, and the
  ///   dataset that they describe.
  /// - Throws: As `applied`.
  package func edited(_ baseline: ValidatedDraft) throws(DataIssues) -> ValidatedDraft {
    let edited = try EditApplication(self, to: baseline.draft).validated(after: baseline)
    var draft = edited.draft
    draft.forgetEdits()
    var dataset = try draft.validated(after: baseline)
    dataset.warnings = edited.dataset.warnings
    return ValidatedDraft(draft, describing: dataset)
  }

  /// Everything that is wrong with edits of a baseline, by edit.
  ///
  /// - Parameters:
  ///   - baseline: The baseline and its tables.
  ///   - numbers: The number of each edit in what is said of it, ascending; from 1 if not given.
  /// - Returns: The issues, warnings among them where at least one is an error; else none.
  package func errors(
    in baseline: ValidatedDraft, numbered numbers: [Int]? = nil
  ) -> [DataIssue] {
    do throws(DataIssues) {
      _ = try EditApplication(self, numbered: numbers, to: baseline.draft)
        .validated(after: baseline)
      return []
    } catch {
      return error.issues
    }
  }
}
