import Foundation
import Testing

/// Inputs written from the data format alone, as offices make them.
///
/// `Fixtures/second/README.md` says what each folder's `case.json` holds and what is right.
@Suite("The second set of inputs", .timeLimit(.minutes(10)))
struct SecondSetTests {
  private static let folder = URL(filePath: Fixture.tiny).deletingLastPathComponent()
    .appending(path: "second").path(percentEncoded: false)

  private static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/case.json") }
      .sorted()
  }()

  @Test("gives what is right", arguments: names)
  func gives(_ name: String) throws {
    let file = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(name)/case.json"))
    for run in try JSONDecoder().decode(SecondSetCase.self, from: file).runs {
      try check(run, of: name)
    }
  }

  @Test("is listed in its README, case by case")
  func listed() throws {
    let readme = try String(contentsOfFile: "\(Self.folder)/README.md", encoding: .utf8)
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(
      rows.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }.sorted()
        == Self.names)
  }

  /// Runs one line in a copy of the case's folder, and compares what came of it.
  private func check(_ run: SecondSetCase.Run, of name: String) throws {
    let bench = try SecondSetBench(copying: name, from: Self.folder)
    for line in run.first ?? [] { _ = try bench.run(line) }
    try bench.make(copies: run.copy ?? [:], texts: run.write ?? [:])
    let before = try (run.keeps ?? []).map { try bench.bytes($0) }

    let ending = try bench.run(run.arguments, input: run.stdin)
    let text = ending.result + ending.notes
    var faults: [String] = []
    func expect(_ isRight: Bool, _ what: String) {
      if !isRight { faults.append(what) }
    }
    expect(run.exit.values.contains(ending.code), "ended with \(ending.code)")
    // Sentences begin with capitals.
    let lowered = text.lowercased()
    for part in run.contains {
      expect(
        part.values.contains { lowered.contains($0.lowercased()) }, "lacks \(part.values)")
    }
    for part in run.lacks { expect(!text.contains(part), "contains \(part)") }
    for (kept, bytes) in zip(run.keeps ?? [], before) {
      expect((try? bench.bytes(kept)) == bytes, "changed or removed \(kept)")
    }
    if let wanted = run.letters {
      let found = try bench.distinctNames(in: wanted.folder)
      expect(found.count == wanted.count, "wrote \(found.sorted())")
    }
    if let unwanted = run.nowhere {
      let holders = try bench.files(in: unwanted.folder, with: unwanted.text)
      expect(holders == [], "wrote \(unwanted.text) into \(holders ?? [])")
    }
    if let optimum = run.optimum {
      faults += optimum.faults(ofSummary: ending.result)
    }
    if run.sameAs != nil || run.jobsContain != nil || run.jobsLack != nil {
      let jobs = try bench.jobs(run.arguments)
      if let same = run.sameAs {
        let command = same.hasSuffix(".json") ? ["scenario", "plan"] : ["plan"]
        let others = try bench.jobs(command + [same, "--gap", "0", "--quiet"])
        expect(others != nil, "no plan of \(same)")
        expect(jobs == others, "plans otherwise than \(same)")
      }
      let rows = String(decoding: jobs ?? Data(), as: UTF8.self)
      for part in run.jobsContain ?? [] { expect(rows.contains(part), "no job \(part) in \(rows)") }
      for part in run.jobsLack ?? [] { expect(!rows.contains(part), "a job \(part) in \(rows)") }
    }
    #expect(faults == [], "\(run.arguments.joined(separator: " ")):\n\(text.prefix(2000))")
  }
}

/// What a case's file says.
private struct SecondSetCase: Decodable {
  let why: String
  let runs: [Run]

  /// A line that is run in a copy of the folder, and what must come of it.
  struct Run: Decodable {
    let arguments: [String]
    let exit: OneOrMore<Int32>
    let stdin: String?
    let contains: [OneOrMore<String>]
    let lacks: [String]
    let sameAs: String?
    let jobsContain: [String]?
    let jobsLack: [String]?
    let first: [[String]]?
    let copy: [String: String]?
    let write: [String: String]?
    let keeps: [String]?
    let letters: Letters?
    let nowhere: Nowhere?
    let optimum: Optimum?
  }

  /// How many names a folder must hold that differ without regard to case.
  struct Letters: Decodable {
    let folder: String
    let count: Int
  }

  /// A text that no file of a folder may hold.
  struct Nowhere: Decodable {
    let folder: String
    let text: String
  }

