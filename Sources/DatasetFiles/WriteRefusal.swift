/// Why something was not written; what stood there before is untouched.
public struct WriteRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it should have been written, as given.
  public let path: String
  /// What is in the way and what to do about it: full sentences.
  public let sentence: String

  /// A refusal.
  public init(path: String, sentence: String) {
    self.path = path
    self.sentence = sentence
  }

  /// Path and sentence.
  public var description: String { "\(path): \(sentence)" }
}
