import Foundation
import Testing

@Suite("Planning code cannot see monitoring.csv")
struct ApartnessTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// The Swift files of a folder, by path from the root, without comments.
  private static func code(under folder: String) throws -> [String: String] {
    var code: [String: String] = [:]
    let start = root.appending(path: folder).path(percentEncoded: false)
    for path in try FileManager.default.subpathsOfDirectory(atPath: start)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(start)/\(path)", encoding: .utf8)
      code["\(folder)/\(path)"] = text.split(separator: "\n").map { line in
        line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
      }.joined(separator: "\n")
    }
    return code
  }

  @Test("no source outside of Monitoring names the file, save the one that spares it")
  func names() throws {
    let code = try Self.code(under: "Sources")
    #expect(code.count > 200)
    let naming = code.filter { path, text in
      !path.hasPrefix("Sources/Monitoring/") && text.lowercased().contains("monitoring.csv")
    }.keys.sorted()
    // A folder with this file is never replaced, and the name is no strange one; the help of three commands speaks of it.
    #expect(
      naming == [
        "Sources/DatasetFiles/FormatName.swift",
        "Sources/maillage/Batch/BatchPlanCommand.swift", "Sources/maillage/MonitoringCommand.swift",
        "Sources/maillage/Store/StoreCommand.swift",
      ])
  }

  @Test("only the command that reports imports the target")
  func imports() throws {
    let importing = try (Self.code(under: "Sources")).filter { path, text in
      !path.hasPrefix("Sources/Monitoring/") && text.contains(/import Monitoring\b/)
    }.keys.sorted()
    #expect(
      importing == ["Sources/maillage/Arguments.swift", "Sources/maillage/MonitoringCommand.swift"])
  }

  @Test("no planning target depends on it")
  func dependencies() throws {
    let manifest = try String(
      contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
    var dependents: [String] = []
    for block in manifest.split(separator: /\.(?:target|executableTarget|testTarget)\(/).dropFirst()
    {
      let name = try #require(block.firstMatch(of: /name: "(\w+)"/)).1
      let list = block.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
      if list.contains("\"Monitoring\"") { dependents.append(String(name)) }
    }
    #expect(dependents.sorted() == ["MonitoringTests", "maillage"])
    // The products that plan do not carry it.
    let products = manifest.split(separator: "dependencies:")[0]
    let carrying = products.split(separator: ".library(").dropFirst()
      .filter { $0.contains("\"Monitoring\"") }
    #expect(carrying.count == 1)
  }
}
