import DatasetFiles
import Employment
import Foundation
import SyntheticProgrammes

/// A dataset as another office would have written it: the same content in other bytes.
enum RewrittenDataset {
  /// The files as Excel in French writes them.
  static func inExcelFrench(_ dataset: Dataset) -> [String: [UInt8]] {
    files(of: dataset, profile: .excelFrench)
  }

  /// The files of a profile by name.
  static func files(of dataset: Dataset, profile: WritingProfile) -> [String: [UInt8]] {
    let files = DatasetFolder.files(of: dataset, profile: profile)
    return Dictionary(
      files.map { ($0.file.rawValue, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files in Windows-1252, with columns and rows in random order, column names in capitals
  /// and, of every second seed, tabs between the cells.
  static func shuffledInWindows1252(_ dataset: Dataset, seed: UInt64) throws -> [String: [UInt8]] {
    var generator = SeededGenerator(seed: seed, purpose: 203, place: 0)
    let separator = seed % 2 == 0 ? ";" : "\t"
    var shuffled: [String: [UInt8]] = [:]
    let files = inExcelFrench(dataset).sorted { $0.key < $1.key }
    for (name, bytes) in files {
      let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
      var rows = cut(text)
      let header = rows.removeFirst().map { $0.uppercased() }
      let columns = generator.pick(header.count, of: Array(header.indices))
      let order = [header] + generator.pick(rows.count, of: rows)
      let lines = order.map { row in columns.map { row[$0] }.joined(separator: separator) + "\n" }
      guard let encoded = lines.joined().data(using: .windowsCP1252) else {
        throw NotEncodable(name: name)
      }
      shuffled[name] = Array(encoded)
    }
    return shuffled
  }

  /// A file holds a character that Windows-1252 has not.
  struct NotEncodable: Error {
    let name: String
  }

  /// The cells of each row with their quotes, so that they can be written again as they are.
  private static func cut(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"":
        isQuoted.toggle()
        cell.append(character)
      case ";" where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.append(character)
      }
    }
    return rows
  }
}
