import DatasetFiles

/// A digest of a row's fields.
///
/// Each field stands with its length before it, as netstrings do (Bernstein 1997), so that no two
/// rows have the same bytes.
enum FieldDigest {
  /// `sha256:` and the hash of the fields in their order; nil is told from an empty text.
  static func digest(of fields: [String?]) -> String {
    let text = fields.map { field in
      field.map { "\($0.utf8.count):\($0)," } ?? "-,"
    }.joined()
    return "sha256:" + FileDigest.sha256(of: Array(text.utf8))
  }
}
