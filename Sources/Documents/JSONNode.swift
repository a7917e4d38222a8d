/// A value of a JSON document that knows where it stands.
///
/// Foundation's decoder keeps one of two equal keys and tells no place of what is wrong, but people
/// edit scenario files and manifests by hand: an object here keeps all of its members.
package struct JSONNode: Hashable, Sendable {
  /// What it is.
  package enum Content: Hashable, Sendable {
    /// `null`.
    case null
    /// True or false.
    case boolean(Bool)
    /// A number as it is written.
    case number(String)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONNode])
    /// Keys and values in their order; a key may stand twice.
    case object([Member])
  }

  /// A key with its value.
  package struct Member: Hashable, Sendable {
    /// The key.
    package let key: String
    /// The byte at which the key begins.
    let offset: Int
    /// The value.
    package let value: JSONNode
  }

  /// What it is.
  package let content: Content
  /// The byte at which it begins.
  let offset: Int
}
