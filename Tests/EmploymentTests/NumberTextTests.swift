import Employment
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("0", 0), ("38", 38), ("22.8", 22.8), ("22,8", 22.8), ("-3,5", -3.5), ("+7", 7), (".5", 0.5),
    ("5.", 5), ("3.0", 3), ("1.234", 1.234), ("2.2e+07", 2.2e7), ("2,2E7", 2.2e7), ("1e-3", 0.001),
    ("12 500", 12500), ("12\u{A0}500,50", 12500.5), ("1\u{202F}000\u{2009}000", 1e6), ("- 5", -5),

    ("123456789012345678", 123_456_789_012_345_680),
  ])
  func peopleWriteNumbersInManyWays(text: String, number: Double) {
    #expect(NumberText.number(in: text) == number)
  }

  @Test(arguments: [
    "", " ", "4O", "1.234,5", "1,234,567", "1'000", "inf", "nan", "-inf", "0x10", "1e", "e5", "--1",
    "1-", "1e+", "1e2.5", ".", ",", "-", "38 h", "12 %", "1\u{2008}000", "١٢",
  ])
  func whatIsNoNumberIsNotRead(text: String) {
    #expect(NumberText.number(in: text) == nil)
  }

  @Test(arguments: 0..<500)
  func decimalsAreReadAsTheStandardLibraryReadsThem(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let digits = (0..<Int.random(in: 1...18, using: &random)).map { _ in
      String(Int.random(in: 0...9, using: &random))
    }
    let place = Int.random(in: 0..<digits.count, using: &random)
    let text = "0" + digits[..<place].joined() + "." + digits[place...].joined()
    #expect(NumberText.number(in: text) == Double(text))
  }
}

/// Steele, Lea and Flood's generator of 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
