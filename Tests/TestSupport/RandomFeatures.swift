import SyntheticProgrammes

/// What a random dataset is about: each feature is on or off for all of it.
struct RandomFeatures: Sendable {
  /// Few hold a skill, many activities ask for one, and courses make the plan.
  let centresOnTraining: Bool
  /// Openings and courses cost a fifth of what they otherwise cost.
  let isCheap: Bool
  /// An activity has room for one or two smallest slices only.
  let hasSmallActivities: Bool
  /// Some activities, territories and people are not admitted.
  let decides: Bool
  /// Restrictions and demands occur.
  let restricts: Bool
  /// People travel so far only.
  let limitsTravel: Bool

  /// Draws the features.
  init(_ generator: inout SeededGenerator) {
    centresOnTraining = generator.chance(0.45)
    isCheap = generator.chance(centresOnTraining ? 0.85 : 0.5)
    hasSmallActivities = generator.chance(0.35)
    decides = generator.chance(0.3)
    restricts = generator.chance(0.25)
    limitsTravel = generator.chance(0.25)
  }
}
