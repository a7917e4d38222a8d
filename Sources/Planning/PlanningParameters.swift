import Foundation
import LinearSolver

/// How a plan is searched for, and when the search ends.
public struct PlanningParameters: Sendable {
  /// The engine that proves the bound.
  public enum Engine: String, CaseIterable, Sendable {
    /// The best engine for the problem at hand.
    case auto
    /// All rows of the model in GLPK's branch and cut.
    case compact
    /// Branch and price over designed jobs.
    case jobs

    /// What runs where nothing keeps the engine from it.
    public var method: PlanningMethod {
      switch self {
      case .auto, .jobs: .jobs
      case .compact: .compact
      }
    }

    /// Whether a search that was asked for the engine can have run by a method: job generation falls back
    /// on the compact model, and not the other way round.
    package func canRun(_ method: PlanningMethod) -> Bool {
      switch method {
      case .screening, .construction, .compact: true
      case .jobs, .jobsAndCompact: self != .compact
      }
    }
  }

  /// The engine that proves the bound.
  public var engine = Engine.auto
  /// The relative gap at which the search ends.
  public var relativeGap = 1e-3
  /// Points between plan and bound at which the search ends too, where a share of the plan's points
  /// says little: near nought.
  public var absoluteGap = 0.0
  /// Seconds after which the search ends; nil is no limit.
  public var seconds: Double? = 60
  /// Simplex iterations plus nodes after which the search ends; nil is no limit.
  public var work: Int?
  /// Threads that share the work; nil is one for each core. The result does not depend on it.
  public var threads: Int?
  /// The seed of the heuristics, and of the order of people that decides between plans that tie:
  /// published before the planning, it makes a draw that everybody can repeat. With 0, people stand
  /// in the order of their ids. Sessions and ordered goals do not draw.
  public var seed: UInt64 = 0

  /// The parameters of the command line's defaults.
  public init() {}

  /// The limits of a search that begins now.
  func limits(cancellation: CancellationFlag?) -> SearchLimits {
    SearchLimits(
      // A clock does not count a billion seconds: such a limit is none.
      deadline: seconds.flatMap { $0 < 1e9 ? ContinuousClock.now + .seconds($0) : nil },
      work: work,
      relativeGap: relativeGap, absoluteGap: absoluteGap, threads: threadCount,
      cancellation: cancellation)
  }

  /// Threads that share the work.
  package var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
}
