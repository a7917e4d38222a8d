import DatasetFiles
import Testing

/// All rows of a text, with the header's cells counted as the reader does.
private func rows(_ text: String, separator: Character = ",") -> [CSVRow] {
  rows(Array(text.utf8), separator: separator)
}

private func rows(_ bytes: [UInt8], separator: Character = ",") -> [CSVRow] {
  bytes.withUnsafeBufferPointer { buffer in
    var lexer = CSVLexer(buffer, separator: separator.asciiValue ?? Byte.comma)
    var rows: [CSVRow] = []
    while let row = lexer.next() {
      if lexer.headerCells == nil { lexer.headerCells = row.cells.count }
      rows.append(row)
    }
    return rows
  }
}

@Suite struct LexerTests {
  @Test func quotesCarrySeparatorsQuotesAndLineEnds() {
    let read = rows("id,name\r\n1,\"a, \"\"b\"\"\"\r\n2, \"c\r\nd\" \r\n3,e")
    #expect(read.map(\.cells) == [["id", "name"], ["1", "a, \"b\""], ["2", "c d"], ["3", "e"]])
    #expect(read.map(\.line) == [1, 2, 3, 5])
    #expect(read.allSatisfy { $0.faults.isEmpty })
  }

  @Test func cellsAreTrimmedOfEveryBlank() {
    let read = rows("\u{A0}id\u{202F}, \tname\u{2009} \n\" 1 \",\u{3000}\u{FEFF}x y\u{A0}\n")
    #expect(read.map(\.cells) == [["id", "name"], ["1", "x y"]])
  }

  @Test func theApostropheIsTakenOffOnceWhereItGuards() {
    let read = rows("'=1,''=1,'t Hof,'-,'\t x,'',\"'@a\"\n")
    #expect(read.map(\.cells) == [["=1", "'=1", "'t Hof", "-", "\t x", "''", "@a"]])
  }

  @Test(arguments: [
    // In the middle of a row, at its end, and before rows with quotes of their own.
    "a,b\n1,\"x\n2,y\n3,z\n", "a,b\n\"1,x\n2,y\n3,z\n", "a,b\n1,\"x\n2,y\n3,\"z\"\n",
    "a,b\n1,\"x\n2,\"y\"\n3,z\n", "a,b\n1,\"x\n2,y\n3,\"\"\n", "a,b\n1,\"x\n2,y\n3,z\"\n",
    "a,b\r\n1,\"x\r\n2,y\r\n3,z",
  ])
  func anUnclosedQuoteIsSaidAtItsLineAndHidesNoRow(text: String) {
    let read = rows(text)
    #expect(read.map(\.line) == [1, 2, 3, 4])
    #expect(
      read[1].faults == [
        CSVFault(kind: .quoteUnclosed, line: 2, cell: text.hasPrefix("a,b\n\"") ? 0 : 1)
      ])
    #expect(read[2].cells == ["2", "y"])
    #expect(read[3].cells.first == "3")
  }

  @Test func aFaultEndsWithItsCell() {
    let read = rows("a,b,c\n1,x\"y,z\n2,\"p\"q,r\n3,s\0t,u\n4,v,w\r5,x,y\n")
    #expect(
      read.map(\.cells) == [
        ["a", "b", "c"], ["1", "x\"y", "z"], ["2", "pq", "r"], ["3", "st", "u"], ["4", "v", "w"],
        ["5", "x", "y"],
      ])
    #expect(
      read.flatMap(\.faults) == [
        CSVFault(kind: .quoteStray, line: 2, cell: 1),
        CSVFault(kind: .textAfterQuote, line: 3, cell: 1),
        CSVFault(kind: .nul, line: 4, cell: 1),
        CSVFault(kind: .carriageReturn, line: 5, cell: 2),
      ])
  }

  @Test func aVeryLongQuotedCellIsAnUnclosedQuote() {
    let text = "a,b\n1,\"x" + String(repeating: "\ny", count: 20_000) + "\"\n"
    let read = rows(text)
    #expect(read[1].faults.map(\.kind) == [.quoteUnclosed])
    #expect(read.count == 20_002)
  }

  @Test func manyUnclosedQuotesTakeLinearTime() {
    let read = rows("a,b\n" + String(repeating: "1,\"x\"\"\n", count: 20_000))
    #expect(read.count == 20_001)
  }

  /// Seeds 0 to 1,999; every byte string of up to 60 bytes out of those that mean something.
  @Test func noBytesAreLostWhateverTheyAre() {
    let alphabet: [UInt8] =
      Array("\"\"\"\",,,;\n\n\n\r\r \ta'=b".utf8) + [0, 0xC3, 0xA9, 0xE2, 0x80]
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0...60, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let read = rows(bytes)

      // Every line belongs to one row, in order.
      var line = 1
      for row in read {
        #expect(row.line == line, "seed \(seed)")
        #expect(row.lineCount >= 1)
        #expect(row.faults.allSatisfy { (row.line..<row.line + row.lineCount).contains($0.line) })
        line += row.lineCount
      }
      let returns = read.flatMap(\.faults).count { $0.kind == .carriageReturn }
      let feeds = bytes.count { $0 == Byte.lineFeed }
      let last = read.last?.faults.last?.kind == .carriageReturn ? Byte.carriageReturn : nil
      let isOpen = bytes.last.map { $0 != Byte.lineFeed && $0 != last } ?? false
      #expect(line - 1 == returns + feeds + (isOpen ? 1 : 0), "seed \(seed)")

      // Every letter is in some cell, as often as in the bytes.
      let letters = read.flatMap(\.cells).joined().utf8.count { $0 == 0x61 || $0 == 0x62 }
      #expect(letters == bytes.count { $0 == 0x61 || $0 == 0x62 }, "seed \(seed)")
    }
  }
}
