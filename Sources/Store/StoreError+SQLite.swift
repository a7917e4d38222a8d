import DatasetFiles
import GRDB

extension StoreError {
  /// What a failure of SQLite means for the store at a path.
  package init(_ error: any Error, at path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    if let failure = error as? FileSystem.Failure {
      self = .unwritable(path: path, reason: failure.description)
      return
    }
    guard let failure = error as? DatabaseError else {
      self = .fault(reason: String(describing: error))
      return
    }
    let reason = Self.reason(of: failure)
    switch failure.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self = .unwritable(path: path, reason: reason)
    default: self = .fault(reason: reason)
    }
  }

  /// SQLite's own words. A copy fails with those of the connection, which may know of no error.
  private static func reason(of failure: DatabaseError) -> String {
    if failure.resultCode == .SQLITE_FULL { return "the disk is full" }
    guard let message = failure.message, message != "not an error" else {
      return "SQLite's error \(failure.resultCode)"
    }
    return message
  }
}
