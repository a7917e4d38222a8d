import DatasetFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps other processes from the same work until it is let go, or its process dies.
///
/// It spares work that would be done twice, and tells whose leftovers may be swept. Results do not
/// rest on it: each is written by a rename. So where a file system has no locks, work goes on.
struct ShardLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until no other process has the lock.
  ///
  /// - Parameters:
  ///   - path: The file of the lock, which is made where there is none and stays.
  ///   - isCancelled: Asked now and then while waiting.
  /// - Returns: The lock; nil where waiting was cancelled.
  /// - Throws: Where the file cannot be made.
  static func wait(
    _ path: String, isCancelled: () -> Bool
  ) throws(WriteRefusal) -> ShardLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw WriteRefusal(
        path: path, sentence: "This file cannot be made: \(String(cString: strerror(errno))).")
    }
    let lock = ShardLock(descriptor: descriptor)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EWOULDBLOCK:
        if isCancelled() { return nil }
        usleep(100_000)
      case EINTR: continue
      default: return lock
      }
    }
    return lock
  }

  deinit { close(descriptor) }
}
