/// A folder with a letter for each person, written whole or not at all.
///
/// Only a new, an empty or an older folder of letters is written, in which nobody added or changed
/// anything: teams sign letters and put scans beside them.
public struct LetterFolder: Sendable {
  /// Where the folder is, as given.
  public let path: String
  /// The name of the file that says what the folder is.
  private static let mark = "letters-of-maillage"
  private let folder: WholeFolder

  /// A folder at a path; its parent must exist.
  public init(path: String) {
    self.path = path
    folder = WholeFolder(path: path, isListed: true) { Self.claim(on: $0, $1) }
  }

  private static func claim(on folder: String, _ names: [String]) -> FolderClaim {
    if let written = WrittenFiles(in: folder), written.digests[mark] != nil {
      return .ours(written.allDigests)
    }
    guard names.contains(mark) else {
      return .another(
        "This folder is not empty and holds no letters of maillage (\(StandingFolder.list(names)))."
          + " Name another folder.")
    }
    // Of letters without a list nothing tells who wrote them.
    return .ours([mark: FileDigest.sha256(of: [])])
  }

  /// Whether letters may be written as things stand, so that nobody plans for nothing.
  ///
  /// - Throws: What is in the way.
  public func check() throws(WriteRefusal) { try folder.check() }

  /// Replaces the folder by these letters, one file a person.
  ///
  /// - Parameter letters: By the person's id, distinct. An id that makes no file name, or differs from
  ///   another by case alone, gets a name with a digest of it.
  /// - Throws: What is in the way; the folder is unchanged then.
  public func write(_ letters: [(person: String, text: String)]) throws(WriteRefusal) {
    let names = LetterName.names(of: letters.map(\.person))
    try folder.write(
      [(Self.mark, [])] + zip(names, letters).map { ($0, Array($1.text.utf8)) })
  }

  /// Removes the letter to a person, also where somebody changed it, and leaves the others.
  ///
  /// The letter's name goes from the list of files too, and from what a killed run left beside the
  /// folder.
  ///
  /// - Parameter person: The person's id.
  /// - Returns: Whether there was one.
  /// - Throws: What is in the way: no folder of letters, or a letter that cannot be removed.
  @discardableResult
  public func removeLetter(to person: String) throws(WriteRefusal) -> Bool {
    guard Self.isMarked(path) else {
      throw WriteRefusal(
        path: path, sentence: "This is no folder of letters of maillage. Nothing was removed.")
    }
    var wasThere = false
    for folder in [path] + remains {
      let isHere = try Self.removeLetter(to: person, from: folder)
      wasThere = wasThere || isHere
    }
    return wasThere
  }

  /// The names of files whose names or list entries hold the pseudonym and that are no letter of this
  /// program to the person: scans that somebody put there, for instance.
  public func filesNaming(_ person: String) -> [String] {
    let candidates = Set(LetterName.candidates(of: person))
    return ((try? FileSystem.names(in: path)) ?? []).filter {
      !candidates.contains($0) && $0.contains(person)
    }
  }

  private static func isMarked(_ folder: String) -> Bool {
    FileSystem.kind(of: "\(folder)/\(mark)") == .file
  }

  /// Folders of letters that killed runs left beside this one.
  private var remains: [String] {
    let parent = FileSystem.folder(of: FileSystem.resolved(path) ?? path)
    return ((try? FileSystem.names(in: parent)) ?? []).filter {
      $0.hasPrefix(".maillage-") && ($0.hasSuffix(".old") || $0.hasSuffix(".new"))
    }.map { "\(parent)/\($0)" }.filter { Self.isMarked($0) }
  }

  private static func removeLetter(
    to person: String, from folder: String
  ) throws(WriteRefusal) -> Bool {
    // By the listing: where file systems ignore case, another's letter would answer to the name.
    let names = Set((try? FileSystem.names(in: folder)) ?? [])
    var wasThere = false
    for name in LetterName.candidates(of: person) {
      if names.contains(name) {
        let letter = "\(folder)/\(name)"
        FileSystem.removeFile(letter)
        guard FileSystem.fingerprint(of: letter) == nil else {
          throw WriteRefusal(path: letter, sentence: "This letter cannot be removed.")
        }
        wasThere = true
      }
      let isListed = try unlist(name, in: folder)
      wasThere = wasThere || isListed
    }
    FileSystem.flush(folder: folder)
    return wasThere
  }

  /// Takes a name from a folder's list.
  private static func unlist(_ name: String, in folder: String) throws(WriteRefusal) -> Bool {
    let path = "\(folder)/\(WrittenFiles.name)"
    guard let bytes = try? FileSystem.read(path) else { return false }
    guard var written = WrittenFiles(in: folder) else {
      guard !String(decoding: bytes, as: UTF8.self).contains("\"\(name)\"") else {
        throw WriteRefusal(
          path: path,
          sentence:
            "Somebody changed this list, and it names the letter. Take \(name) out of it, or"
            + " remove it.")
      }
      return false
    }
    guard written.remove(name) else { return false }
    try WholeFile(path: path, kind: "list", replacing: .bytes(bytes)).write(written.bytes)
    return true
  }
}
