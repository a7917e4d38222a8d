/// Why a capsule cannot be recomputed.
package struct CapsuleFault: Error, Hashable, Sendable {
  /// The file that is meant; of several, the first.
  package let file: String
  /// What is wrong, without a full stop.
  package let sentence: String
  /// Everything that is wrong in the file that is meant, a line each.
  package let details: [String]

  init(in file: String, _ sentence: String, details: [String] = []) {
    self.file = file
    self.sentence = sentence
    self.details = details
  }
}
