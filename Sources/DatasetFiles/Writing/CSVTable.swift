/// A cell to be written.
public enum CSVCell: Hashable, Sendable {
  /// Nothing: unknown, no limit, or whatever the column says of an empty cell.
  case empty
  /// Words, guarded from spreadsheets that would run them as a formula.
  case text(String)
  /// A whole number.
  case whole(Int)
  /// Hours or euros: at most two decimals.
  case amount(Double)
  /// Any other number: the fewest digits that read back as the same number.
  case exact(Double)

  /// The cell as a profile writes it, before quoting.
  func text(in profile: WritingProfile) -> String {
    switch self {
    case .empty: ""
    case .text(let text): CellText.guarded(text)
    case .whole(let number): String(number)
    case .amount(let number): profile.number(DecimalText.amount(number))
    case .exact(let number): profile.number(DecimalText.exact(number))
    }
  }
}

/// A table to be written: a header and rows.
///
///     CSVTable(columns: ["person", "hours"], rows: [[.text("P1"), .amount(22.8)]])
///       .text(in: .excelFrench)  // "\u{FEFF}person;hours\r\nP1;22,8\r\n"
public struct CSVTable: Hashable, Sendable {
  /// The names of the columns.
  public var columns: [String]
  /// The rows, each with a cell for each column.
  public var rows: [[CSVCell]]

  /// A table of these rows.
  public init(columns: [String], rows: [[CSVCell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The whole file, its byte order mark included where the profile has one.
  ///
  /// - Precondition: Every row has as many cells as there are columns.
  public func text(in profile: WritingProfile) -> String {
    var text = profile.beginning
    Self.append(columns.map { CSVCell.text($0) }, to: &text, profile)
    for row in rows {
      precondition(row.count == columns.count, "a row has a cell for each column")
      Self.append(row, to: &text, profile)
    }
    return text
  }

  private static func append(
    _ row: [CSVCell], to text: inout String, _ profile: WritingProfile
  ) {
    for (place, cell) in row.enumerated() {
      if place > 0 { text.append(profile.separator) }
      text.append(quoted(cell.text(in: profile), profile))
    }
    text.append(profile.lineEnd)
  }

  /// A cell between quotes, where it would not be read back without.
  private static func quoted(_ cell: String, _ profile: WritingProfile) -> String {
    let separator = profile.separator.asciiValue
    let needsQuotes = cell.utf8.contains {
      $0 == separator || $0 == Byte.quote || $0 == Byte.lineFeed || $0 == Byte.carriageReturn
    }
    guard needsQuotes else { return cell }
    var quoted: [UInt8] = [Byte.quote]
    for byte in cell.utf8 {
      if byte == Byte.quote { quoted.append(Byte.quote) }
      quoted.append(byte)
    }
    quoted.append(Byte.quote)
    return String(decoding: quoted, as: UTF8.self)
  }
}
