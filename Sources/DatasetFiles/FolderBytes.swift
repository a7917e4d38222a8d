import Foundation

/// The files of a folder as bytes.
struct FolderBytes {
  let path: String

  /// A folder that is there.
  init(path: String) throws(DatasetFolderError) {
    self.path = path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    guard isFolder.boolValue else { throw .notAFolder(path: path) }
    guard FileManager.default.isExecutableFile(atPath: path) else { throw .unreadable(path: path) }
  }

  /// The bytes of a file, nil where there is no such file.
  func bytes(of name: String) throws(DatasetFolderError) -> [UInt8]? {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      return nil
    }
    do {
      return [UInt8](try Data(contentsOf: file))
    } catch {
      throw .unreadable(path: file.path)
    }
  }
}