  /// The value of the best plan, known exactly but for rounding.
  struct Optimum: Decodable {
    let value: Double
    let onePerson: Double
    let within: Double

    private struct Summary: Decodable {
      let status: String
      let objective: Double
      let bound: Double
    }

    /// What a summary says that cannot be.
    func faults(ofSummary text: String) -> [String] {
      guard let summary = try? JSONDecoder().decode(Summary.self, from: Data(text.utf8)) else {
        return ["no summary"]
      }
      let rounding = within * abs(value)
      var faults: [String] = []
      if summary.objective > value + rounding {
        faults.append("\(summary.objective) points, above the best plan's \(value)")
      }
      if summary.bound < value - rounding {
        faults.append("the bound \(summary.bound) is below the best plan's \(value)")
      }
      let allowed = 1e-9 * max(abs(summary.objective), onePerson) + rounding
      if summary.status == "optimal", value - summary.objective > allowed {
        faults.append("\(summary.objective) is not optimal: the best plan has \(value)")
      }
      return faults
    }
  }
}

/// A value, or several of which one will do.
private struct OneOrMore<Value: Decodable>: Decodable {
  let values: [Value]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let one = try? container.decode(Value.self) {
      values = [one]
    } else {
      values = try container.decode([Value].self)
    }
  }
}

/// A copy of a case's folder and of tiny, placed as in the fixtures, in which lines are run.
private struct SecondSetBench {
  private let folder: TemporaryFolder
  private let place: String

  init(copying name: String, from origin: String) throws {
    folder = try TemporaryFolder()
    place = "Fixtures/second/\(name)"
    try folder.makeFolder("Fixtures/second")
    try folder.copyTiny(to: "Fixtures/tiny")
    try FileManager.default.copyItem(atPath: "\(origin)/\(name)", toPath: folder[place])
  }

  /// Runs the program in the copy, to its end.
  func run(_ arguments: [String], input: String? = nil) throws -> ChildProcess.Ending {
    for name in ["out", "err"] { try folder.write("", to: name) }
    try folder.write(input ?? "", to: "in")
    let process = Process()
    process.executableURL = ChildProcess.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder[place])
    process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("MAILLAGE_") }
    // Files, since a full pipe would stop the child.
    process.standardInput = FileHandle(forReadingAtPath: folder["in"])
    process.standardOutput = FileHandle(forWritingAtPath: folder["out"])
    process.standardError = FileHandle(forWritingAtPath: folder["err"])
    try process.run()
    process.waitUntilExit()
    let code = process.terminationReason == .exit ? process.terminationStatus : -1
    // Decoded, since what damaged names leave may be no UTF-8.
    let texts = try ["out", "err"].map { String(decoding: try folder.bytes($0), as: UTF8.self) }
    return ChildProcess.Ending(code: code, result: texts[0], notes: texts[1])
  }

  /// The bytes of `jobs.csv` of a line that plans, or nil if there is no plan.
  func jobs(_ arguments: [String]) throws -> Data? {
    let output = "plan-\(UUID().uuidString)"
    _ = try run(arguments + ["--output", folder[output]])
    return try? folder.bytes("\(output)/jobs.csv")
  }

  /// Makes files in the copy: others under a second name, and texts.
  func make(copies: [String: String], texts: [String: String]) throws {
    for (original, copy) in copies {
      try FileManager.default.copyItem(
        atPath: folder["\(place)/\(original)"], toPath: folder["\(place)/\(copy)"])
    }
    for (name, text) in texts { try folder.write(text, to: "\(place)/\(name)") }
  }

  func bytes(_ name: String) throws -> Data { try folder.bytes("\(place)/\(name)") }

  /// The text files of a folder, as a disk sees them that knows no case.
  func distinctNames(in name: String) throws -> Set<String> {
    let names = (try? folder.names(in: "\(place)/\(name)")) ?? []
    return Set(
      names.filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }
        .map { $0.uppercased().lowercased().precomposedStringWithCanonicalMapping })
  }

  /// The files below a folder that hold a text; nil if there is no file.
  func files(in name: String, with text: String) throws -> [String]? {
    let below = FileManager.default.enumerator(atPath: folder["\(place)/\(name)"])
    var holders: [String] = []
    var isEmpty = true
    while let file = below?.nextObject() as? String {
      guard let bytes = FileManager.default.contents(atPath: folder["\(place)/\(name)/\(file)"])
      else { continue }
      isEmpty = false
      if bytes.range(of: Data(text.utf8)) != nil { holders.append(file) }
    }
    return isEmpty ? nil : holders
  }
}
