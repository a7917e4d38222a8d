import DatasetFiles
import Employment

extension Redaction {
  /// The files of a plan folder without the person's rows and without mentions of the person.
  ///
  /// A file that does not hold the pseudonym keeps its bytes; linear in the files.
  mutating func redacted(_ files: [PlanFile: [UInt8]]) -> [PlanFile: [UInt8]] {
    var result = files
    for file in PlanFile.allCases where file.hasPeople {
      guard let bytes = files[file], mayStand(in: bytes), let table = file.table(in: bytes) else {
        continue
      }
      let rewritten = redacted(
        table, name: file.rawValue, people: PlanFile.peopleColumn, texts: file.textColumns)
      if rewritten.hasChanged { result[file] = Self.bytes(of: rewritten.table) }
    }
    return result
  }

  /// A table of a plan as the standard profile writes it; none of its numbers is below nought.
  private static func bytes(of table: DraftTable) -> [UInt8] {
    let width = table.columns.count
    let rows = table.lines.indices.map { row in
      table.cells[row * width..<(row + 1) * width].map { CSVCell.text($0) }
    }
    return Array(CSVTable(columns: table.columns, rows: rows).text(in: .standard).utf8)
  }
}

extension PlanFile {
  /// The column with people's ids, in the files that have one.
  static let peopleColumn = "person"

  /// Whether rows of the file are of people.
  var hasPeople: Bool {
    switch self {
    case .jobs, .trainings, .unplaced: true
    case .sessions, .activities, .summary: false
    }
  }

  /// The columns of free text, which may mention anybody.
  var textColumns: [String] { self == .unplaced ? ["detail"] : [] }

  /// The people in a plan folder's files; linear in them.
  static func people(in files: [PlanFile: [UInt8]]) -> Set<String> {
    var people: Set<String> = []
    for file in allCases where file.hasPeople {
      if let table = files[file].flatMap({ file.table(in: $0) }) {
        people.formUnion(table.cells(of: peopleColumn))
      }
    }
    return people
  }
}

extension DraftTable {
  /// The cells of a column, in the order of the rows; none where there is no such column.
  func cells(of column: String) -> [String] {
    guard let place = columns.firstIndex(where: { $0.loweredASCII == column }) else { return [] }
    return lines.indices.map { cells[$0 * columns.count + place] }
  }
}

extension [UInt8] {
  /// Replaces the digest of the dataset in a summary by another, or by `null`.
  mutating func replaceDatasetDigest(by digest: String?) {
    let text = String(decoding: self, as: UTF8.self)
    let new = digest.map { "\"\($0)\"" } ?? "null"
    self = Array(
      text.replacing(/"dataset": (?:"sha256:[0-9a-f]{64}"|null)/, maxReplacements: 1) { _ in
        "\"dataset\": \(new)"
      }.utf8)
  }
}
