import Documents
import Testing

@Suite("JSON is read with its places, and what is none with its likely cause")
struct JSONDocumentTests {
  private func fault(_ text: String) -> JSONFault? { fault(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8]) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONDocument(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("values are what they say")
  func values() throws {
    let text =
      #" {"a": [1, -2.5e3, true, false, null, "é\u00e9\ud83d\ude00\n\"\/"], "b": {}, "c": []} "#
    let root = try JSONDocument(Array(text.utf8)).root
    guard case .object(let members) = root.content, case .array(let list) = members[0].value.content
    else {
      Issue.record("an object with a list")
      return
    }
    #expect(members.map(\.key) == ["a", "b", "c"])
    #expect(
      list.map(\.content) == [
        .number("1"), .number("-2.5e3"), .boolean(true), .boolean(false), .null,
        .string("éé😀\n\"/"),
      ])
  }

  @Test(
    "what people write instead is told with line and column",
    arguments: [
      ("", 1, 1, "empty"), ("{", 1, 1, "not closed"), ("[1", 1, 1, "not closed"),
      ("{\"a\":1\n \"b\":2}", 1, 7, "comma is missing"), ("[1 2]", 1, 3, "comma is missing"),
      ("{\"a\":{}\n{\"b\":1}}", 1, 8, "comma is missing"), ("{\"a\":1,}", 1, 7, "after the last"),
      ("[1,2,\n]", 1, 5, "after the last"), ("{'a':1}", 1, 2, "single quote"),
      ("{\"a\":'x'}", 1, 6, "single quote"), ("{“a”:1}", 1, 2, "curly quote"),
      ("{\"a\":«x»}", 1, 6, "curly quote"), ("// x\n{}", 1, 1, "comment"),
      ("{ # x\n}", 1, 3, "comment"), ("{\"a\":1 /* x */}", 1, 8, "comment"),
      ("{\"a\":\"x\n}", 1, 6, "not closed on its line"),
      ("{\"a\":\"x”\n}", 1, 6, "not closed on its line"), ("{\"a\" 1}", 1, 5, "no colon"),
      ("{\"a\"=1}", 1, 5, "equals sign"), ("{a:1}", 1, 2, "stands where a key"),
      ("{\"a\":True}", 1, 6, "True stands"),
      ("{\"a\":2026-01-01}", 1, 6, "2026-01-01 is no number"),
      ("{\"a\":007}", 1, 6, "007 is no number"), ("{\"a\":1,5}", 1, 8, "a number stands"),
      ("{\"a\":\"C:\\dir\"}", 1, 9, "backslash"), ("{\"a\":\"x\ty\"}", 1, 8, "a tab"),
      ("{} {}", 1, 4, "more follows"), ("{\"a\":[1}", 1, 8, "closes what [ opened"),
      ("{\"a\":\"b\"c\"}", 1, 9, "the text ends here"), ("{\"a\":1;\"b\":2}", 1, 7, "semicolon"),
      ("{\"é\":1\r\n,\r\n\"ü\" 2}", 3, 4, "no colon"), ("{\"a\":\u{A0}1}", 1, 6, "cannot be seen"),
      ("{\"a\":\"\\ud800\"}", 1, 7, "half a letter"), ("{,}", 1, 2, "a comma stands"),
    ])
  func causes(_ text: String, _ line: Int, _ column: Int, _ words: String) throws {
    let found = try #require(fault(text))
    #expect(found.place.line == line && found.place.column == column, "\(found.sentence)")
    #expect(found.sentence.contains(words), "\(found.sentence)")
  }

  @Test("marks and UTF-16 are read, other encodings told")
  func encodings() throws {
    #expect(fault([0xEF, 0xBB, 0xBF] + Array("{}".utf8)) == nil)
    let units = Array("{\"é\": \"😀\"}".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try JSONDocument([0xFF, 0xFE] + little).root == JSONDocument([0xFE, 0xFF] + big).root)
    #expect(fault([0xFF, 0xFE] + little.dropLast())?.sentence.contains("UTF-16") == true)
    #expect(fault(little)?.sentence.contains("UTF-16") == true)
    let old = try #require(fault(Array("{\"a\":\n\"D".utf8) + [0xE9] + Array("cision\"}".utf8)))
    #expect(old.place.line == 2 && old.place.column == 3)
    #expect(old.sentence.contains("\"é\" in Windows-1252"))
  }

  @Test("keys that stand twice are told, wherever they are")
  func duplicates() throws {
    let document = try JSONDocument(Array("{\"a\":1,\n \"b\":[{\"c\":1,\"c\":2}],\n\"a\":2}".utf8))
    #expect(document.duplicates(in: document.root).count == 1)
    let all = document.allDuplicates(in: document.root)
    #expect(all.count == 2)
    #expect(all[0].hasPrefix("Line 3, column 1: the key \"a\" "))
    #expect(all[0].contains("line 1, column 2"))
    #expect(all[1].hasPrefix("Line 2, column 14: the key \"c\" "))
  }

  @Test("whatever the bytes, there is an answer", arguments: 0..<40 as Range<UInt64>)
  func anything(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let signs = Array("{}[]\",:'\\/u0123eE+-. \n\ttruefalsnd\u{201C}é".utf8)
    for length in 0..<120 {
      let bytes = (0..<length).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state % 40 == 0
          ? UInt8(truncatingIfNeeded: state >> 8) : signs[Int((state >> 8) % UInt64(signs.count))]
      }
      if let found = fault(bytes) { #expect(found.place.line > 0 && found.place.column > 0) }
    }
    #expect(
      fault(Array(repeating: UInt8(ascii: "["), count: 100_000))?.sentence.contains("brackets")
        == true)
  }
}
