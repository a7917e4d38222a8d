import Foundation

/// A folder of a test's own, removed with it unless the test wants to show it.
package final class ScratchFolder {
  package let path: String
  /// Whether the folder stays when the test is over.
  package var isKept = false

  package init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "maillage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path(percentEncoded: false)
  }

  deinit { if !isKept { try? FileManager.default.removeItem(atPath: path) } }

  /// The path of something in the folder.
  package subscript(name: String) -> String { "\(path)/\(name)" }

  /// Whether something is there.
  package func holds(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: self[name])
  }

  /// The bytes of a file.
  package func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: self[name])))
  }

  /// Writes a file.
  package func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: self[name]))
  }

  /// Makes a folder in the folder.
  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
  }

  /// The bytes of all files of a folder in the folder, by name.
  package func files(in name: String) throws -> [String: [UInt8]] {
    try Self.files(at: self[name])
  }

  /// The bytes of all files of any folder, by name; folders in it are left out.
  package static func files(at path: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      let file = "\(path)/\(name)"
      _ = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      guard !isFolder.boolValue else { continue }
      files[name] = Array(try Data(contentsOf: URL(filePath: file)))
    }
    return files
  }

  /// The bytes of all files of any folder and of the folders in it, by path from it.
  package static func tree(at path: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    guard let names = FileManager.default.enumerator(atPath: path) else { return files }
    for case let name as String in names {
      var isFolder: ObjCBool = false
      let file = "\(path)/\(name)"
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = Array(try Data(contentsOf: URL(filePath: file)))
    }
    return files
  }

  /// Writes these files into a new folder in the folder.
  package func write(_ files: [String: [UInt8]], to name: String) throws {
    try makeFolder(name)
    for (file, bytes) in files { try write(bytes, to: "\(name)/\(file)") }
  }
}
