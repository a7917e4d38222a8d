import GRDB

extension StoreError {
  /// What a failure of SQLite means for the store at a path.
  init(_ error: any Error, at path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let failure = error as? DatabaseError else {
      self = .fault(reason: String(describing: error))
      return
    }
    let reason = failure.message ?? failure.resultCode.description
    switch failure.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self = .unwritable(path: path, reason: reason)
    default: self = .fault(reason: reason)
    }
  }
}
