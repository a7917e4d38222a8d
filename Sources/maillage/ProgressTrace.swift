import DatasetFiles
import Dispatch
import Employment
import PlanAudit
import Planning
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of `seconds,incumbent,bound`: a line for each better plan or bound, as it is found.
///
/// Seconds count from the beginning of the command; a cell is empty where nothing is known yet.
/// Each line is written at once, so that a search that is killed leaves what it had found.
final class ProgressTrace: Sendable {
  private struct Line: Hashable {
    var incumbent: Double?
    var bound: Double?
  }

  private static let header = "seconds,incumbent,bound\n"

  private let start: DispatchTime
  private let descriptor: Int32
  private let latest = Mutex(Line())

  /// Begins the file; only a new file or an empty one is written to, since nothing tells whether somebody
  /// changed an older trace.
  init(path: String, since start: DispatchTime) throws {
    self.start = start
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure(
        .cannotWrite, "\(path): The trace cannot be written: \(String(cString: strerror(errno))).")
    }
    var status = stat()
    guard
      fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFREG
        || status.st_size == 0
    else {
      throw CommandFailure(
        .cannotWrite,
        "\(path): There is a file already, and a trace replaces none. Name another file, or move it"
          + " away.")
    }
    write(Self.header)
  }

  deinit { close(descriptor) }

  /// Writes a line where the plan or the bound is better than in the line before.
  func add(incumbent: Double?, bound: Double?) {
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    latest.withLock { latest in
      var next = latest
      if let incumbent { next.incumbent = max(incumbent, next.incumbent ?? incumbent) }
      if let bound { next.bound = min(bound, next.bound ?? bound) }
      guard next != latest else { return }
      latest = next
      write("\(seconds),\(cell(next.incumbent)),\(cell(next.bound))\n")
    }
  }

  private func cell(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }

  /// A full disk must not cost the plan: the trace then ends early.
  private func write(_ text: String) { try? FileSystem.write(Array(text.utf8), to: descriptor) }
}

extension PlanningOutcome {
  /// The points of the plan and the proven bound; nil where there is none.
  var figures: (incumbent: Double?, bound: Double?) {
    switch self {
    case .optimal(let plan), .feasible(let plan, _):
      (plan.report.objective.amount, plan.bound?.amount)
    case .noPlanFound(let bound, _): (nil, bound?.amount)
    case .infeasible: (nil, nil)
    }
  }
}
