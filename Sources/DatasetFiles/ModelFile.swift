/// A file with a model for other solvers, written whole or not at all.
///
/// It replaces only an older model of this program that nobody changed, which its first line tells.
public struct ModelFile: Sendable {
  /// The format, whose comments differ.
  public enum Format: Sendable {
    /// CPLEX-LP.
    case cplexLP
    /// Free MPS.
    case mps
  }

  private let file: WholeFile

  /// A file at a path; its folder must exist.
  public init(path: String) {
    file = WholeFile(path: path, kind: "model", replacing: .sealed([.cplexLP, .mps]))
  }

  /// A model's text with the comment in its first line that tells whether it is as it was written.
  ///
  /// Complexity: linear in the text.
  public static func sealed(_ text: String, as format: Format) -> String {
    let seal: FileSeal =
      switch format {
      case .cplexLP: .cplexLP
      case .mps: .mps
      }
    return String(decoding: seal.sealed(Array(text.utf8)), as: UTF8.self)
  }

  /// Whether the model may be written as things stand.
  ///
  /// - Throws: What is in the way.
  public func check() throws(WriteRefusal) { try file.check() }

  /// Writes the file.
  ///
  /// - Parameter text: A sealed text.
  /// - Throws: what is in the way; the file is unchanged then.
  public func write(_ text: String) throws(WriteRefusal) { try file.write(Array(text.utf8)) }
}
