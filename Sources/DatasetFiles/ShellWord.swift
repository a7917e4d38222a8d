/// Words of commands that people copy into a shell, and of scripts.
package enum ShellWord {
  /// A word that a POSIX shell reads as this text: in quotes where it needs them.
  package static func quoted(_ text: String) -> String {
    guard text.isEmpty || !text.utf8.allSatisfy(isPlain) else { return text }
    return "'" + text.replacing("'", with: "'\\''") + "'"
  }

  /// A path as an argument of a command that is printed for people: one that begins like an option is
  /// no option, and control characters do not reach the terminal.
  package static func path(_ path: String) -> String {
    let path = path.hasPrefix("-") ? "./" + path : path
    guard path.unicodeScalars.contains(where: isControl) else { return quoted(path) }
    var word = "$'"
    for scalar in path.unicodeScalars {
      switch scalar {
      case "'", "\\": word += "\\\(scalar)"
      case _ where isControl(scalar):
        for byte in String(scalar).utf8 {
          word += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
      default: word.unicodeScalars.append(scalar)
      }
    }
    return word + "'"
  }

  /// Whether a byte means itself wherever it stands in a word; letters beyond ASCII do.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF:
      true
    default: "_-./,:+@%".utf8.contains(byte)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
