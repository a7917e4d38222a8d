import Foundation

/// The datasets that come with the program.
package enum FixtureFolder {
  package static let tiny = path("tiny")
  package static let wallonia = path("wallonia")
  /// The scenario of what the region decided in 2025.
  package static let decision = path("wallonia-2025/scenario.json")

  private static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/\(name)").standardized.path(percentEncoded: false)
  }
}
