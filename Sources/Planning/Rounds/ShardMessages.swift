/// What a coordination asks one shard in one round.
///
/// It holds all that the answer depends on beside the dataset and the parameters: prices of what joins
/// territories, and the jobs, plans and trees that earlier rounds left.
public struct ShardQuestion: Sendable, Codable {
  /// The round, from 1.
  public let round: Int
  /// By territory of the shard.
  let questions: [PartQuestion]
  /// By territory of the shard.
  let solvers: [PartSolver]
}

/// What a shard answers in one round.
public struct ShardAnswer: Sendable, Codable {
  /// The round, from 1.
  public let round: Int
  /// By territory of the shard.
  let answers: [PartAnswer]
  /// By territory of the shard: with what they know now.
  let solvers: [PartSolver]
}
