/// The name of the file with a person's letter.
///
/// It holds ASCII letters, digits, `-`, `_`, `%` and `~` alone, so that every file system keeps it as it
/// is and no two ids meet in one name.
enum LetterName {
  /// Characters of a name at most, the ending apart: encrypted file systems hold 143.
  private static let mostLength = 120

  /// The name that an id has by itself: marks that are not plain are written as their bytes in
  /// hexadecimal. nil where no file has such a name everywhere: it is too long, or means a device.
  static func plain(of person: String) -> String? {
    let stem = person.utf8.map { byte in
      isPlain(byte)
        ? String(UnicodeScalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
    guard !stem.isEmpty, stem.utf8.count <= mostLength, !devices.contains(stem.uppercased()) else {
      return nil
    }
    return stem + ending
  }

  /// The name that an id has where it cannot have its plain one: what of it is plain, and a digest of
  /// all of it. It depends on nothing but the id.
  static func digested(of person: String) -> String {
    var stem = ""
    for byte in person.utf8 where stem.utf8.count < 40 {
      if isPlain(byte) {
        stem.append(Character(UnicodeScalar(byte)))
      } else if !stem.hasSuffix("_") {
        stem += "_"
      }
    }
    // No plain name holds the sign.
    return "\(stem)~\(FileDigest.sha256(of: Array(person.utf8)).prefix(16))\(ending)"
  }

  /// A name for each id. Ids whose plain names differ by case alone, which many file systems ignore, all
  /// get digested ones; so the name of an id depends on others only there.
  static func names(of people: [String]) -> [String] {
    let plain = people.map { Self.plain(of: $0) }
    var counts: [String: Int] = [:]
    for name in plain { if let name { counts[name.lowercased(), default: 0] += 1 } }
    return zip(people, plain).map { (person: String, name: String?) -> String in
      guard let name, counts[name.lowercased()] == 1 else { return digested(of: person) }
      return name
    }
  }

  /// All names that the letter to a person may have, whoever else gets one.
  static func candidates(of person: String) -> [String] {
    [plain(of: person), digested(of: person)].compactMap(\.self)
  }

  private static let ending = ".txt"

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Names that Windows keeps for devices, whatever their ending.
  private static let devices = Set(
    ["CON", "PRN", "AUX", "NUL"] + (0...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}
