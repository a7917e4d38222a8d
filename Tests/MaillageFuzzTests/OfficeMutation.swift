import Foundation
import SyntheticProgrammes

/// What offices, their programs and file systems do to a dataset that meant well.
enum OfficeMutation: CaseIterable {
  case composeApart, composeOneCell, accentOneWord, otherEncoding, oneLineInOtherEncoding,
    separatorLine, breakHeading, otherCase, twin, strayCopy, hiddenCopy

  private enum Encoding: CaseIterable {
    case windows1252, macRoman, codePage850

    /// A few letters that matter; what else is not ASCII is left as it is.
    var letters: [Character: UInt8] {
      switch self {
      case .windows1252:
        ["é": 0xE9, "è": 0xE8, "à": 0xE0, "ç": 0xE7, "É": 0xC9, "’": 0x92, "œ": 0x9C, "ê": 0xEA]
      case .macRoman:
        ["é": 0x8E, "è": 0x8F, "à": 0x88, "ç": 0x8D, "É": 0x83, "’": 0xD5, "œ": 0xCF, "ê": 0x90]
      case .codePage850:
        ["é": 0x82, "è": 0x8A, "à": 0x85, "ç": 0x87, "É": 0x90, "’": 0x27, "ê": 0x88]
      }
    }

    func bytes(_ text: String) -> [UInt8] {
      let letters = letters
      return text.flatMap { letters[$0].map { [$0] } ?? Array(String($0).utf8) }
    }
  }

  func apply(to folder: inout MutantFolder, _ generator: inout SeededGenerator) {
    let name = generator.pick(folder.names)
    guard let bytes = folder.files[name], !bytes.isEmpty else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .composeApart:
      let isApart = generator.chance(0.7)
      let other =
        isApart
        ? text.decomposedStringWithCanonicalMapping : text.precomposedStringWithCanonicalMapping
      folder.replace(name, by: Array(other.utf8))
    case .composeOneCell, .accentOneWord, .breakHeading:
      guard var table = RawTable(bytes), let row = drawnRow(of: table, &generator) else { return }
      let column = generator.draw(0...table.rows[row].count - 1)
      table.rows[row][column] = changed(table.rows[row][column], &generator)
      folder.replace(name, by: table.bytes)
    case .otherEncoding:
      folder.replace(name, by: generator.pick(Encoding.allCases).bytes(text))
    case .oneLineInOtherEncoding:
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Array($0.utf8) }
      let line = generator.draw(0...lines.count - 1)
      let word = String(decoding: lines[line], as: UTF8.self) + generator.pick(["", "é", "É,’"])
      lines[line] = generator.pick(Encoding.allCases).bytes(word)
      folder.replace(name, by: Array(lines.joined(separator: [UInt8(ascii: "\n")])))
    case .separatorLine:
      let line = generator.pick([
        "sep=;\n", "sep=,\r\n", "sep=\\t\n", "\"SEP=;\"\n", "sep=\n", "sep=|\n", "\u{FEFF}sep=,\n",
      ])
      folder.replace(name, by: Array(line.utf8) + bytes)
    case .otherCase:
      folder.remove(name)
      folder.replace(generator.pick([name.uppercased(), name.capitalized]), by: bytes)
    case .twin: folder.replace(name.uppercased(), by: bytes)
    case .strayCopy:
      let stem = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
      let copy = generator.pick([
        "\(stem) (1).csv", "Copie de \(name)", "\(stem).csv.csv", "\(stem.dropLast()).csv",
        "\(stem.replacing("_", with: "")).CSV", "e\u{301}\(name)", ".csv", " .csv",
      ])
      folder.replace(copy, by: bytes)
      // What was there may be what is missing now.
      if generator.chance(0.3) { folder.remove(name) }
    case .hiddenCopy:
      folder.replace(generator.pick(["._\(name)", ".~lock.\(name)#", "~$\(name)"]), by: bytes)
    }
    folder.note("\(name): \(self)")
  }

  /// The row of which a cell is changed: the header's for headings.
  private func drawnRow(of table: RawTable, _ generator: inout SeededGenerator) -> Int? {
    let row = self == .breakHeading ? 0 : generator.draw(0...table.rows.count - 1)
    return table.rows[row].isEmpty ? nil : row
  }

  private func changed(_ cell: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let text = String(decoding: cell, as: UTF8.self)
    switch self {
    case .composeOneCell: return Array(text.decomposedStringWithCanonicalMapping.utf8)
    case .accentOneWord:
      let accent = generator.pick(["\u{301}", "\u{300}", "\u{302}", "\u{327}"])
      return Array((text + accent).utf8)
    default:
      let place = generator.draw(0...cell.count)
      let pieces = [cell[..<place], cell[place...]]
      let end = generator.pick(["\n", "\r\n", "\r"])
      return Array("\"".utf8) + Array(pieces.joined(separator: Array(end.utf8)))
        + Array("\"".utf8)
    }
  }
}
