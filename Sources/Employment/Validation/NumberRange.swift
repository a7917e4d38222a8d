/// The numbers that a column allows.
///
/// The upper ends are far above anything real. They are there so that products of two cells stay
/// exact and fit in an `Int`, whatever a file holds.
struct NumberRange: Sendable {
  /// The smallest number allowed.
  let lowest: Double
  /// The largest number allowed.
  let highest: Double
  /// How the range reads after "is not".
  let words: String
  /// Whether it may be thousands, as amounts in EUR or hours, populations and distances: people then
  /// may write a sign before the last three digits.
  var mayBeThousands = false

  /// Costs, revenue and budgets of a year, in EUR.
  static let money = NumberRange(
    lowest: 0, highest: 1e15, words: "from 0 to 1e15", mayBeThousands: true)
  /// EUR for an hour.
  static let hourlyRate = NumberRange(
    lowest: 0, highest: 1e9, words: "from 0 to 1e9", mayBeThousands: true)
  /// Points for a unit of a goal.
  static let weight = NumberRange(lowest: 0, highest: 1e12, words: "from 0 to 1e12")
  /// A part of a value.
  static let tolerance = NumberRange(lowest: 0, highest: 1e9, words: "from 0 to 1e9")
  /// Hours a week.
  static let hours = NumberRange(
    lowest: 0, highest: 1e6, words: "from 0 to 1e6", mayBeThousands: true)
  /// Hours of a slot; the lower end keeps the number of slots in a week small.
  static let slotHours = NumberRange(
    lowest: 1e-3, highest: 168, words: "above 0 (at least 0.001) and at most 168",
    mayBeThousands: true)
  /// Paid weeks a year.
  static let weeks = NumberRange(
    lowest: 1e-3, highest: 1000, words: "above 0 (at least 0.001) and at most 1000")
  /// Kilometres.
  static let kilometres = NumberRange(
    lowest: 0, highest: 1e9, words: "from 0 to 1e9", mayBeThousands: true)
  /// Degrees north.
  static let latitude = NumberRange(lowest: -90, highest: 90, words: "from -90 to 90")
  /// Degrees east.
  static let longitude = NumberRange(lowest: -180, highest: 180, words: "from -180 to 180")
  /// Things that may be missing altogether.
  static let count = NumberRange(lowest: 0, highest: 1e9, words: "from 0 to 1e9")
  /// Inhabitants.
  static let population = NumberRange(
    lowest: 0, highest: 1e9, words: "from 0 to 1e9", mayBeThousands: true)
  /// Things of which there is one at least.
  static let positiveCount = NumberRange(lowest: 1, highest: 1e9, words: "from 1 to 1e9")
  /// Level of a skill.
  static let level = NumberRange(lowest: 1, highest: 4, words: "from 1 to 4")
  /// Strength of an interest.
  static let strength = NumberRange(lowest: 1, highest: 5, words: "from 1 to 5")
  /// Social value of an activity.
  static let socialValue = NumberRange(lowest: 0, highest: 5, words: "from 0 to 5")

  /// Whether the number is allowed.
  func contains(_ number: Double) -> Bool { number >= lowest && number <= highest }
}
