import Employment

extension ReadTable {
  /// The fault of an encoding, at the cell that shows it.
  func fault(of finding: EncodingFinding) -> Fault {
    switch finding {
    case .mixed(let lines, let areUTF8, let fragment):
      let cell = cell(onLine: lines.first ?? 1, holding: fragment)
      let (odd, rest) =
        areUTF8
        ? ("UTF-8", "is in another encoding")
        : ("Windows-1252 or another encoding of one byte a letter", "is in UTF-8")
      let others =
        lines.count > 1
        ? ", as \(lines.count > 2 ? "are lines" : "is line") \(Self.listed(lines.dropFirst()))" : ""
      return Fault(
        id: .encodingMixed, line: lines.first, column: cell.column, value: cell.text,
        problem: "is in \(odd)\(others); the rest of the file \(rest)",
        advice: "Correct the letters with accents there, and save the whole file as CSV UTF-8."
          + " Maybe these rows come from another file.")
    case .doubtful(let line, let fragment, let likely, let meant):
      let cell = cell(onLine: line, holding: fragment)
      let text = cell.text.replacing(
        fragment.trimmedBlanks.inNormalForm, with: meant.trimmedBlanks.inNormalForm)
      return Fault(
        id: .encodingDoubtful, line: line, column: cell.column, value: cell.text,
        problem: "is read as Windows-1252, but the file is probably in \(likely.name): it would be"
          + " \"\(DataIssue.oneLine(text))\"",
        advice: "Save the file as CSV UTF-8, and check the letters with accents.")
    }
  }

  /// The cell of a row in which a text stands, and its column; the text alone where there is none.
  private func cell(onLine line: Int, holding text: String) -> (column: String?, text: String) {
    let wanted = text.trimmedBlanks.inNormalForm
    if let table, let row = table.lines.lastIndex(where: { $0 <= line }) {
      let cells = table.cells[row * table.columns.count..<(row + 1) * table.columns.count]
      if let place = cells.firstIndex(where: { $0.contains(wanted) }) {
        return (table.columns[place - cells.startIndex], cells[place])
      }
    }
    return (nil, wanted)
  }

  /// Lines in ascending order as people list them: `3, 5 to 9 and 12`.
  private static func listed(_ lines: ArraySlice<Int>) -> String {
    let most = 10
    var runs: [ClosedRange<Int>] = []
    for line in lines {
      if let last = runs.last, last.upperBound == line - 1 {
        runs[runs.count - 1] = last.lowerBound...line
      } else {
        runs.append(line...line)
      }
    }
    let hidden = runs.dropFirst(most).reduce(0) { $0 + $1.count }
    var words = runs.prefix(most).flatMap { run in
      switch run.count {
      case 1: ["\(run.lowerBound)"]
      case 2: ["\(run.lowerBound)", "\(run.upperBound)"]
      default: ["\(run.lowerBound) to \(run.upperBound)"]
      }
    }
    if hidden > 0 { words.append("\(hidden) more") }
    if words.count < 2 { return words.joined() }
    let last = words.removeLast()
    return words.joined(separator: ", ") + " and " + last
  }
}
