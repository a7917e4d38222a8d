internal import Documents
import Reporting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension BatchManifest {
  /// The content of `manifest.json`: one line a shard.
  public var json: String {
    JSONText.object([
      .init("schemaVersion", .integer(Self.schemaVersion)),
      .init("tool", .string(tool)),
      .init("kind", .string(kind.rawValue)),
      .init("name", .string(name)),
      .init("dataset", .string(dataset)),
      .init("options", options.json),
      .init("shards", .array(shards.map(\.json))),
    ]).document
  }

  /// Reads the bytes of a `manifest.json`.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: The batch, for what is said of it.
  /// - Throws: `notABatch`, or `newer` where a later version made it.
  init(_ bytes: [UInt8], of path: String) throws(BatchError) {
    if let problem = Self.syntaxProblem(bytes) {
      throw .notABatch(path: path, sentence: problem)
    }
    let decoder = JSONDecoder()
    guard let shape = try? decoder.decode(Shape.self, from: Data(bytes)) else {
      throw .notABatch(path: path, sentence: "manifest.json cannot be read")
    }
    guard shape.schemaVersion == Self.schemaVersion, let kind = BatchKind(rawValue: shape.kind)
    else { throw .newer(path: path, tool: shape.tool) }
    let content: Content
    do {
      content = try decoder.decode(Content.self, from: Data(bytes))
    } catch {
      throw .notABatch(path: path, sentence: "manifest.json lacks a key, or one has a wrong value")
    }
    let numbers = content.shards.flatMap(\.pieces).map(\.number)
    guard content.shards.map(\.index) == Array(1..<content.shards.count + 1),
      Set(numbers).count == numbers.count, numbers.allSatisfy({ $0 > 0 })
    else {
      throw .notABatch(
        path: path, sentence: "the shards of manifest.json are not numbered in order")
    }
    self.init(
      tool: shape.tool, kind: kind, name: content.name, dataset: content.dataset,
      options: content.options, shards: content.shards)
    guard options.parameters() != nil else {
      throw .notABatch(path: path, sentence: "its engine \(options.engine) is unknown")
    }
  }

  /// What keeps bytes from being JSON that says each thing once, as where somebody edited them.
  private static func syntaxProblem(_ bytes: [UInt8]) -> String? {
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      return document.allDuplicates(in: document.root).first.map { "manifest.json, \($0)" }
    } catch {
      return "manifest.json is no JSON: \(error.sentence)"
    }
  }

  /// What every version writes.
  private struct Shape: Decodable {
    let schemaVersion: Int
    let tool: String
    let kind: String
  }

  /// What this version writes.
  private struct Content: Decodable {
    let name: String
    let dataset: String
    let options: BatchOptions
    let shards: [Shard]
  }
}

extension BatchOptions {
  /// The options with their names in a manifest; limits that are not given are left out.
  var json: JSONText {
    var members: [JSONText.Member] = [
      .init("engine", .string(engine)), .init("gap", .number(gap)),
    ]
    if let timeLimit { members.append(.init("timeLimit", .number(timeLimit))) }
    if let workLimit { members.append(.init("workLimit", .integer(workLimit))) }
    return .object(members + [.init("seed", .unsigned(seed))])
  }
}

extension Shard {
  /// The shard in a manifest.
  var json: JSONText {
    .object([
      .init("index", .integer(index)), .init("name", .string(name)),
      .init("digest", .string(digest)), .init("seed", .unsigned(seed)),
      .init(
        "pieces",
        .array(
          pieces.map {
            .object([
              .init("number", .integer($0.number)), .init("name", .string($0.name)),
              .init("digest", .string($0.digest)),
            ])
          })),
    ])
  }
}
