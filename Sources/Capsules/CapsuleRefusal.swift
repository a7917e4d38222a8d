/// Why there is no capsule of a run of planning.
public enum CapsuleRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The goals have several priority groups, and a model file has one objective.
  case orderedGoals
  /// Nothing was found that could be checked.
  case noPlan
  /// The plan holds a pair or a seat that the model has not.
  case outsideTheModel
  /// The model holds a number that no solver reads.
  case unwritableModel(reason: String)

  /// What is wrong and what to do about it.
  public var description: String {
    switch self {
    case .orderedGoals:
      "A capsule holds a model file, which has one objective, and the goals have several priority"
        + " groups. Give all goals of goals.csv the same priority to pack them."
    case .noPlan: "There is no plan to pack."
    case .outsideTheModel:
      "The plan holds a job or a course that the model of this dataset does not allow."
    case .unwritableModel(let reason): "The model cannot be written: \(reason)."
    }
  }
}
