#if canImport(Glibc)
  import Glibc
  // The members of `FileSystem` have these names too.
  private let systemRead = Glibc.read
  private let systemWrite = Glibc.write
#else
  import Darwin
  private let systemRead = Darwin.read
  private let systemWrite = Darwin.write
#endif

/// The few calls of the operating system that writing whole folders needs.
///
/// Foundation neither flushes a folder to the disk nor tells a link from its target in one call, and
/// "whole or not at all" rests on both.
package enum FileSystem {
  /// A call that failed: the operating system's own words.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    package let number: Int32

    package var description: String { String(cString: strerror(number)) }

    /// Whether something of that name is there already.
    package var isNameTaken: Bool { number == EEXIST }
  }

  /// What stands at a path, links followed.
  package enum Kind: Sendable {
    case nothing, folder, file, other
  }

  /// What stands at a path; `nothing` too where the path cannot be followed.
  package static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  /// Whether the path itself is a symbolic link.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The absolute path without links, nil where it does not exist.
  package static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// The names in a folder without `.` and `..`, in the order of their bytes.
  package static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw Failure(number: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The first bytes of a file, all of them without a limit.
  package static func read(_ path: String, limit: Int = .max) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(number: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = systemRead(descriptor, &chunk, min(chunk.count, limit - bytes.count))
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(number: errno)
      }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[0..<count])
    }
    return bytes
  }

  /// Why a file could not be read whole.
  package enum ReadingFailure: Error, Hashable {
    /// It holds more bytes than asked for at most.
    case tooLarge
    /// It was written to in the meantime.
    case changing
    /// The operating system's refusal.
    case refused(Failure)
  }

  /// All bytes of a file that nobody writes to meanwhile.
  ///
  /// Memory is bounded by the limit, also where the file grows while it is read.
  package static func readWhole(_ path: String, limit: Int) throws(ReadingFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .refused(Failure(number: errno)) }
    defer { close(descriptor) }
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { throw .refused(Failure(number: errno)) }
    guard before.st_size <= limit else { throw .tooLarge }
    let size = Int(before.st_size)
    // One byte more than there should be tells that the file has grown.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while filled <= size {
      let count = bytes.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, buffer.baseAddress.map { $0 + filled }, size + 1 - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .refused(Failure(number: errno))
      }
      if count == 0 { break }
      filled += count
    }
    var after = stat()
    guard filled == size, fstat(descriptor, &after) == 0, after.st_size == before.st_size,
      after.st_mtim.tv_sec == before.st_mtim.tv_sec,
      after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else { throw .changing }
    bytes.removeLast()
    return bytes
  }

  /// Makes a folder that must not exist yet.
  package static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o777) == 0 else { throw Failure(number: errno) }
  }

  /// Writes a file that must not exist yet, down to the disk unless it is said otherwise.
  package static func write(
    _ bytes: [UInt8], toNew path: String, flushing: Bool = true
  ) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(number: errno) }
    do throws(Failure) {
      try write(bytes, to: descriptor)
      guard !flushing || fsync(descriptor) == 0 else { throw Failure(number: errno) }
    } catch {
      close(descriptor)
      throw error
    }
    // A full network disk may say so only here.
    guard close(descriptor) == 0 else { throw Failure(number: errno) }
  }

  /// Makes an empty file, for its owner alone, that must not exist yet.
  package static func makePrivateFile(_ path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(number: errno) }
    close(descriptor)
  }

  /// Writes all bytes to an open file or pipe.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(number: errno)
      }
      written += count
    }
  }

  /// Makes the names in a folder durable. Some file systems cannot; what is written is whole anyway.
  package static func flush(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// Gives a file or folder another name, in one step.
  package static func move(_ path: String, to other: String) throws(Failure) {
    guard rename(path, other) == 0 else { throw Failure(number: errno) }
  }

  /// Removes files of these names from a folder, and the folder where nothing else is in it.
  package static func removeFolder(_ path: String, of names: [String]) {
    guard !isLink(path) else { return }
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// Whether a name is one that a folder has until it is whole, and its process is no more.
  package static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(".maillage-"), name.hasSuffix(".new") || name.hasSuffix(".old"),
      let number = Int32(name.dropFirst(".maillage-".count).prefix { $0.isNumber })
    else { return false }
    // A folder with the number of this process is of an earlier one that had it too.
    return number == processNumber || !isProcessAlive(number)
  }

  /// Removes a file, if it is there.
  package static func removeFile(_ path: String) { unlink(path) }

  /// Whether this process may make and rename things in a folder.
  package static func isWritable(folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

  /// Whether this process may write to a file that is there.
  package static func isWritable(file: String) -> Bool { access(file, W_OK) == 0 }

  /// The folder in which a path's last name stands.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Leaves a file to its owner alone, as far as that is possible.
  package static func makePrivate(_ path: String) { chmod(path, 0o600) }

  /// Whether there is a process with a number on this machine, as far as this process can see.
  package static func isProcessAlive(_ number: Int32) -> Bool {
    kill(number, 0) == 0 || errno != ESRCH
  }

  /// The folder in which this process runs.
  package static var currentFolder: String? { resolved(".") }

  /// The number of this process, for names that nobody else uses.
  package static var processNumber: Int32 { getpid() }
}
