public import Employment

/// Writes a new dataset folder, whole or not at all.
///
/// Only a new or an empty folder is written: nobody's dataset is ever replaced. A folder that holds
/// exactly these files already is left as it is, so that a command may be repeated.
public struct DatasetFolderWriter: Sendable {
  /// Where the folder goes.
  public let path: String

  /// A writer of the folder at a path; its parent must exist.
  public init(path: String) { self.path = path }

  /// Writes all files that hold something.
  ///
  /// - Returns: Whether anything was written; not where the same bytes stood there already.
  /// - Throws: what is in the way; nothing has changed then.
  @discardableResult
  public func write(
    _ dataset: Dataset, profile: WritingProfile = .standard
  ) throws(WriteRefusal) -> Bool {
    let files = DatasetFolder.files(of: dataset, profile: profile)
      .filter { $0.file.isRequired || DatasetFolderWriter.hasRows($0.bytes) }
      .map { (name: $0.file.rawValue, bytes: $0.bytes) }
    let isThere = files.allSatisfy { file in
      (try? FileSystem.read("\(path)/\(file.name)")) == file.bytes
    }
    if isThere { return false }
    let folder = WholeFolder(path: path) { _, names in
      .another(
        "This folder is not empty (it holds \(StandingFolder.list(names))), and no dataset is written"
          + " over anything. Name a new folder.")
    }
    try folder.write(files)
    return true
  }

  /// Whether anything follows the header.
  private static func hasRows(_ bytes: [UInt8]) -> Bool {
    bytes.dropLast().contains(UInt8(ascii: "\n"))
  }
}
