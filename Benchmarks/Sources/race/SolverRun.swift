import Foundation
import RunnerSupport

/// One solver on one programme.
struct SolverRun {
  let solver: Solver
  let raceCase: RaceCase
  let terms: RaceTerms
  let program: MaillageProgram
  /// Where its log, trace, answer and result are.
  let folder: URL

  private var resultFile: URL { folder.appending(path: "result.json") }
  private var traceFile: URL { folder.appending(path: "trace.csv") }

  /// The result of an earlier run under the same terms; one that failed before its time is none,
  /// since what was missing may be there now.
  var kept: RaceResult? {
    guard let data = try? Data(contentsOf: resultFile),
      let result = try? JSONDecoder().decode(RaceResult.self, from: data), result.terms == terms,
      result.ended || result.processSeconds > terms.limit
    else { return nil }
    return result
  }

  /// Runs the solver and audits what it answers.
  func measured(_ auditor: AnswerAuditor) throws -> RaceResult {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let log = folder.appending(path: "log.txt")
    var process = solver == .maillage ? planning : peer
    process.output = log
    process.errors = log
    let ending: ProcessEnding
    do throws(ProcessRefusal) {
      ending = try process.run(limit: terms.limit + RaceTerms.grace)
    } catch {
      ending = .notBegun
      try "\(error)\n".write(to: log, atomically: true, encoding: .utf8)
    }
    let result = try read(ending, log: log, auditor)
    try JSONEncoder().encode(result).write(to: resultFile)
    return result
  }

  private var planning: ChildProcess {
    ChildProcess(
      program.path,
      [
        "plan", raceCase.dataset.path, "--output", folder.appending(path: "plan").path,
        "--time-limit", "\(terms.limit)", "--gap", "\(terms.gap)", "--threads", "\(terms.threads)",
        "--trace", traceFile.path,
      ])
  }

  private var peer: ChildProcess {
    ChildProcess(
      Checkout.python.path,
      [
        Checkout.peers.appending(path: "peer.py").path, solver.rawValue, "--mps",
        raceCase.mps.path, "--lp", raceCase.lp.path, "--folder", folder.path, "--limit",
        "\(terms.limit)", "--gap", "\(terms.gap)", "--threads", "\(terms.threads)",
      ])
  }

  private func read(
    _ ending: ProcessEnding, log: URL, _ auditor: AnswerAuditor
  ) throws -> RaceResult {
    let trace = SearchTrace(file: traceFile)
    let said = SolverWords(folder: folder)
    // Maillage tells by its exit code whether there is a plan: 0, 3, 4 and 5 are no failures.
    let isOwn = solver == .maillage
    let ended = ending.code.map { $0 == 0 || isOwn && [3, 4, 5].contains($0) } ?? false
    let answer =
      isOwn
      ? auditor.audit(planFolder: folder.appending(path: "plan"))
      : auditor.audit(solution: folder.appending(path: "solution.txt"), of: raceCase.mps)
    return RaceResult(
      programme: raceCase.name, group: raceCase.group, seed: raceCase.seed, solver: solver,
      terms: terms, version: said.version ?? solver.name,
      threads: isOwn ? terms.threads : said.threads ?? 1,
      status: ended
        ? said.status ?? ending.words : "\(ending.words): \(SolverWords.lastLine(of: log))",
      ended: ended,
      secondsToPlan: trace.secondsToPlan(within: terms.limit),
      secondsToGap: RaceTerms.milestones.map { trace.seconds(toGap: $0, within: terms.limit) },
      processSeconds: ending.seconds,
      claimed: trace.moments.last { $0.incumbent != nil }?.incumbent,
      bound: trace.moments.last { $0.bound != nil }?.bound, audit: answer,
      peakBytes: ending.peakBytes)
  }
}
