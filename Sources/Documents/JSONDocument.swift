/// A JSON document.
package struct JSONDocument: Sendable {
  /// Its value.
  package let root: JSONNode
  /// The text in UTF-8.
  private let bytes: [UInt8]

  /// Reads a document: UTF-8 with or without a mark, or UTF-16 with a mark.
  ///
  /// Complexity: linear in the bytes.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: `JSONFault`: what is wrong first, and where.
  package init(_ bytes: [UInt8]) throws(JSONFault) {
    self.bytes = try JSONEncoding.text(of: bytes)
    var parser = JSONParser(self.bytes)
    root = try parser.document()
  }

  /// Where a value stands.
  package func place(of node: JSONNode) -> TextPlace { TextPlace(of: node.offset, in: bytes) }

  /// A sentence for each key that an object has already, its own values not looked into.
  package func duplicates(in node: JSONNode) -> [String] {
    guard case .object(let members) = node.content else { return [] }
    var first: [String: Int] = [:]
    var sentences: [String] = []
    for member in members {
      guard let earlier = first[member.key] else {
        first[member.key] = member.offset
        continue
      }
      let place = TextPlace(of: member.offset, in: bytes)
      sentences.append(
        "L\(place.description.dropFirst()): the key \"\(member.key)\" stands there for the second"
          + " time, after \(TextPlace(of: earlier, in: bytes)). Keep one of the two.")
    }
    return sentences
  }

  /// The same for a value and all within it.
  package func allDuplicates(in node: JSONNode) -> [String] {
    let inner: [JSONNode] =
      switch node.content {
      case .array(let elements): elements
      case .object(let members): members.map(\.value)
      default: []
      }
    return duplicates(in: node) + inner.flatMap { allDuplicates(in: $0) }
  }
}
