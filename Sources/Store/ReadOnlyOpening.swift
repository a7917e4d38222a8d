import DatasetFiles
import Foundation
import GRDB

/// How a store is opened that cannot be written, as on a disk that is mounted for reading or in
/// another's folder.
package enum ReadOnlyOpening: Sendable {
  /// SQLite reads the write-ahead log too, and keeps its index beside the file.
  case withLog
  /// SQLite takes the file as one that nobody changes, and looks for nothing beside it.
  case immutable

  /// How a store is opened; nil where it can be written.
  ///
  /// - Parameter path: The store's file.
  package init?(of path: String) {
    let canMakeFiles = FileSystem.isWritable(folder: FileSystem.folder(of: path))
    let log = try? FileSystem.read("\(path)-wal", limit: 1)
    self.init(
      canWriteFile: FileSystem.isWritable(file: path), canMakeFiles: canMakeFiles,
      hasLog: log?.isEmpty == false)
  }

  /// How a store is opened, by what this process may do; nil where it can be written.
  ///
  /// - Parameters:
  ///   - canWriteFile: Whether the file can be written.
  ///   - canMakeFiles: Whether files can be made beside it.
  ///   - hasLog: Whether a write-ahead log stands beside it that is not empty.
  package init?(canWriteFile: Bool, canMakeFiles: Bool, hasLog: Bool) {
    if canWriteFile && canMakeFiles { return nil }
    self = canMakeFiles || hasLog ? .withLog : .immutable
  }

  /// The name and the settings of a connection.
  func connection(
    to path: String, patience: TimeInterval
  ) -> (name: String, configuration: Configuration) {
    var configuration = Configuration()
    configuration.label = "store"
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    switch self {
    case .withLog: return (path, configuration)
    case .immutable:
      let plain = CharacterSet(charactersIn: "/-._~").union(.alphanumerics)
      let absolute = FileSystem.resolved(path) ?? path
      let name = absolute.addingPercentEncoding(withAllowedCharacters: plain) ?? absolute
      return ("file:\(name)?immutable=1", configuration)
    }
  }
}
