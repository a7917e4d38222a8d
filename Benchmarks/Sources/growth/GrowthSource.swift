import Foundation

/// What a run plans.
enum GrowthSource {
  /// A programme of so many territories.
  case generated(territories: Int)
  /// A dataset that is there already.
  case folder(path: String)

  /// How tables name it.
  var label: String {
    switch self {
    case .generated(let territories): "\(territories) territories"
    case .folder(let path): URL(fileURLWithPath: path).lastPathComponent
    }
  }

  /// The number of territories, where the law of growth counts it.
  var territories: Int? {
    switch self {
    case .generated(let territories): territories
    case .folder: nil
    }
  }
}
