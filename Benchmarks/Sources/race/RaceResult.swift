import Foundation
import RunnerSupport

/// What one solver came to on one programme.
struct RaceResult: Codable {
  /// The programme, and what it is counted with.
  var programme: String
  var group: String
  var seed: UInt64?
  var solver: Solver
  var terms: RaceTerms
  /// The solver's name and version, and its threads.
  var version: String
  var threads: Int
  /// The solver's own words about its end, or what went wrong.
  var status: String
  /// Whether the process ended by itself and without a failure.
  var ended: Bool
  /// Seconds from the beginning of the search to the first plan; nil where there was none in time.
  var secondsToPlan: Double?
  /// The same for each of the milestones' gaps.
  var secondsToGap: [Double?]
  /// Seconds of the whole process.
  var processSeconds: Double
  /// The last value that the solver claims.
  var claimed: Double?
  /// The last bound that the solver proves.
  var bound: Double?
  var audit: AnswerAudit
  /// The most resident memory of the process and its children.
  var peakBytes: Int

  /// The points of an answer that passed.
  var points: Double? {
    if case .passed(let points) = audit { points } else { nil }
  }

  /// (bound - points) / |points|, with the points that the audit found.
  var finalGap: Double? {
    guard let points, let bound else { return nil }
    return SearchTrace.Moment(seconds: 0, incumbent: points, bound: bound).relativeGap
  }

  /// Seconds to a milestone, if the answer stands: a refused one earns no time.
  func seconds(toMilestone place: Int) -> Double? {
    if case .refused = audit { return nil }
    return secondsToGap[place]
  }

  /// What is wrong with an answer that passed: it is worth less than claimed.
  ///
  /// Logs tell six digits, and whole numbers are whole only within 1e-6.
  var overclaim: Double? {
    guard let claimed, let points, claimed - points > 1e-5 * max(1, abs(points)) else { return nil }
    return claimed - points
  }
}
