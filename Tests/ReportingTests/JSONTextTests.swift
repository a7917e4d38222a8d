import Foundation
import Reporting
import Testing

@Suite("JSON text")
struct JSONTextTests {
  @Test("keys keep their order, and only the top level breaks lines")
  func layout() {
    let value = JSONText.object([
      .init("b", .integer(1)), .init("a", .object([.init("y", .null), .init("x", .number(0.5))])),
      .init("list", .array([.object([.init("k", .string("v"))]), .integer(2)])),
      .init("none", .array([])),
    ])
    #expect(
      value.document == """
        {
          "b": 1,
          "a": {"y": null, "x": 0.5},
          "list": [
            {"k": "v"},
            2
          ],
          "none": []
        }

        """)
  }

  @Test(
    "numbers read back the same, and what is no number is null",
    arguments: [0.1, 1e-9, 5411.338523809524, 1e21, -12.5, 0.0, -0.0, .infinity, .nan])
  func numbers(number: Double) throws {
    let document = JSONText.object([.init("n", .number(number))]).document
    let read = try JSONDecoder().decode([String: Double?].self, from: Data(document.utf8))
    #expect(read["n"] == .some(number.isFinite ? number : nil))
    #expect(!document.contains("-0.0"))
  }

  @Test(
    "texts read back the same",
    arguments: ["", "Été à Liège", "a\"b\\c", "line\nfeed\r\t", "\u{0}\u{1F}\u{7F}", "🇧🇪 漢"])
  func texts(text: String) throws {
    let document = JSONText.object([.init("t", .string(text))]).document
    let read = try JSONDecoder().decode([String: String].self, from: Data(document.utf8))
    #expect(read["t"] == text)
  }
}
