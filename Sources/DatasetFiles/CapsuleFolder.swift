/// A folder with a capsule, written whole or not at all.
///
/// A capsule is a record: only a new or an empty folder is written, never an older capsule.
public struct CapsuleFolder: Sendable {
  private let folder: WholeFolder

  /// A folder at a path; its parent must exist.
  public init(path: String) {
    folder = WholeFolder(path: path) { _, names in
      .another(
        "This folder is not empty (\(StandingFolder.list(names))), and a capsule replaces nothing."
          + " Name another folder.")
    }
  }

  /// Whether a capsule may be written as things stand, so that nobody plans for nothing.
  ///
  /// - Throws: What is in the way.
  public func check() throws(WriteRefusal) { try folder.check() }

  /// Writes the files of a capsule.
  ///
  /// - Parameter files: By name; one slash in a name stands for a folder in the folder.
  /// - Throws: What is in the way; nothing is written then.
  public func write(_ files: [(name: String, bytes: [UInt8])]) throws(WriteRefusal) {
    try folder.write(files)
  }
}
