import Crypto
public import Employment

extension Dataset {
  /// `sha256:` and the hash of the canonical content, in hexadecimal: the same for the same content,
  /// however its files were written.
  public var digest: String {
    let hash = SHA256.hash(data: CanonicalContent(self).bytes)
    return "sha256:" + hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
