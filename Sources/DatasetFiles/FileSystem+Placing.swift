#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FileSystem {
  /// What tells whether a file is still the one that was read: any write, rename of another file over
  /// it, or change of its rights gives it another one.
  package struct Fingerprint: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    private let mode: UInt32
    /// Seconds and nanoseconds of the last write and of the last change of any kind.
    private let times: [Int]

    /// Whether it is a file, and no link to one.
    package var isFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }

    /// Whether its owner took the right to write away.
    package var isWriteProtected: Bool { mode & 0o200 == 0 }

    fileprivate init(_ status: stat) {
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
      size = Int64(status.st_size)
      mode = UInt32(status.st_mode)
      #if canImport(Glibc)
        let (written, changed) = (status.st_mtim, status.st_ctim)
      #else
        let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
      #endif
      times = [written.tv_sec, written.tv_nsec, changed.tv_sec, changed.tv_nsec]
    }
  }

  /// The fingerprint of what stands at a path, links not followed; nil where nothing does.
  package static func fingerprint(of path: String) -> Fingerprint? {
    var status = stat()
    return lstat(path, &status) == 0 ? Fingerprint(status) : nil
  }

  /// Lets two things trade their names, in one step.
  ///
  /// - Returns: Whether it was done; not where the file system cannot.
  package static func exchange(_ path: String, _ other: String) throws(Failure) -> Bool {
    // RENAME_EXCHANGE of <linux/fs.h>.
    try rename(path, other, flag: 2)
  }

  /// Gives a file or folder a name that nothing has, in one step.
  ///
  /// - Throws: A failure whose `isNameTaken` is true where something has the name.
  package static func move(_ path: String, toNew other: String) throws(Failure) {
    // RENAME_NOREPLACE of <linux/fs.h>.
    if try rename(path, other, flag: 1) { return }
    guard fingerprint(of: other) == nil else { throw Failure(number: EEXIST) }
    try move(path, to: other)
  }

  /// Linux's rename with a flag, of which Swift's module of the C library knows nothing.
  ///
  /// - Returns: Whether it was done; not where the system or the file system has no such call.
  private static func rename(
    _ path: String, _ other: String, flag: UInt32
  ) throws(Failure) -> Bool {
    guard let call = renameWithFlag else { return false }
    if call(AT_FDCWD, path, AT_FDCWD, other, flag) == 0 { return true }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else { throw Failure(number: errno) }
    return false
  }

  private typealias RenameWithFlag =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  private static let renameWithFlag = dlsym(nil, "renameat2").map {
    unsafeBitCast($0, to: RenameWithFlag.self)
  }

  /// Removes a folder that is empty.
  ///
  /// - Returns: Whether it is gone.
  package static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }
}
