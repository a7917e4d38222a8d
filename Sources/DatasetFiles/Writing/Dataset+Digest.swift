public import Employment

extension Dataset {
  /// `sha256:` and the hash of the canonical content, in hexadecimal: the same for the same content,
  /// however its files were written.
  public var digest: String { CanonicalContent(self).digest }
}
