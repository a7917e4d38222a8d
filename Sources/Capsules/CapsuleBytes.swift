package import DatasetFiles
import Employment

/// The files of a capsule as they stand in its folder, read once, so that everything that is said of
/// them is about the same bytes.
package struct CapsuleBytes: Sendable {
  /// The file that names all others with their hashes.
  package static let manifest = "MANIFEST.sha256"

  /// The files that belong to a capsule and are there, by name.
  package let files: [String: [UInt8]]
  /// What is there and belongs to no capsule, and links, by ascending name. None of it is opened.
  package let strangers: [String]

  /// The names of all files of a capsule, by ascending name.
  package static let names: [String] =
    (DataFile.allCases.map { "dataset/\($0.rawValue)" }
    + PlanFile.allCases.map { "plan/\($0.rawValue)" }
    + [manifest, "audit.json", "check.sh", "model.lp", "options.json", "values.txt"])
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

  /// Reads a capsule; linear in its bytes.
  ///
  /// - Parameter path: Its folder.
  /// - Throws: Where the folder is missing or a file cannot be read.
  package init(reading path: String) throws(DatasetFolderError) {
    let folder = try FolderBytes(path: path)
    let known = Set(Self.names)
    var files: [String: [UInt8]] = [:]
    var strangers: [String] = []
    for name in try Self.names(in: path) {
      guard name == "dataset" || name == "plan", !FileSystem.isLink("\(path)/\(name)"),
        FileSystem.kind(of: "\(path)/\(name)") == .folder
      else {
        strangers.append(name)
        continue
      }
      strangers += try Self.names(in: "\(path)/\(name)").map { "\(name)/\($0)" }
    }
    // Only what belongs to a capsule is looked at: whatever else lies there may be nobody's business.
    for name in strangers where known.contains(name) && !FileSystem.isLink("\(path)/\(name)") {
      files[name] = try folder.bytes(of: name)
    }
    self.files = files
    self.strangers = strangers.filter { files[$0] == nil }
  }

  private static func names(in folder: String) throws(DatasetFolderError) -> [String] {
    do throws(FileSystem.Failure) {
      return try FileSystem.names(in: folder)
    } catch {
      throw .unreadable(path: folder)
    }
  }

  /// The digest that stands for every byte: the SHA-256 of the manifest, in hexadecimal.
  package var digest: String { FileDigest.sha256(of: files[Self.manifest] ?? []) }
}
