import Crypto

/// Hashes of files, as `sha256sum` prints them.
public enum FileDigest {
  /// The SHA-256 of bytes, in 64 lower-case hexadecimal digits.
  public static func sha256(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
  }
}
