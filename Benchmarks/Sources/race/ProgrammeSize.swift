import ArgumentParser

/// A size of generated programmes.
enum ProgrammeSize: String, CaseIterable, ExpressibleByArgument {
  /// One territory of 50 posts.
  case small = "territory-50"
  /// One territory of 100 posts.
  case large = "territory-100"
  /// The seventeen territories.
  case programme = "programme-17"
  /// The seventeen territories with twice the activities and volunteers.
  case double = "programme-17-double"

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// The options of `maillage generate`; the first territory has 46 posts in reality.
  var options: [String] {
    switch self {
    case .small: ["--territories", "1", "--posts-scale", "1.087"]
    case .large: ["--territories", "1", "--posts-scale", "2.174"]
    case .programme: []
    case .double: ["--activities", "2", "--volunteers", "4.4"]
    }
  }
}
