/// The id of one kind of thing: opaque text in Unicode's normal form C, compared byte by byte.
///
/// Ids of different kinds cannot be swapped: an `Identifier<Person>` is no `Identifier<Activity>`.
/// Texts that differ only in how their accents are composed are one id. The order is that of the
/// UTF-8 bytes, so that no locale changes a plan; Unicode's stability policy promises that the normal
/// form of assigned characters never changes.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as it stands in the files, in normal form C.
  public let text: String

  /// An id with the given text.
  @inlinable
  public init(_ text: String) {
    self.text = text.inNormalForm
  }

  /// The id as it stands in the files, in normal form C.
  public var description: String { text }

  /// Whether both texts have the same bytes.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.withBytes { leftBytes in
      right.withBytes { rightBytes in leftBytes.elementsEqual(rightBytes) }
    }
  }

  /// The order of the UTF-8 bytes.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.withBytes { leftBytes in
      right.withBytes { rightBytes in leftBytes.lexicographicallyPrecedes(rightBytes) }
    }
  }

  /// Hashes the UTF-8 bytes.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }

  // Inlinable, as all that calls it: a comparison that other targets cannot specialise is ten times
  // slower, and reading and auditing plans is mostly comparing ids.
  @inlinable
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(text.utf8).withUnsafeBufferPointer(body)
  }
}
