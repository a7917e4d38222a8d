import Employment
import Testing

@Suite("What two spellings have in common")
struct SpellingTests {
  @Test(
    "case, accents, blanks and separators do not count",
    arguments: [
      ["espaces_verts", "Espaces_verts", "ESPACES-VERTS", "espaces verts", "espaces\u{A0}verts"],
      ["Liège", "LIEGE", "liege", "Lie\u{300}ge", "Liége"],
      ["Main-d’œuvre", "main d'oeuvre", "Main_d_Œuvre"],
      ["a.b", "a/b", "a : b", "AB", "a\u{2011}b"],
    ])
  func alike(texts: [String]) {
    #expect(Set(texts.map(\.spelling)).count == 1)
  }

  @Test(
    "everything else counts",
    arguments: [
      ("exterieur", "interieur"), ("B+", "B"), ("niveau 1", "niveau 2"), ("_", "-"), ("é", "è2"),
      ("jardin", "jardins"),
    ])
  func unlike(left: String, right: String) {
    #expect(left.spelling != right.spelling)
  }

  @Test(
    "a typing error is a sign, or two of eight",
    arguments: [
      ("reemploi", "reemplois", true), ("reemploi", "remplois", true), ("jardin", "jardins", true),
      ("jardin", "jardines", false), ("aide", "aides", false), ("lecture", "culture", false),
      ("mobilite", "mobilier", true), ("nettoyage", "repassage", false), ("", "a", false),
    ])
  func typingErrors(left: String, right: String, isError: Bool) {
    #expect(left.isTypingError(of: right) == isError)
    #expect(right.isTypingError(of: left) == isError)
  }
}

@Suite("Amounts that may be thousands")
struct ThousandsTests {
  @Test(
    "exactly three digits after the only sign are in doubt",
    arguments: [
      ("1.000", "1000", "1"), ("101.000", "101000", "101"), ("2,000", "2000", "2"),
      ("20.125", "20125", "20.1250"), ("1.250", "1250", "1.25"), ("0.125", "125", "0.1250"),
      (".500", "500", "0.5"), ("12 345,678", "12345678", "12345.6780"),
      ("1\u{202F}000.000", "1000000", "1000"), ("+3,800", "3800", "3.8"),
    ])
  func inDoubt(text: String, thousands: String, plain: String) throws {
    let doubt = try #require(NumberText.thousandsDoubt(of: text))
    #expect(doubt.inThousands == thousands)
    #expect(doubt.advice == "Write \(thousands) if that is meant, or \(plain) if not.")
    #expect(NumberText.thousandsDoubt(of: plain) == nil)
    #expect(NumberText.number(in: plain) == NumberText.number(in: text))
  }

  @Test(
    "other numbers are not",
    arguments: [
      "1.0000", "12,5", "1 000", "1000", "12.50", "3.", "1.000e3", "1e.000", "1.000,0", "1.000.000",
      "x.000", "", "-", ".", "1\u{A0}000", "1.00",
    ])
  func inNone(text: String) {
    #expect(NumberText.thousandsDoubt(of: text) == nil)
  }
}
