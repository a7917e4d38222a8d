public import Employment
import SyntheticProgrammes

/// A random dataset that enumeration can solve, for tests that compare ways to plan.
///
/// 1 to 5 people, 1 to 4 activities, 0 to 3 courses, 1 or 2 territories in 1 or 2 provinces, and
/// windows of few slots. Over two hundred seeds every rule and every row of the model is present
/// and decides some optimum; a tenth of the seeds plant a row that chance hardly ever makes
/// decisive. Some datasets are infeasible, and some have warnings.
public struct RandomTinyDataset: Sendable {
  /// The seed: the same one gives the same dataset everywhere.
  public let seed: UInt64
  /// The dataset as text.
  public let draft: DatasetDraft

  /// The dataset; drafts of this kind have no errors.
  public var dataset: Dataset {
    get throws(DataIssues) { try draft.validated() }
  }

  /// The tiny dataset of a seed.
  public init(seed: UInt64) {
    self.seed = seed
    var generator = SeededGenerator(seed: seed, purpose: 101, place: 0)
    if let pattern = PlantedPattern(seed: seed) {
      draft = pattern.draft(&generator)
      return
    }
    let people = generator.pick([1, 2, 2, 3, 3, 3, 4, 4, 5, 5])
    // The enumeration grows with (jobs of a person) to the power of the people: the more people,
    // the fewer slots and activities.
    let mostSlots = [4, 4, 4, 3, 3][people - 1]
    let mostActivities = [4, 4, 4, 3, 3][people - 1]
    let shape = RandomDatasetShape(
      people: people, activities: generator.draw(min(2, generator.draw(1...4))...mostActivities),
      courses: generator.draw(0...3), territories: generator.pick([1, 1, 2]), mostSlots: mostSlots)
    draft = RandomDatasetBuilder.draft(of: shape, generator: generator)
  }
}

/// A random dataset of 8 to 20 people, beyond enumeration but quick for any exact engine.
public struct RandomSmallDataset: Sendable {
  /// The seed: the same one gives the same dataset everywhere.
  public let seed: UInt64
  /// The dataset as text.
  public let draft: DatasetDraft

  /// The dataset; drafts of this kind have no errors.
  public var dataset: Dataset {
    get throws(DataIssues) { try draft.validated() }
  }

  /// The small dataset of a seed.
  public init(seed: UInt64) {
    self.seed = seed
    var generator = SeededGenerator(seed: seed, purpose: 102, place: 0)
    let shape = RandomDatasetShape(
      people: generator.draw(8...20), activities: generator.draw(3...8),
      courses: generator.draw(0...6), territories: generator.draw(1...3),
      mostSlots: generator.draw(3...10))
    draft = RandomDatasetBuilder.draft(of: shape, generator: generator)
  }
}

/// How large a random dataset is.
struct RandomDatasetShape: Sendable {
  let people: Int
  let activities: Int
  let courses: Int
  let territories: Int
  /// The most slots a week that a person may choose.
  let mostSlots: Int
}
