import Foundation
import SyntheticProgrammes

/// What offices, their programs and file systems do to a dataset that meant well.
enum OfficeMutation: CaseIterable {
  case composeApart, composeOneCell, accentOneWord, otherEncoding, oneLineInOtherEncoding,
    separatorLine, breakHeading, otherCase, twin, strayCopy, hiddenCopy

  private static let encodings: [String.Encoding] = [.windowsCP1252, .macOSRoman, .isoLatin1]

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
      let encoding = generator.pick(Self.encodings)
      let data = text.data(using: encoding, allowLossyConversion: true)
      folder.replace(name, by: data.map { Array($0) } ?? bytes)
    case .oneLineInOtherEncoding:
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Array($0.utf8) }
      let line = generator.draw(0...lines.count - 1)
      let word = String(decoding: lines[line], as: UTF8.self) + generator.pick(["", "é", "É,’"])
      let encoding = generator.pick(Self.encodings)
      lines[line] = word.data(using: encoding, allowLossyConversion: true).map { Array($0) } ?? []
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
