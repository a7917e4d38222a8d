/// The text of a JSON file, whatever editors made of its bytes.
enum JSONEncoding {
  /// The text in UTF-8, without a mark at its beginning.
  ///
  /// - Parameter bytes: The file: UTF-8, or UTF-16 with a mark.
  /// - Returns: UTF-8 that is valid.
  /// - Throws: Where its bytes are no such text.
  static func text(of bytes: [UInt8]) throws(JSONFault) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try checked(Array(bytes[3...])) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, lowByte: 0) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, lowByte: 1) }
    if bytes.prefix(4).contains(0) {
      throw JSONFault(
        place: TextPlace(of: 0, in: []),
        problem: "this looks like UTF-16 or UTF-32 without a mark, which cannot be read",
        advice: saveAsUTF8)
    }
    return try checked(bytes)
  }

  private static let saveAsUTF8 = "Save the file as UTF-8."

  /// UTF-8 bytes that are such.
  private static func checked(_ bytes: [UInt8]) throws(JSONFault) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return bytes
      case .error: throw fault(at: offset, in: bytes)
      }
    }
  }

  private static func fault(at offset: Int, in bytes: [UInt8]) -> JSONFault {
    let byte = bytes[offset]
    let letter =
      byte >= 0xA0 ? " (\"\(Unicode.Scalar(byte))\" in Windows-1252)" : ""
    return JSONFault(
      place: TextPlace(of: offset, in: bytes),
      problem:
        "the byte \(String(byte, radix: 16, uppercase: true)) is no letter of UTF-8\(letter)",
      advice:
        "The file seems to be in an older encoding, such as Windows-1252 (ANSI). \(saveAsUTF8)")
  }

  /// UTF-16 after its mark.
  private static func utf16(_ bytes: [UInt8], lowByte: Int) throws(JSONFault) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      UInt16(bytes[place + lowByte]) | UInt16(bytes[place + 1 - lowByte]) << 8
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw JSONFault(
        place: TextPlace(of: 0, in: []),
        problem: "the mark says UTF-16, and what follows is not",
        advice: saveAsUTF8)
    }
    return Array(text.utf8)
  }
}
