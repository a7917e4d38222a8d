import DatasetFiles
import Testing

@Suite struct WritingTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (12, "12"), (12.5, "12.5"), (12.345, "12.35"), (0.004, "0"),
    (-0.004, "0"), (-3.14159, "-3.14"), (1e15, "1000000000000000"), (99.999, "100"), (0.05, "0.05"),
  ])
  func hoursAndEurosHaveAtMostTwoDecimals(number: Double, text: String) {
    #expect(DecimalText.amount(number) == text)
  }

  @Test(arguments: [
    (1e-7, "0.0000001"), (1.5e-5, "0.000015"), (1e16, "10000000000000000"), (3.8, "3.8"),
    (-1.25e22, "-12500000000000000000000"), (52, "52"), (50.645, "50.645"),
  ])
  func otherNumbersAreExactWithoutExponent(number: Double, text: String) {
    #expect(DecimalText.exact(number) == text)
    #expect(Double(text) == number)
  }

  @Test(arguments: 0..<300)
  func exactTextReadsBackAsTheSameNumber(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let number = Double(bitPattern: random.next())
    guard number.isFinite else { return }
    let text = DecimalText.exact(number)
    #expect(Double(text) == number)
    #expect(!text.utf8.contains(UInt8(ascii: "e")))
  }

  @Test(arguments: [
    ("=1", "'=1"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "'\ra"),
    ("'=1", "''=1"), ("''-", "'''-"), ("'t Hof", "'t Hof"), ("a=1", "a=1"), ("'", "'"), ("", ""),
  ])
  func textThatASpreadsheetWouldRunIsGuarded(text: String, guarded: String) {
    #expect(CellText.guarded(text) == guarded)
    let bytes = Array(guarded.utf8)
    #expect(bytes.withUnsafeBufferPointer { CellText.reading($0) } == text)
  }

  @Test func numbersAreNotGuarded() {
    let table = CSVTable(
      columns: ["a", "b"], rows: [[.exact(-5.5), .amount(-1.5)], [.whole(-1), .text("x;\"y\"")]])
    #expect(table.text(in: .standard) == "a,b\n-5.5,-1.5\n-1,\"x;\"\"y\"\"\"\n")
    #expect(table.text(in: .excelFrench) == "\u{FEFF}a;b\r\n-5,5;-1,5\r\n-1;\"x;\"\"y\"\"\"\r\n")
  }
}
