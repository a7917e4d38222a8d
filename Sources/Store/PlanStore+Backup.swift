import DatasetFiles
import GRDB

extension PlanStore {
  /// Copies the store as it stands at one moment, while other processes go on using it.
  ///
  /// The copy is a store of its own. It is written beside its place and takes its name when it is
  /// whole. Erasing a person from the store does not erase the person from copies.
  ///
  /// - Parameter destination: A new file; its folder must exist.
  /// - Throws: Why there is no copy; `unwritable` where something stands at its place.
  public func backup(to destination: String) throws(StoreError) {
    guard FileSystem.kind(of: destination) == .nothing, !FileSystem.isLink(destination) else {
      throw .unwritable(path: destination, reason: "something is there already; name a new file")
    }
    let new = "\(destination).\(FileSystem.processNumber).new"
    defer {
      for ending in ["", "-wal", "-shm", "-journal"] { FileSystem.removeFile(new + ending) }
    }
    do {
      try FileSystem.makePrivateFile(new)
      let copy = try DatabaseQueue(path: new)
      try database.backup(to: copy)
      try copy.close()
      try FileSystem.move(new, to: destination)
    } catch {
      throw StoreError(error, at: destination)
    }
    FileSystem.flush(folder: Self.folder(of: destination))
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
