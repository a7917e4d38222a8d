/// Something that a plan folder declares and that does not follow from its jobs and trainings.
public struct PlanDifference: Hashable, Sendable {
  /// The file that declares it.
  public let file: String
  /// What it says and what follows, as a full sentence.
  public let sentence: String

  /// A difference in a file.
  public init(file: String, sentence: String) {
    self.file = file
    self.sentence = sentence
  }
}
