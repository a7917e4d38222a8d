/// A folder with a letter for each person, written whole or not at all.
///
/// Only a new, an empty or an older folder of letters is written.
public struct LetterFolder: Sendable {
  /// Where the folder is, as given.
  public let path: String
  /// The name of the file that says what the folder is.
  private static let mark = "letters-of-maillage"
  private let folder: WholeFolder

  /// A folder at a path; its parent must exist.
  public init(path: String) {
    self.path = path
    folder = WholeFolder(path: path) { _, names in
      names.isEmpty || names.contains(Self.mark)
        ? nil
        : "This folder is not empty and holds no letters of maillage. Name another folder."
    }
  }

  /// Whether letters may be written as things stand, so that nobody plans for nothing.
  ///
  /// - Throws: What is in the way.
  public func check() throws(WriteRefusal) { try folder.check() }

  /// Replaces the folder by these letters, one file a person.
  ///
  /// - Parameter letters: By the person's id, distinct; marks that no file name holds are written as
  ///   their bytes in hexadecimal.
  /// - Throws: What is in the way; the folder is unchanged then.
  public func write(_ letters: [(person: String, text: String)]) throws(WriteRefusal) {
    var files: [(name: String, bytes: [UInt8])] = [(Self.mark, [])]
    for letter in letters {
      files.append((Self.name(of: letter.person), Array(letter.text.utf8)))
    }
    try folder.write(files)
  }

  /// Removes the letter to a person, and leaves the others.
  ///
  /// - Parameter person: The person's id.
  /// - Returns: Whether there was one.
  /// - Throws: What is in the way: no folder of letters, or a letter that cannot be removed.
  @discardableResult
  public func removeLetter(to person: String) throws(WriteRefusal) -> Bool {
    guard FileSystem.kind(of: "\(path)/\(Self.mark)") == .file else {
      throw WriteRefusal(
        path: path, sentence: "This is no folder of letters of maillage. Nothing was removed.")
    }
    let letter = "\(path)/\(Self.name(of: person))"
    guard FileSystem.kind(of: letter) != .nothing else { return false }
    FileSystem.removeFile(letter)
    guard FileSystem.kind(of: letter) == .nothing else {
      throw WriteRefusal(path: letter, sentence: "This letter cannot be removed.")
    }
    FileSystem.flush(folder: path)
    return true
  }

  private static func name(of person: String) -> String {
    let safe = person.utf8.map { byte -> String in
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      return isPlain ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
    }
    return safe.joined() + ".txt"
  }
}
