public import Foundation

/// The course of a search: which plan and which bound were known when.
public struct SearchTrace: Sendable {
  /// A moment at which something better was known.
  public struct Moment: Hashable, Sendable {
    /// Seconds since the search began.
    public var seconds: Double
    /// Points of the best plan.
    public var incumbent: Double?
    /// What no plan exceeds.
    public var bound: Double?

    /// A moment.
    public init(seconds: Double, incumbent: Double?, bound: Double?) {
      self.seconds = seconds
      self.incumbent = incumbent
      self.bound = bound
    }

    /// (bound - incumbent) / |incumbent|; nil unless both are known.
    public var relativeGap: Double? {
      guard let incumbent, let bound else { return nil }
      return max(0, bound - incumbent) / max(1e-9, abs(incumbent))
    }
  }

  /// The moments, in their order.
  public var moments: [Moment]

  /// A trace of moments.
  public init(_ moments: [Moment]) { self.moments = moments }

  /// Reads lines of `seconds,incumbent,bound` under a header; a line that was cut off is left out.
  public init(csv text: String) {
    moments = text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 3, let seconds = Double(cells[0]) else { return nil }
      return Moment(seconds: seconds, incumbent: Double(cells[1]), bound: Double(cells[2]))
    }
  }

  /// Reads a file; a missing one is an empty trace.
  public init(file: URL) {
    self.init(csv: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }

  /// The first moment with a plan, if within so many seconds.
  public func secondsToPlan(within limit: Double) -> Double? {
    moments.first { $0.incumbent != nil && $0.seconds <= limit }?.seconds
  }

  /// The first moment at which the gap is at most this, if within so many seconds.
  public func seconds(toGap gap: Double, within limit: Double) -> Double? {
    // A gap that is as asked for but for the last digits is as asked for.
    moments.first { moment in
      moment.seconds <= limit && moment.relativeGap.map { $0 <= gap * (1 + 1e-9) } ?? false
    }?.seconds
  }
}
