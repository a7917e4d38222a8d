import DatasetFiles
import Eligibility
import Employment
import Foundation
import LinearSolver
import Planning
import RunnerSupport
import Testing

@Suite("The audit of a solution of the exported model")
struct AnswerAuditorTests {
  private let tiny = Checkout.top.appending(path: "Fixtures/tiny")
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "answers-\(UUID().uuidString)")
  private let problem: AllocationProblem
  private let mps: URL
  private let columns: ModelColumns

  init() throws {
    let dataset = try DatasetFolder(path: tiny.path).read().validated()
    problem = AllocationProblem(dataset, CandidatePairs(screening: dataset))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    mps = folder.appending(path: "tiny.mps")
    let model = CompactModel(problem, namedBy: dataset).model
    try model.freeMPS().write(to: mps, atomically: true, encoding: .utf8)
    columns = try ModelColumns(mps: mps)
  }

  /// The lines that a solver would write for the optimum.
  private func optimum() throws -> [String] {
    let outcome = try Compact().solve(problem, improving: nil, until: SearchLimits()) { _ in }
    guard case .optimal(let allocation, _, _) = outcome.status else { return [] }
    func lines(_ prefix: String, _ values: [Int]) -> [String] {
      zip(columns.names.filter { $0.hasPrefix(prefix) }, values).map { "\($0) \(Double($1))" }
    }
    return lines("works_", allocation.slots.map { $0 > 0 ? 1 : 0 })
      + lines("slots_", allocation.slots)
      + lines("attends_", allocation.takenSeats.map { $0 ? 1 : 0 })
  }

  private func audit(_ lines: [String]) throws -> AnswerAudit {
    let file = folder.appending(path: "solution.txt")
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    return try AnswerAuditor(dataset: tiny).audit(solution: file, of: mps)
  }

  @Test("passes the optimum with its points, in any order of lines")
  func right() throws {
    let optimum = try optimum()
    for lines in [optimum, optimum.reversed()] {
      guard case .passed(let points) = try audit(lines) else {
        Issue.record("the optimum is refused: \(try audit(lines))")
        return
      }
      // The README of the fixture solves it by hand.
      #expect(abs(points - 462.9) < 1e-6)
    }
  }

  @Test("refuses a solution with other slots, without its courses, or of another model")
  func wrong() throws {
    let optimum = try optimum()
    let doubled = optimum.map { line -> String in
      guard line.hasPrefix("slots_"), !line.hasSuffix(" 0.0") else { return line }
      let words = line.split(separator: " ")
      return "\(words[0]) \(2 * (Double(words[1]) ?? 0))"
    }
    #expect(try isRefused(doubled))
    let untrained = optimum.filter { !$0.hasPrefix("attends_") }
    #expect(untrained.count < optimum.count)
    #expect(try isRefused(untrained))
    #expect(try isRefused(["works_a b c"]))
    try "COLUMNS\n works_a obj 1\nRHS\n".write(to: mps, atomically: true, encoding: .utf8)
    #expect(try isRefused(optimum))
  }

  @Test("tells that there is no answer")
  func none() throws {
    let auditor = try AnswerAuditor(dataset: tiny)
    #expect(auditor.audit(solution: folder.appending(path: "none"), of: mps) == .noAnswer)
    #expect(auditor.audit(planFolder: folder) == .noAnswer)
  }

  private func isRefused(_ lines: [String]) throws -> Bool {
    if case .refused = try audit(lines) { true } else { false }
  }
}
