/// A folder of dataset files.
public struct DatasetFolder: Sendable {
  /// Where the folder is.
  public let path: String

  /// The folder at a path.
  public init(path: String) { self.path = path }
}
