import TestSupport

/// One mutant before the built program.
struct MutantTrial {
  let mutant: Mutant
  let settings: FuzzSettings
  let scratch: ScratchFolder
  private let maillage = ChildProgram.maillage

  /// Seconds after which a run hangs: the program itself stops searching after five.
  static let secondsToEnd = 20.0

  init(_ mutant: Mutant, _ settings: FuzzSettings) throws {
    self.mutant = mutant
    self.settings = settings
    scratch = try ScratchFolder()
    try mutant.folder.write(to: "dataset", in: scratch)
  }

  /// Plans the mutant and audits what was written.
  ///
  /// - Returns: how planning ended, and what must not be, as sentences.
  func run() throws -> (end: ChildProgram.End, faults: [String]) {
    var faults: [String] = []
    let limits = ["--work-limit", "2000", "--time-limit", "5", "--output", scratch["plan"]]
    let planning = try run("plan", limits, endingWith: [0, 3, 4, 5, 65, 66], &faults)
    let isPlanned = planning == .code(0) || planning == .code(4)
    if scratch.holds("plan/jobs.csv") != isPlanned {
      faults.append("plan ended with \(planning), and jobs.csv is \(isPlanned ? "not " : "")there")
    }
    if isPlanned {
      _ = try run("audit", [scratch["plan"]], endingWith: [0], &faults)
    }
    // The model for other solvers holds the same ids and numbers; a fifth of the mutants write it.
    if mutant.place % 5 == 0 {
      let format = mutant.place % 10 == 0 ? "lp" : "mps"
      let output = ["--format", format, "--output", scratch["model"]]
      _ = try run("export", output, endingWith: [0, 3, 65, 66], &faults)
    }
    return (planning, faults.map(described))
  }

  private func run(
    _ command: String, _ options: [String], endingWith codes: Set<Int32>, _ faults: inout [String]
  ) throws -> ChildProgram.End {
    let run = try maillage.run(
      [command, scratch["dataset"]] + options, seconds: Self.secondsToEnd)
    if case .code(let code) = run.end, codes.contains(code) {
      if (run.result + run.notes).contains("Fatal error") {
        faults.append("\(command) says \"Fatal error\"")
      }
    } else {
      faults.append("\(command) ended with \(run.end): \(run.notes.suffix(600))")
    }
    return run.end
  }

  /// A fault with all that is needed to see it again.
  private func described(_ fault: String) -> String {
    scratch.isKept = true
    return """
      mutant \(mutant.place) of seed \(settings.seed): \(fault)
        made of \(mutant.origin): \(mutant.folder.history.joined(separator: "; "))
        kept in \(scratch["dataset"])
        again: \(settings.command(again: mutant.place))
      """
  }
}
