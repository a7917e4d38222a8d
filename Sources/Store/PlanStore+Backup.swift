import DatasetFiles
import GRDB

extension PlanStore {
  /// Copies the store as it stands at one moment, while other processes go on using it.
  ///
  /// The copy is a store of its own. It is written beside its place and takes its name when it is
  /// whole; what processes that are no more left of a copy to this place is removed. Erasing a person
  /// from the store does not erase the person from copies.
  ///
  /// - Parameter destination: A new file; its folder must exist.
  /// - Throws: Why there is no copy; `unwritable` where something stands at its place.
  public func backup(to destination: String) throws(StoreError) {
    guard FileSystem.kind(of: destination) == .nothing, !FileSystem.isLink(destination) else {
      throw .unwritable(path: destination, reason: "something is there already; name a new file")
    }
    Self.removeRemains(ofCopiesTo: destination)
    let new = "\(destination).\(FileSystem.processNumber).new"
    defer {
      for ending in Self.endings { FileSystem.removeFile(new + ending) }
    }
    do {
      try FileSystem.makePrivateFile(new)
      let copy = try DatabaseQueue(path: new)
      try database.backup(to: copy)
      try copy.close()
      try FileSystem.move(new, toNew: destination)
    } catch {
      throw StoreError(error, at: destination)
    }
    FileSystem.flush(folder: FileSystem.folder(of: destination))
  }

  /// What SQLite puts behind the name of a file for the files beside it.
  private static let endings = ["", "-wal", "-shm", "-journal"]

  /// Removes unfinished copies whose processes were killed: they hold pseudonyms and are of no use.
  private static func removeRemains(ofCopiesTo destination: String) {
    let folder = FileSystem.folder(of: destination)
    let name = destination.split(separator: "/").last.map { String($0) } ?? destination
    for found in (try? FileSystem.names(in: folder)) ?? [] where found.hasPrefix("\(name).") {
      let rest = found.dropFirst(name.count + 1)
      guard let number = Int32(rest.prefix { $0.isNumber }),
        endings.contains(where: { rest == "\(number).new\($0)" })
      else { continue }
      // A file with the number of this process is of an earlier one that had it too.
      if number == FileSystem.processNumber || !FileSystem.isProcessAlive(number) {
        FileSystem.removeFile("\(folder)/\(found)")
      }
    }
  }
}
