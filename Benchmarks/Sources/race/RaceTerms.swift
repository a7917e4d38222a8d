/// What holds for all solvers alike.
struct RaceTerms: Hashable, Codable {
  /// Seconds of the search.
  var limit: Double
  /// The relative gap at which a solver stops.
  var gap: Double
  /// Threads of solvers that have them.
  var threads: Int

  /// The gaps whose times are told.
  static let milestones = [1e-2, 1e-3, 1e-4]

  /// Seconds after the limit at which a process is killed: what it needs to read the model and to
  /// write its answer.
  static let grace = 15.0
}
