public import Foundation

/// The proof that a person was erased: when, how much, and what was rewritten; not who.
///
/// Neither the pseudonym nor a hash of it is kept: pseudonyms are short, so that whoever guesses
/// confirms the guess by hashing it, salted or not. For the same reason the digest before is kept of
/// a baseline alone, and only where a row of `people.csv` went: what is missing from it is then a
/// person's whole record, while a plan or scenario lacks a line that can be guessed.
public struct Erasure: Hashable, Sendable {
  /// The number of an erasure.
  public typealias ID = RowNumber<Erasure>

  /// A baseline, scenario or plan that was rewritten, or a part of the log.
  public struct Content: Hashable, Sendable {
    /// What was rewritten.
    public enum Kind: String, Sendable {
      /// The tables of a baseline.
      case baseline
      /// The edits of a scenario.
      case scenario
      /// The plan of a run.
      case plan
      /// The links of the log of decisions, from one decision on.
      case decisions
    }

    /// What was rewritten.
    public let kind: Kind
    /// Its number among its kind as it was then; of a plan that of its run, of the log that of the
    /// first decision with a new link.
    public let number: Int64
    /// Its digest before, where keeping it tells nothing of the person.
    public let before: String?
    /// Its digest since; of the log its last link then.
    public let after: String

    /// Something that was rewritten.
    package init(kind: Kind, number: Int64, before: String?, after: String) {
      self.kind = kind
      self.number = number
      self.before = before
      self.after = after
    }
  }

  /// Its number.
  public let id: ID
  /// When it was done.
  public let date: Date
  /// Rows, edits and mentions removed, by where they stood: `people.csv`, `jobs.csv`, `decisions`,
  /// `scenario edits`, `mentions`, `letters`; only what is above nought.
  public let counts: [String: Int]
  /// What was rewritten.
  public let contents: [Content]
  /// Whether the old bytes are gone from the store's files too, write-ahead log included.
  public let isPurged: Bool
}
