import DatasetFiles
import Employment

extension BatchFolder {
  /// Writes a new batch, whole or not at all; the same one that is there already stays.
  ///
  /// - Parameters:
  ///   - manifest: What there is to solve.
  ///   - dataset: The dataset, of which the canonical content is written.
  ///   - others: Further files by their names in the folder.
  ///   - path: A new or empty folder, whose parent exists; or a folder with this batch.
  /// - Returns: Whether anything was written.
  /// - Throws: What is in the way; nothing has changed then.
  static func write(
    _ manifest: BatchManifest, of dataset: Dataset, others: [(name: String, bytes: [UInt8])],
    to path: String
  ) throws(WriteRefusal) -> Bool {
    let bytes = Array(manifest.json.utf8)
    let present = try? FileSystem.readWhole(
      "\(path)/manifest.json", limit: BatchFolder.mostBytes)
    if present == bytes { return false }
    let folder = WholeFolder(path: path) { _, names in
      .another(
        names.contains("manifest.json")
          ? "This folder holds another batch, which is not replaced. Name a new folder."
          : "This folder is not empty (it holds \(names.prefix(20).joined(separator: ", "))), and a"
            + " batch replaces nothing. Name a new folder.")
    }
    let tables = DatasetFolder.files(of: dataset)
      .filter { $0.file.isRequired || $0.bytes.dropLast().contains(UInt8(ascii: "\n")) }
    try folder.write(
      [("manifest.json", bytes)] + tables.map { ("dataset/\($0.file.rawValue)", $0.bytes) }
        + others)
    return true
  }
}
