import DatasetFiles

/// A folder for what stood where results go and was not written there by this program, or was changed
/// since: it is moved there, since nobody may be there to ask, and it may be somebody's.
struct KeptThings: Sendable {
  /// The folder.
  let path: String

  /// The folder beside something.
  init(besides other: String) { path = "\(other).kept" }

  /// Moves something into the folder, under a name that nothing there has.
  ///
  /// - Returns: Where it is.
  /// - Throws: Why it cannot be moved.
  @discardableResult
  func keep(_ other: String) throws(FileSystem.Failure) -> String {
    do throws(FileSystem.Failure) {
      try FileSystem.makeFolder(path)
    } catch {
      guard error.isNameTaken else { throw error }
    }
    let name = other.split(separator: "/").last.map { String($0) } ?? "kept"
    var number = 1
    while true {
      let place = "\(path)/\(name)\(number > 1 ? "-\(number)" : "")"
      do throws(FileSystem.Failure) {
        try FileSystem.move(other, toNew: place)
        return place
      } catch {
        guard error.isNameTaken else { throw error }
      }
      number += 1
    }
  }
}
