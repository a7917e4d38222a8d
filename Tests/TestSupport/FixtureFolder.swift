import Foundation

/// The datasets that come with the program.
package enum FixtureFolder {
  package static let tiny = path("tiny")
  package static let wallonia = path("wallonia")

  private static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/\(name)").standardized.path(percentEncoded: false)
  }
}
