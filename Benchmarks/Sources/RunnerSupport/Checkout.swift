public import Foundation

/// The checkout that a runner was built from.
public enum Checkout {
  /// The top folder of the project.
  public static let top = benchmarks.deletingLastPathComponent()

  /// The folder of this package.
  public static let benchmarks = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Python of the environment that `install-peers` makes.
  public static let python = benchmarks.appending(path: ".venv/bin/python")

  /// The Python files that drive peers and draw.
  public static let peers = benchmarks.appending(path: "Peers")

  /// The script that installs the peers.
  public static let installer = benchmarks.appending(path: "install-peers")
}
