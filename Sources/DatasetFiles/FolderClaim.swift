/// What of a folder that stands somewhere this program may replace.
package enum FolderClaim: Sendable {
  /// Files of this program by name, with the SHA-256 of what it wrote. Anything else in the folder, and
  /// any of them with another content, is in the way.
  case ours([String: String])
  /// The folder is something else; a full sentence that says what, and what to do.
  case another(String)
}
