/// A flat folder as it stands, judged file by file before it may be replaced.
struct StandingFolder: Sendable {
  /// Files that this program wrote and nobody changed, each as it was when it was read.
  private(set) var files: [(name: String, fingerprint: FileSystem.Fingerprint)] = []
  /// Names of what this program did not write.
  private(set) var strangers: [String] = []
  /// Names of files that this program wrote and somebody changed, or protected from being written to.
  private(set) var changed: [String] = []

  /// What file browsers leave behind on their own. It hinders nothing, and is kept all the same.
  private static let droppings: Set = [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"]

  /// Bytes of a file at most; larger ones are none of ours.
  private static let mostBytes = 1 << 30

  /// Judges what a folder holds; linear in its bytes.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - names: What it holds.
  ///   - digests: What this program wrote.
  init(_ path: String, names: [String], written digests: [String: String]) {
    for name in names where !Self.droppings.contains(name) {
      guard let digest = digests[name] else {
        strangers.append(name)
        continue
      }
      let file = "\(path)/\(name)"
      guard let fingerprint = FileSystem.fingerprint(of: file), fingerprint.isFile,
        !fingerprint.isWriteProtected,
        let bytes = try? FileSystem.readWhole(file, limit: Self.mostBytes),
        FileDigest.sha256(of: bytes) == digest,
        FileSystem.fingerprint(of: file) == fingerprint
      else {
        changed.append(name)
        continue
      }
      files.append((name, fingerprint))
    }
  }

  /// What is in the way, and what to do about it.
  ///
  /// - Parameter isListed: Whether the folder says which files this program wrote.
  /// - Returns: Full sentences; nil where nothing is in the way.
  func sentence(isListed: Bool) -> String? {
    guard !strangers.isEmpty || !changed.isEmpty else { return nil }
    var parts: [String] = []
    if !strangers.isEmpty {
      let source = isListed ? "maillage did not write" : "maillage is not known to have written"
      parts.append("It holds what \(source): \(Self.list(strangers)).")
    }
    if !changed.isEmpty {
      parts.append(
        isListed
          ? "Changed or protected since maillage wrote it: \(Self.list(changed))."
          : "Not as maillage would write it: \(Self.list(changed)).")
    }
    if !isListed {
      parts.append("No \(WrittenFiles.name) in it tells what an earlier run wrote.")
    }
    parts.append("None of it is replaced or removed. Move it away, or name another folder.")
    return parts.joined(separator: " ")
  }

  /// What is in a folder, to which this one was moved, and was not there when it was judged.
  func differences(in path: String) -> [String] {
    let known = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.fingerprint) })
    let names = (try? FileSystem.names(in: path)) ?? []
    return names.filter { name in
      !Self.droppings.contains(name)
        && (known[name] == nil || known[name] != FileSystem.fingerprint(of: "\(path)/\(name)"))
    }
  }

  /// Removes the files that were judged from where the folder was moved to, and then the folder; what
  /// else is in it goes to where the new folder is.
  ///
  /// - Returns: What could not go there, since files of the names are there; the folder is kept then.
  func remove(from aside: String, to target: String) -> [String] {
    for file in files
    where FileSystem.fingerprint(of: "\(aside)/\(file.name)") == file.fingerprint {
      FileSystem.removeFile("\(aside)/\(file.name)")
    }
    return Self.removeRest(of: aside, to: target)
  }

  /// Moves what is left in a folder to another one, and removes it. Who had it open may still add to it
  /// meanwhile.
  ///
  /// - Returns: What could not be moved, since something of the name is there; the folder is kept then.
  @discardableResult
  static func removeRest(of aside: String, to target: String) -> [String] {
    while !FileSystem.removeEmptyFolder(aside) {
      var hasMoved = false
      let names = (try? FileSystem.names(in: aside)) ?? []
      for name in names
      where (try? FileSystem.move("\(aside)/\(name)", toNew: "\(target)/\(name)")) != nil {
        hasMoved = true
      }
      if !hasMoved { return names }
    }
    return []
  }

  /// Names in a sentence, of many the first.
  static func list(_ names: [String]) -> String {
    let most = 20
    let shown = names.prefix(most).joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }
}
