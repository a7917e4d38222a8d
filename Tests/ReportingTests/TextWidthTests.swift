import Reporting
import Testing

@Suite("Letters take the places of a terminal")
struct TextWidthTests {
  @Test(
    "none, one or two",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("a\u{301}\u{323}b", 2),
      ("a\u{200B}b", 2), ("\u{FEFF}a", 1), ("a\u{200D}b", 2), ("a\u{FE0F}", 1), ("a\u{2060}b", 2),
      ("\u{200E}a\u{200F}", 1), ("漢字", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1),
      ("Ａ", 2), ("😀", 2), ("👩‍🌾", 2), ("👍🏽", 2), ("🇧🇪", 2), ("☀", 1), ("☀\u{FE0F}", 2),
      ("x\u{20DD}", 1), ("ไม่", 2), ("a\u{AD}b", 3), ("1", 1),
    ])
  func widths(_ text: String, _ width: Int) {
    #expect(TextTable.width(of: text) == width, "\(text)")
  }

  @Test("columns stay straight beside letters of no width")
  func columns() {
    var table = TextTable([("Name", .left), ("N", .right)])
    table.append(["a\u{200B}b\u{301}", "1"])
    table.append(["漢", "22"])
    #expect(table.text == "Name   N\n────  ──\na\u{200B}b\u{301}     1\n漢    22\n")
  }
}
