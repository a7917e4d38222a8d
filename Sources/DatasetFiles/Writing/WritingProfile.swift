/// For whom files are written.
public enum WritingProfile: String, CaseIterable, Sendable {
  /// UTF-8, comma, decimal point, line feed: for programs, and for hashing.
  case standard
  /// UTF-8 with byte order mark, semicolon, decimal comma, CRLF: for Excel in French.
  case excelFrench = "excel-fr"

  /// What stands between two cells.
  var separator: Character { self == .standard ? "," : ";" }

  /// What ends a row.
  var lineEnd: String { self == .standard ? "\n" : "\r\n" }

  /// What the file begins with.
  var beginning: String { self == .standard ? "" : "\u{FEFF}" }

  /// A decimal number with a point, as this profile writes it.
  func number(_ text: String) -> String {
    guard self == .excelFrench, text.utf8.contains(UInt8(ascii: ".")) else { return text }
    let comma = Byte.comma
    return String(decoding: text.utf8.map { $0 == UInt8(ascii: ".") ? comma : $0 }, as: UTF8.self)
  }
}
