import Employment

/// Cuts the bytes of a CSV file into rows and goes on after every fault.
///
/// Debian's libcsv was tried first: in its strict mode it stops for good at the first fault, counts
/// no lines and drops blank ones. Here every line of the file belongs to exactly one row, so that
/// nothing is lost in silence, and a fault ends with its row at the latest.
///
/// A quoted cell may go over line ends, each of which reads as one blank. An opening quote without
/// its closing quote would swallow rows until some later quote; so a cell over several lines is
/// believed only if its quote is followed by a separator or a line end, if the row then has as many
/// cells as the header, and if none of the lines inside looks like a row. Otherwise the quote is
/// unclosed, stands for itself, and the next row begins on the next line.
///
/// Linear in the bytes: what a quoted cell may look ahead is bounded, and a row is read at most
/// twice.
package struct CSVLexer {
  /// How many line ends, and how many bytes after the first of them, a quoted cell may hold.
  private static let mostLineEnds = 50
  private static let mostBytesAfterLineEnd = 65_536

  let bytes: UnsafeBufferPointer<UInt8>
  let separator: UInt8
  /// The number of cells of the header, once it is known.
  package var headerCells: Int?

  private(set) var position = 0
  private(set) var line = 1
  private var row = CSVRow()
  private var scratch: [UInt8] = []

  /// A lexer of bytes from a place on, which is on a line of its own.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8,
    from start: (place: Int, line: Int) = (0, 1)
  ) {
    self.bytes = bytes
    self.separator = separator
    position = start.place
    line = start.line
  }

  /// The next row, nil at the end.
  package mutating func next() -> CSVRow? {
    guard position < bytes.count else { return nil }
    let start = position
    let startLine = line
    let isRead =
      headerCells == nil
      ? readHeader(from: start, line: startLine)
      : readRow(from: start, line: startLine, acrossLines: true)
    if !isRead { _ = readRow(from: start, line: startLine, acrossLines: false) }
    row.lineCount = max(1, line - startLine)
    return row
  }

  /// Reads a header that may go over lines; false where that cannot be believed.
  ///
  /// How many cells it has is known only when it has been read; read again, it must look like a row of
  /// so many, as any other row over several lines must.
  private mutating func readHeader(from start: Int, line startLine: Int) -> Bool {
    guard readRow(from: start, line: startLine, acrossLines: true) else { return false }
    let lines = line - startLine
    guard lines > 1 else { return true }
    headerCells = 1 + (row.cells.lastIndex { !$0.isEmpty } ?? 0)
    defer { headerCells = nil }
    return readRow(from: start, line: startLine, acrossLines: true) && line - startLine == lines
  }

  /// Reads one row; false where it goes over lines in a way that cannot be believed.
  private mutating func readRow(from start: Int, line startLine: Int, acrossLines: Bool) -> Bool {
    position = start
    line = startLine
    row.cells.removeAll(keepingCapacity: true)
    row.faults.removeAll(keepingCapacity: true)
    row.line = startLine
    var quotedLineEnds = 0
    while true {
      let cellStart = position
      skipBlanks()
      if position < bytes.count, bytes[position] == Byte.quote {
        switch readQuoted(acrossLines: acrossLines, lineEnds: &quotedLineEnds) {
        case .closed: break
        case .unclosed:
          if acrossLines && quotedLineEnds > 0 { return false }
          report(.quoteUnclosed)
          position = cellStart
          readPlain(quotesAreText: true)
        case .textAfter: return false
        }
      } else {
        position = cellStart
        readPlain(quotesAreText: false)
      }
      if position < bytes.count, bytes[position] == separator {
        position += 1
        continue
      }
      break
    }
    if quotedLineEnds > 0, let headerCells, !hasCells(headerCells) { return false }
    endLine()
    return true
  }

  private func hasCells(_ count: Int) -> Bool {
    row.cells.count >= count && row.cells[count...].allSatisfy(\.isEmpty)
  }

  private mutating func report(_ kind: CSVFault.Kind) {
    let fault = CSVFault(kind: kind, line: line, cell: row.cells.count)
    // A cell is said to have a fault once; the faults of a cell are the last ones of its row.
    if !row.faults.suffix(4).contains(fault) { row.faults.append(fault) }
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == Byte.blank || bytes[position] == Byte.tab,
      bytes[position] != separator
    {
      position += 1
    }
  }

  /// Moves past the line end, if there is one here.
  private mutating func endLine() {
    guard position < bytes.count else {
      line += 1
      return
    }
    if bytes[position] == Byte.carriageReturn {
      position += 1
      if position < bytes.count, bytes[position] == Byte.lineFeed {
        position += 1
      } else {
        row.faults.append(
          CSVFault(kind: .carriageReturn, line: line, cell: max(0, row.cells.count - 1)))
      }
    } else {
      position += 1
    }
    line += 1
  }

  /// Reads up to the next separator or line end.
  private mutating func readPlain(quotesAreText: Bool) {
    let start = position
    var hasNul = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      if byte == Byte.quote && !quotesAreText { report(.quoteStray) }
      if byte == Byte.nul {
        report(.nul)
        hasNul = true
      }
      position += 1
    }
    let cell = UnsafeBufferPointer(rebasing: bytes[start..<position])
    if hasNul {
      scratch = cell.filter { $0 != Byte.nul }
      addScratch()
    } else {
      addCell(cell)
    }
  }

  private enum QuotedEnd {
    case closed, unclosed, textAfter
  }

  /// Reads a cell that begins with a quote; adds it unless the quote is unclosed.
  private mutating func readQuoted(acrossLines: Bool, lineEnds: inout Int) -> QuotedEnd {
    scratch.removeAll(keepingCapacity: true)
    position += 1
    var segment = QuotedSegment()
    var firstLineEnd: Int?
    scan: while true {
      guard position < bytes.count else { return .unclosed }
      let byte = bytes[position]
      switch byte {
      case Byte.quote:
        position += 1
        guard position < bytes.count, bytes[position] == Byte.quote else { break scan }
        scratch.append(Byte.quote)
      case Byte.lineFeed:
        // The quote is on the first line; how far the cell would go does not matter there.
        guard acrossLines else { return .unclosed }
        lineEnds += 1
        if firstLineEnd != nil && segment.looksLikeRow(of: headerCells) { return .unclosed }
        let firstEnd = firstLineEnd ?? position
        firstLineEnd = firstEnd
        guard lineEnds <= Self.mostLineEnds, position - firstEnd <= Self.mostBytesAfterLineEnd
        else { return .unclosed }
        segment = QuotedSegment()
        line += 1
        if scratch.last == Byte.carriageReturn { scratch.removeLast() }
        scratch.append(Byte.blank)
      case Byte.nul:
        report(.nul)
      default:
        segment.take(byte, separator: separator)
        scratch.append(byte)
      }
      position += 1
    }
    if firstLineEnd != nil && segment.looksLikeRow(of: headerCells) { return .unclosed }
    let quoteEnd = position
    skipBlanks()
    if isAtCellEnd {
      addScratch()
      return .closed
    }
    if lineEnds > 0 { return .textAfter }
    // The rest up to the separator belongs to the cell, blanks in front included.
    position = quoteEnd
    while !isAtCellEnd {
      if bytes[position] == Byte.nul { report(.nul) } else { scratch.append(bytes[position]) }
      position += 1
    }
    report(.textAfterQuote)
    addScratch()
    return .closed
  }

  private var isAtCellEnd: Bool {
    guard position < bytes.count else { return true }
    let byte = bytes[position]
    return byte == separator || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// Adds a cell, trimmed and without the apostrophe that guards it from spreadsheets.
  private mutating func addCell(_ cell: UnsafeBufferPointer<UInt8>) {
    row.cells.append(CellText.reading(cell))
  }

  private mutating func addScratch() {
    row.cells.append(scratch.withUnsafeBufferPointer { CellText.reading($0) })
  }
}

/// One line inside a quoted cell, judged by whether it could be a row of its own.
///
/// Rows have no blank after their separators, sentences do; only that tells a name such as
/// `Soudure` with a second line `à l'arc, TIG` from a swallowed row of two cells.
private struct QuotedSegment {
  private var separators = 0
  private var hasBlankAfterSeparator = false
  private var lastIsSeparator = false

  mutating func take(_ byte: UInt8, separator: UInt8) {
    if lastIsSeparator && byte == Byte.blank { hasBlankAfterSeparator = true }
    lastIsSeparator = byte == separator
    if lastIsSeparator { separators += 1 }
  }

  func looksLikeRow(of headerCells: Int?) -> Bool {
    guard let headerCells, headerCells > 1 else { return false }
    return separators == headerCells - 1 && !hasBlankAfterSeparator
  }
}
