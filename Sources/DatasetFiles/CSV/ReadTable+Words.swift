import Employment

extension ReadTable {
  /// The issue, the problem and the advice of a fault.
  static func words(of kind: CSVFault.Kind) -> (IssueID, String, String) {
    switch kind {
    case .quoteUnclosed:
      (
        .quoteUnclosed, "begins with a quote that is not closed",
        "Close the quote, or write it twice where it belongs to the text."
      )
    case .quoteStray:
      (
        .quoteStray, "has a quote inside, but does not begin with one",
        "Put the whole cell between quotes, and write each quote inside twice."
      )
    case .textAfterQuote:
      (
        .quoteTextAfter, "goes on after its closing quote",
        "Write each quote inside the cell twice."
      )
    case .nul:
      (.byteNul, "holds a byte of value zero", "Save the file as text again.")
    case .carriageReturn:
      (
        .lineCarriageReturn, "ends in a carriage return without a line feed",
        "Save the file with line ends of Windows or of Unix."
      )
    }
  }

  /// A heading without the line breaks that people put into cells: each run of blanks is one.
  static func heading(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 <= Byte.blank }) else { return cell }
    return cell.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  /// The separator with which the header has the most columns that the format knows.
  ///
  /// Where the file says one and the header has such columns with it, that one. Where no separator
  /// gives any, the one that cuts the header into most cells; a comma where none cuts it.
  static func separator(
    of bytes: UnsafeBufferPointer<UInt8>, from start: (place: Int, line: Int), said: UInt8?,
    _ schema: TableSchema
  ) -> UInt8 {
    var best = (known: -1, cells: 0, separator: Byte.comma)
    for separator in (said.map { [$0] } ?? []) + SeparatorLine.separators {
      var lexer = CSVLexer(bytes, separator: separator, from: start)
      while let row = lexer.next() {
        // A row of separators alone comes before the header, whatever the separator.
        if row.cells.allSatisfy({
          $0.utf8.allSatisfy { [Byte.comma, Byte.semicolon].contains($0) }
        }
        ) {
          continue
        }
        let known = row.cells.count { schema.column(named: heading($0)) != nil }
        if separator == said, known > 0 { return separator }
        if (known, row.cells.count) > (best.known, best.cells) {
          best = (known, row.cells.count, separator)
        }
        break
      }
    }
    return best.separator
  }
}
