import Testing

import Reporting

@Suite("Numbers and tables as text")
struct TextTests {
  @Test("digits stand in groups of three")
  func groups() {
    #expect(DecimalText.grouped(0) == "0")
    #expect(DecimalText.grouped(999) == "999")
    #expect(DecimalText.grouped(-1_234_567) == "-1,234,567")
    #expect(DecimalText.grouped(Int.min) == "-9,223,372,036,854,775,808")
    #expect(DecimalText.grouped(1234.005, decimals: 2) == "1,234.01")
    #expect(DecimalText.grouped(-0.001, decimals: 2) == "0.00")
    #expect(DecimalText.grouped(0.05, decimals: 2) == "0.05")
  }

  @Test("a bound rounds up, an objective down, and what is written exactly stays")
  func rounding() {
    #expect(DecimalText.grouped(1.00001, decimals: 4, rounding: .up) == "1.0001")
    #expect(DecimalText.grouped(1.99999, decimals: 4, rounding: .down) == "1.9999")
    #expect(DecimalText.grouped(-1.00001, decimals: 4, rounding: .down) == "-1.0001")
    #expect(DecimalText.grouped(0.1, decimals: 4, rounding: .up) == "0.1000")
    #expect(DecimalText.grouped(462.9, decimals: 4, rounding: .down) == "462.9000")
    // The bound of an optimal plan beside its points, and a bound that is further off than a hair.
    #expect(DecimalText.grouped(462.900_000_000_41, decimals: 4, rounding: .up) == "462.9000")
    #expect(DecimalText.grouped(462.900_000_002, decimals: 4, rounding: .up) == "462.9001")
    #expect(DecimalText.grouped(1e-6, decimals: 4, rounding: .up) == "0.0001")
  }

  @Test("numbers beyond exact counting are written as they are")
  func huge() {
    #expect(DecimalText.grouped(1e300, decimals: 2) == "1e+300")
    #expect(DecimalText.grouped(.infinity, decimals: 2) == "inf")
    #expect(DecimalText.plain(22.8, atMost: 2, mark: ",") == "22,8")
    #expect(DecimalText.plain(19, atMost: 2) == "19")
  }

  @Test("accents, wide letters and emoji keep the columns straight")
  func widths() {
    var table = TextTable([("Name", .left), ("Count", .right)])
    table.append(["Liège", "1"])
    table.append(["Vallée de l'Amble\u{300}ve", "1,000"])
    table.append(["漢字", "22"])
    table.append(["👩‍🌾", "3"])
    table.appendRule()
    table.append(["all"])
    let lines = table.text.split(separator: "\n").map(String.init)
    #expect(lines[2] == "Liège                    1")
    #expect(lines.dropLast().allSatisfy { TextTable.width(of: $0) == 26 })
    #expect(lines.last == "all")
  }

  @Test("control characters of names do not reach a terminal")
  func controls() {
    #expect(TextTable.printable("a\u{1B}[31mb\nc\u{202E}d") == "a [31mb c d")
  }
}
