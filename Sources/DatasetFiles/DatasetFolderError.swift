/// Why a folder could not be read or written.
public enum DatasetFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing at the path.
  case missing(path: String)
  /// What is at the path is no folder.
  case notAFolder(path: String)
  /// A file of the folder is there but cannot be read.
  case unreadable(path: String)
  /// A file or the folder cannot be written.
  case unwritable(path: String)

  /// What is wrong, as a sentence.
  public var description: String {
    switch self {
    case .missing(let path): "There is no folder \(path)."
    case .notAFolder(let path): "\(path) is not a folder."
    case .unreadable(let path): "\(path) cannot be read."
    case .unwritable(let path): "\(path) cannot be written."
    }
  }
}
