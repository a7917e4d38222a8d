/// Writes a folder whole or not at all, and loses nothing that others put there.
///
/// The files go into a new folder beside the target and down to the disk; then the two folders trade
/// their names in one step, and the old one is removed. It is replaced only where each of its files is
/// one that this program wrote and nobody changed since, and this is looked at again when the old folder
/// is no longer at its place: what somebody added or changed meanwhile brings it back.
///
/// A failure at any moment leaves the old folder, whole: under its own name, or (where the file system
/// cannot trade names, and the machine stops between two renames) beside it. A target that is a link is
/// followed: the link stays, its folder changes.
package struct WholeFolder: Sendable {
  /// Where the folder goes, as given.
  package let path: String

  /// Says what of an existing folder, with these names in it, may be replaced.
  package let claim: @Sendable (_ folder: String, _ names: [String]) -> FolderClaim

  /// Whether the files go down to the disk before the folder takes its name. Who reads digests with
  /// them may do without: what a power cut tears is then noticed.
  package let isFlushed: Bool

  /// Whether the folder gets a list of its files, so that it can be replaced later.
  package let isListed: Bool

  package init(
    path: String, isFlushed: Bool = true, isListed: Bool = false,
    claim: @escaping @Sendable (_ folder: String, _ names: [String]) -> FolderClaim
  ) {
    self.path = path
    self.isFlushed = isFlushed
    self.isListed = isListed
    self.claim = claim
  }

  /// Where the folder goes once links are followed.
  private struct Destination {
    let parent: String
    let target: String
    /// What stands there; nil where nothing does.
    let standing: StandingFolder?
  }

  /// Whether writing is allowed as things stand, so that nobody waits for a plan that has no place.
  ///
  /// - Throws: what is in the way.
  package func check() throws(WriteRefusal) { _ = try destination() }

  /// Writes these files, and nothing else, as the folder.
  ///
  /// - Parameter files: By name; one slash in a name stands for a folder in the folder.
  /// - Throws: what is in the way; nothing has changed then, unless it says otherwise.
  package func write(_ files: [(name: String, bytes: [UInt8])]) throws(WriteRefusal) {
    let destination = try destination()
    let new = try makeFolder(in: destination.parent)
    var files = files
    if isListed { files.append((WrittenFiles.name, WrittenFiles(files).bytes)) }
    let inner = Set(
      files.compactMap { file in
        file.name.firstIndex(of: "/").map { String(file.name[..<$0]) }
      }
    ).sorted()
    do throws(FileSystem.Failure) {
      for inner in inner { try FileSystem.makeFolder("\(new)/\(inner)") }
      for file in files {
        try FileSystem.write(file.bytes, toNew: "\(new)/\(file.name)", flushing: isFlushed)
      }
      if isFlushed {
        for inner in inner { FileSystem.flush(folder: "\(new)/\(inner)") }
        FileSystem.flush(folder: new)
      }
    } catch {
      Written(path: new, names: files.map(\.name), folders: inner).remove()
      throw unwritten(error)
    }
    let written = Written(path: new, names: files.map(\.name), folders: inner)
    try place(written, destination)
    if isFlushed { FileSystem.flush(folder: destination.parent) }
  }

  /// A new folder that is not at its place yet.
  private struct Written {
    let path: String
    let names: [String]
    let folders: [String]

    private let fingerprints: [FileSystem.Fingerprint?]

    init(path: String, names: [String], folders: [String]) {
      self.path = path
      self.names = names
      self.folders = folders
      fingerprints = names.map { FileSystem.fingerprint(of: "\(path)/\($0)") }
    }

    /// Removes what was written, and the folder where nothing else is in it.
    func remove() {
      for (name, fingerprint) in zip(names, fingerprints)
      where FileSystem.fingerprint(of: "\(path)/\(name)") == fingerprint {
        FileSystem.removeFile("\(path)/\(name)")
      }
      for folder in folders { _ = FileSystem.removeEmptyFolder("\(path)/\(folder)") }
      _ = FileSystem.removeEmptyFolder(path)
    }
  }

  private func place(_ new: Written, _ destination: Destination) throws(WriteRefusal) {
    let target = destination.target
    guard let standing = destination.standing else {
      do throws(FileSystem.Failure) {
        try FileSystem.move(new.path, toNew: target)
      } catch {
        new.remove()
        throw unwritten(error)
      }
      return
    }
    let isExchanged: Bool
    let old: String
    do throws(FileSystem.Failure) {
      isExchanged = try FileSystem.exchange(new.path, target)
      old = isExchanged ? new.path : "\(new.path.dropLast(4)).old"
      if !isExchanged { try FileSystem.move(target, to: old) }
    } catch {
      new.remove()
      throw unwritten(error)
    }
    let differences = standing.differences(in: old)
    var failure: FileSystem.Failure?
    if differences.isEmpty, !isExchanged {
      do throws(FileSystem.Failure) {
        try FileSystem.move(new.path, toNew: target)
      } catch { failure = error }
    }
    if !differences.isEmpty || failure != nil {
      try putBack(old, isExchanged, target)
      new.remove()
      // For a moment the new folder had the name, and somebody may have saved something in it.
      StandingFolder.removeRest(of: new.path, to: target)
      if let failure { throw unwritten(failure) }
      throw refusal(
        "Somebody added or changed this meanwhile: \(StandingFolder.list(differences)). Nothing was"
          + " written, and the folder is as it was. Move it away, or name another folder.")
    }
    let left = standing.remove(from: old, to: target)
    if !left.isEmpty {
      throw refusal(
        "The new files are there. Somebody changed older ones meanwhile, which are kept in"
          + " \(old): \(StandingFolder.list(left)).")
    }
  }

  private func putBack(
    _ old: String, _ isExchanged: Bool, _ target: String
  ) throws(WriteRefusal) {
    do throws(FileSystem.Failure) {
      if isExchanged {
        guard try !FileSystem.exchange(old, target) else { return }
      } else {
        return try FileSystem.move(old, toNew: target)
      }
    } catch {
      throw refusal("Somebody changed the folder meanwhile. It is kept as \(old): \(error).")
    }
    throw refusal("Somebody changed the folder meanwhile. It is kept as \(old).")
  }

  private func unwritten(_ failure: FileSystem.Failure) -> WriteRefusal {
    refusal("Nothing was written: \(failure). What stood there is unchanged.")
  }

  /// Makes a folder with a short hidden name that nothing else has.
  private func makeFolder(in parent: String) throws(WriteRefusal) -> String {
    var number = 0
    while true {
      let stem = "\(parent == "/" ? "" : parent)/.maillage-\(FileSystem.processNumber)-\(number)"
      let isTaken = ["new", "old"].contains { FileSystem.kind(of: "\(stem).\($0)") != .nothing }
      do throws(FileSystem.Failure) {
        if !isTaken {
          try FileSystem.makeFolder("\(stem).new")
          return "\(stem).new"
        }
      } catch {
        // Another thread may have taken the name in between.
        guard error.isNameTaken else {
          throw refusal("No folder can be made in \(parent): \(error).")
        }
      }
      number += 1
    }
  }

  private func destination() throws(WriteRefusal) -> Destination {
    guard !path.isEmpty else { throw refusal("The name of a folder is needed.") }
    var trimmed = Substring(path)
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    switch FileSystem.kind(of: String(trimmed)) {
    case .file, .other:
      throw refusal("This is no folder, and it is not replaced. Name another folder.")
    case .folder: return try existing(String(trimmed))
    case .nothing: return try missing(String(trimmed))
    }
  }

  private func existing(_ folder: String) throws(WriteRefusal) -> Destination {
    guard let target = FileSystem.resolved(folder), target != "/" else {
      throw refusal("This folder cannot be replaced. Name another folder.")
    }
    if let current = FileSystem.currentFolder, "\(current)/".hasPrefix("\(target)/") {
      throw refusal("The current folder cannot be replaced. Name a folder in it, or another one.")
    }
    let names: [String]
    do throws(FileSystem.Failure) {
      names = try FileSystem.names(in: target)
    } catch {
      throw refusal("The folder cannot be read: \(error).")
    }
    if FileSystem.fingerprint(of: target)?.isWriteProtected == true {
      throw refusal("This folder is protected from being written to. Name another folder.")
    }
    let standing = try standing(target, names)
    return try checked(
      Destination(parent: parent(of: target), target: target, standing: standing))
  }

  private func standing(_ target: String, _ names: [String]) throws(WriteRefusal) -> StandingFolder
  {
    var digests: [String: String] = [:]
    if !names.isEmpty {
      switch claim(target, names) {
      case .ours(let written): digests = written
      case .another(let sentence): throw refusal(sentence)
      }
    }
    let standing = StandingFolder(target, names: names, written: digests)
    let isListed = digests[WrittenFiles.name] != nil
    if let sentence = standing.sentence(isListed: isListed) { throw refusal(sentence) }
    return standing
  }

  private func missing(_ folder: String) throws(WriteRefusal) -> Destination {
    if FileSystem.isLink(folder) {
      throw refusal("This is a link to something that does not exist. Remove it or mend it first.")
    }
    let name = folder.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
    let outer = parent(of: folder)
    guard let name, name != ".", name != "..", let parent = FileSystem.resolved(outer),
      FileSystem.kind(of: parent) == .folder
    else {
      throw refusal(
        "The folder \(outer) does not exist. Create it first: mkdir -p \(ShellWord.path(outer)).")
    }
    let target = parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    return try checked(Destination(parent: parent, target: target, standing: nil))
  }

  private func checked(_ destination: Destination) throws(WriteRefusal) -> Destination {
    guard FileSystem.isWritable(folder: destination.parent) else {
      throw refusal(
        "Nothing can be written in \(destination.parent). Name a place where you may write.")
    }
    return destination
  }

  /// The text before the last slash; `.` where there is none.
  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func refusal(_ sentence: String) -> WriteRefusal {
    WriteRefusal(path: path, sentence: sentence)
  }
}
