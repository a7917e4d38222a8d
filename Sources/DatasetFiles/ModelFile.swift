/// A file with a model for other solvers, written whole or not at all.
///
/// It replaces only an older model: a file that begins as one, or holds nothing.
public struct ModelFile: Sendable {
  private let file: WholeFile

  /// A file at a path; its folder must exist.
  public init(path: String) {
    // Models begin with a comment: a backslash in CPLEX-LP, an asterisk in MPS.
    file = WholeFile(
      path: path, kind: "model", beginnings: [[UInt8(ascii: "\\")], [UInt8(ascii: "*")]])
  }

  /// Where the file goes.
  public var path: String { file.path }

  /// Writes the file.
  ///
  /// - Throws: what is in the way; the file is unchanged then.
  public func write(_ bytes: [UInt8]) throws(WriteRefusal) { try file.write(bytes) }
}
