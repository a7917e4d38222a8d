/// Something wrong with the bytes of a row.
package struct CSVFault: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// A quote opens a cell and is not closed; it stands for itself.
    case quoteUnclosed
    /// A quote stands inside a cell that does not begin with one; it stands for itself.
    case quoteStray
    /// Text follows the closing quote; it belongs to the cell.
    case textAfterQuote
    /// A byte of value zero; it is left out.
    case nul
    /// A carriage return without a line feed; it ends the row.
    case carriageReturn
  }

  package let kind: Kind
  /// The line, from 1.
  package let line: Int
  /// The place of the cell in its row, from 0.
  package let cell: Int

  package init(kind: Kind, line: Int, cell: Int) {
    self.kind = kind
    self.line = line
    self.cell = cell
  }
}

/// A row as it stands in a file.
package struct CSVRow {
  /// The cells, unquoted and trimmed.
  package var cells: [String] = []
  /// The line on which the row begins, from 1.
  package var line = 0
  /// The number of lines that the row covers.
  package var lineCount = 0
  /// What is wrong with it, from left to right.
  package var faults: [CSVFault] = []

  /// Whether no cell holds anything.
  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
}
