import ArgumentParser

/// A solver that takes part.
enum Solver: String, CaseIterable, Codable, ExpressibleByArgument {
  case maillage, highs, cpsat, scip, cbc, glpsol

  /// All but our own.
  static let peers = allCases.filter { $0 != .maillage }

  static let peerNames = peers.map(\.rawValue).joined(separator: ", ")

  /// How people call it.
  var name: String {
    switch self {
    case .maillage: "Maillage"
    case .highs: "HiGHS"
    case .cpsat: "CP-SAT"
    case .scip: "SCIP"
    case .cbc: "CBC"
    case .glpsol: "GLPK"
    }
  }
}
