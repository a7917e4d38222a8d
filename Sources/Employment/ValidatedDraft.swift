/// A dataset and the tables that describe it, so that an edit of the tables is read without reading
/// all again.
public struct ValidatedDraft: Sendable {
  /// The tables.
  public let draft: DatasetDraft
  /// What they describe.
  public let dataset: Dataset

  /// Validates tables.
  ///
  /// - Parameter draft: The tables.
  /// - Throws: All issues, as `DatasetDraft.validated()`.
  public init(_ draft: DatasetDraft) throws(DataIssues) {
    self.draft = draft
    dataset = try draft.validated()
  }

  /// Tables that have been validated.
  ///
  /// - Parameters:
  ///   - draft: The tables.
  ///   - dataset: What they describe.
  package init(_ draft: DatasetDraft, describing dataset: Dataset) {
    self.draft = draft
    self.dataset = dataset
  }
}
