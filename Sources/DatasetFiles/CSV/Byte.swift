/// The bytes that mean something in a CSV file.
package enum Byte {
  static let nul: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  static let blank: UInt8 = 0x20
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  package static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
}
