/// Why a folder could not be read or written.
public enum DatasetFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing at the path.
  case missing(path: String)
  /// What is at the path is no folder.
  case notAFolder(path: String)
  /// A file of the folder is there but cannot be read.
  case unreadable(path: String)
  /// A file of the folder holds more bytes than are read.
  case tooLarge(path: String, bytes: Int)
  /// A file of the folder was written to while it was read.
  case changing(path: String)
  /// A file or the folder cannot be written.
  case unwritable(path: String)
  /// Another file stands where one is to be written.
  case occupied(path: String)

  /// What is wrong, as a sentence.
  public var description: String {
    switch self {
    case .missing(let path): "There is no folder \(path)."
    case .notAFolder(let path): "\(path) is not a folder."
    case .unreadable(let path): "\(path) cannot be read."
    case .tooLarge(let path, let bytes):
      "\(path) holds more than \(bytes >> 20) MiB, which no file of a dataset needs; it is not read."
    case .changing(let path):
      "\(path) was written to while it was read. Try again when it is complete."
    case .unwritable(let path): "\(path) cannot be written."
    case .occupied(let path):
      "\(path) is there already with another content, and it is not replaced."
    }
  }
}
