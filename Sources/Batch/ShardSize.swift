import Eligibility
public import Employment

/// How many scenarios a shard holds, so that a task of a cluster lasts minutes.
///
/// An estimate from the dataset alone, so that every machine divides a batch alike. Each task first
/// plans the baseline, in about `baselineSeconds` for each candidate pair, then its scenarios, in
/// about `scenarioSeconds` each. Both were measured on the 6,320 pairs of the fixture `wallonia`, by
/// one thread at 2.5 GHz: 11 s, and 9.2 s for a scenario that changes the budget. Such scenarios, which
/// move every territory, take longest; tasks with others are shorter. Searches do not grow in
/// proportion to pairs either, and `--per-shard` is for what the estimate does not fit.
public enum ShardSize {
  /// Seconds of planning the baseline for each candidate pair.
  static let baselineSeconds = 1.8e-3
  /// Seconds of planning a scenario for each candidate pair.
  static let scenarioSeconds = 1.5e-3
  /// Seconds that a task should last.
  static let taskSeconds = 240.0
  /// Slurm's arrays have 1,000 tasks unless it is told otherwise.
  static let mostShards = 1_000

  /// The scenarios in a shard.
  ///
  /// - Parameters:
  ///   - count: How many scenarios there are.
  ///   - dataset: Their baseline; it is screened.
  /// - Returns: At least 1; never so few that there are over 1,000 shards.
  public static func scenarios(count: Int, of dataset: Dataset) -> Int {
    let pairs = Double(CandidatePairs(screening: dataset).count)
    let seconds = max(0, taskSeconds - baselineSeconds * pairs)
    let lasting = seconds / max(scenarioSeconds * pairs, 1e-3)
    return max(1, Int(min(lasting, 1e6)), (count + mostShards - 1) / mostShards)
  }
}
