import SyntheticProgrammes

/// A change of one cell.
enum CellMutation: CaseIterable {
  case empty, number, extreme, word, text, letter, otherCell, otherFile, long

  private static let numbers = [
    "0", "1", "2", "3", "4", "0.5", "0,5", "7.6", "19", "38", "-1", "-0", "100", "1000", "1 000",
    "1e3", "100000", "0.01", "0.001", "1.999999999", "2.0", "101.000", "2,000", "1.000", "12,125",
    "1.0000",
  ]
  private static let extremes = [
    "1e308", "-1e308", "1e-308", "5e-324", "1e999", "1e15", "1e18", "1e19", "9007199254740993",
    "2147483647", "2147483648", "4294967296", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "99999999999999999999999999", "nan", "NaN", "inf", "-inf", "0x10",
    "1_000", "1.2.3", "1,2,3", "+5", "--5", "1e", "e1", ".", "1000000", "1000000000",
  ]
  private static let words = [
    "yes", "NO", "oui", "vrai", "approved", "pending", "refused", "open", "closed", "each", "team",
    "hire", "assign", "exclude", "forbid", "accepted", "wished", "budget", "hire", "change", "cost",
    "2026-01-01", "2026-02-30", "0000-00-00", "9999-12-31", "2024-01", "2026-13", "1-1",
    "people_per_supervisor", "supervisor_cost", "slot_hours", "max_courses_per_job", "Budget",
    "Hire",
    "Each", "FORBID", "0204-05", "0026-01-15", "2206-01-01", "2199-12-31", "1939-12", "2090-01",
  ]
  private static let texts = [
    "\"", "\"\"", "\"a", "a\"b", "\"a\nb\"", "\"a,b;c\"", ",", ";", "\t", "=1+1", "+1", "-1+1",
    "@SUM(A1)", "'=1", "''=1", "'", "|", "a||b", "\u{0}", "\r", "\u{A0}", "\u{202F}", "\u{FEFF}",
    "e\u{301}", "\u{301}", "😀", "\u{202E}abc", "../../etc/passwd", "%s%n", "$(true)", "\\", "#",
    " ", "exterieur;port_charges", "a, b", "Exterieur", "Espaces verts", "EXTÉRIEUR|exterieur",
    "liege", "Liège ", "LIÈGE", "-_-", "œ", "oe",
    "<b>", "\u{1B}[31m", "nil", "null",
  ]

  func apply(to folder: inout MutantFolder, _ generator: inout SeededGenerator) {
    let name = generator.pick(folder.names)
    guard let bytes = folder.files[name], var table = RawTable(bytes) else { return }
    let hasRows = table.rows.count > 1
    let row = generator.draw((hasRows ? 1 : 0)...table.rows.count - 1)
    guard !table.rows[row].isEmpty else { return }
    let column = generator.draw(0...table.rows[row].count - 1)
    var cell = table.rows[row][column]
    switch self {
    case .empty: cell = []
    case .number: cell = Array(generator.pick(Self.numbers).utf8)
    case .extreme: cell = Array(generator.pick(Self.extremes).utf8)
    case .word: cell = Array(generator.pick(Self.words).utf8)
    case .text: cell = Array(generator.pick(Self.texts).utf8)
    case .letter: cell.insert(UInt8(ascii: "O"), at: generator.draw(0...cell.count))
    case .otherCell: cell = generator.pick(generator.pick(table.rows))
    case .otherFile:
      guard let other = RawTable(folder.files[generator.pick(folder.names)] ?? []) else { return }
      cell = generator.pick(generator.pick(other.rows))
    case .long:
      let piece = generator.pick(["x", "9", "é", "|", "\"\"", "0."])
      cell = Array(String(repeating: piece, count: generator.pick([300, 5_000, 100_000])).utf8)
    }
    table.rows[row][column] = cell
    folder.replace(name, by: table.bytes)
    let shown = String(decoding: cell.prefix(30), as: UTF8.self)
    folder.note("\(name): row \(row), cell \(column): \(self), \(shown.debugDescription)")
  }
}
