/// What a synthetic programme is made from.
///
/// The defaults give a programme of the size and the difficulty of the seventeen Walloon
/// territories: their names, provinces, posts and places are real, everything else is drawn. The
/// figures that no property names are in the files that draw them, each next to its reason.
///
///     let draft = ProgrammeRecipe(seed: 2026).makeDraft()
///
/// The same recipe gives the same text on every machine: the numbers come from a generator of
/// this module, everything that is written is counted in whole tenths, cents or 1e-5 degrees, and
/// no function whose last bit may vary takes part. Territories draw from streams of their own and
/// so do activities, courses and people in them: twice the volunteers leave the activities as
/// they are.
public struct ProgrammeRecipe: Hashable, Sendable {
  /// The seed: the same recipe gives the same bytes.
  public var seed: UInt64
  /// What `programme.csv` calls the programme.
  public var name = "Programme synthétique"
  /// The number of territories, at least 1. Up to 17 are the first real ones; more repeat them in
  /// rounds, each with ids, names and provinces of its own.
  public var territories = 17
  /// How many times the real posts each territory has; every territory keeps at least one.
  public var postsScale = 1.0
  /// Volunteers for each post, before the factor of 0.7 to 1.3 that each territory draws.
  public var volunteersPerPost = 2.2
  /// How many times the usual number of activities (one for four posts, at least six) a
  /// territory proposes; the hours that all of them together ask for stay the same.
  public var activitiesScale = 1.0
  /// Hours that activities ask for, for each hour that the posts can give.
  public var demandRatio = 1.6
  /// Whether provinces offer courses that their territories share.
  public var hasSharedCourses = true
  /// The number of skills with a course for the whole programme, shared by all territories.
  public var programmeCourses = 0
  /// The programme's budget, as a share of what the posts cost at the mean of 32 hours a week;
  /// nil is no limit.
  public var budgetFactor: Double? = 0.92
  /// The budget of each territory, as a share of what its posts cost; nil is no limit.
  public var territoryBudgetFactor: Double?
  /// The share of pairs inside a territory that people refuse.
  public var refusedShare = 0.06
  /// The share of people who wish for an activity.
  public var wishedShare = 0.02
  /// The share of people who are asked to accept an activity; only those do, about one in ten,
  /// whom nothing hinders.
  public var acceptedShare = 0.03
  /// The share of people with a pin of one of the four kinds.
  public var pinnedShare = 0.0

  /// The recipe with the defaults.
  public init(seed: UInt64) { self.seed = seed }

  /// All long-term unemployed of Wallonia: about 91,000 people and 5,000 activities in 250
  /// territories.
  public static func wholeRegion(seed: UInt64) -> ProgrammeRecipe {
    var recipe = ProgrammeRecipe(seed: seed)
    recipe.name = "Programme synthétique d'une région entière"
    recipe.territories = 250
    recipe.volunteersPerPost = 8.1
    recipe.activitiesScale = 1.9
    return recipe
  }
}
