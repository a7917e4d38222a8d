import DatasetFiles
import Reporting

/// A shell script that submits a batch to Slurm: an array with a task for each shard, and a merge
/// when the array has ended, however its tasks ended; for a batch with rounds, so many of both, one
/// after the other.
///
/// Rounds that are not needed any more end at once. Where a task of a round failed, the merge names it
/// and opens no other round, so that the next array answers what is missing.
///
/// Any POSIX shell runs it where `sbatch` is. It changes nothing but the folder `logs` of the batch.
public struct SlurmScript: Sendable {
  /// The batch's folder, absolute, as nodes see it.
  public var batch: String
  /// The program's path, as nodes see it, or a name that they look for in `PATH`.
  public var program: String
  /// The indices of the shards to submit, ascending.
  public var shards: [Int]
  /// The time of a task at most, as Slurm writes it; nil leaves it to the partition.
  public var time: String?
  /// The memory of a task, as Slurm writes it; nil leaves it to the partition.
  public var memory: String?
  /// The partition; nil is the cluster's own choice.
  public var partition: String?
  /// Tasks at once at most; nil is no limit.
  public var atMost: Int?
  /// Processors of a task.
  public var processors = 1
  /// Rounds at most.
  public var rounds = 1

  /// A script that submits these shards.
  public init(batch: String, program: String, shards: [Int]) {
    self.batch = batch
    self.program = program
    self.shards = shards
  }

  /// The script.
  public var text: String {
    let limit = atMost.map { "%\($0)" } ?? ""
    var common = ["--parsable", "--chdir=\"$batch\"", "--open-mode=append"]
    if let time { common.append("--time=\(ShellWord.quoted(time))") }
    if let memory { common.append("--mem=\(ShellWord.quoted(memory))") }
    if let partition { common.append("--partition=\(ShellWord.quoted(partition))") }
    let options = common.joined(separator: " ")
    return """
      #!/bin/sh
      # Submits a batch of maillage to Slurm: run it with sh where sbatch is.
      # It prints the number of each array and that of its merge.
      set -eu

      batch=\(ShellWord.quoted(batch))
      mkdir -p "$batch/logs"

      task() {
        cat <<'END_OF_TASK'
      #!/bin/sh
      exec \(ShellWord.quoted(program)) batch solve \(ShellWord.quoted(batch)) \\
        --index "$SLURM_ARRAY_TASK_ID" --threads "${SLURM_CPUS_PER_TASK:-1}" --quiet
      END_OF_TASK
      }

      merge() {
        cat <<'END_OF_MERGE'
      #!/bin/sh
      exec \(ShellWord.quoted(program)) batch merge \(ShellWord.quoted(batch)) \\
        --threads "${SLURM_CPUS_PER_TASK:-1}" --quiet \\
      END_OF_MERGE
        echo "  $end"
      }

      merge=
      end=
      round=1
      while [ "$round" -le \(rounds) ]; do
      \(rounds > 1 ? lastRound : "")
        # A task that is requeued goes on from what it has finished.
        array=$(task | sbatch \(options) \\
          ${merge:+"--dependency=afterany:${merge%%;*}"} \\
          --job-name=maillage-solve --array=\(Self.ranges(shards))\(limit) --requeue \\
          --cpus-per-task=\(processors) --output=logs/solve_%a.txt)
        # After tasks that failed too: the merge names what is missing.
        merge=$(merge | sbatch \(options) \\
          --job-name=maillage-merge --dependency="afterany:${array%%;*}" \\
          --cpus-per-task=\(processors) --output=logs/merge.txt)
        echo "${array%%;*} ${merge%%;*}"
        round=$((round + 1))
      done

      """
  }

  /// What makes the merge of the last round end the rounds.
  private var lastRound: String {
    """
      # What is open after the last round, its merge closes as far as limits allow.
      [ "$round" -lt \(rounds) ] || end=--end
    """
  }

  /// The script and what it submits, for programs.
  public var json: String {
    JSONText.object([
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("shards", .array(shards.map { .integer($0) })),
      .init("script", .string(text)),
    ]).document
  }

  /// Ascending numbers as Slurm writes them: `1-3,7`.
  public static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }.joined(separator: ",")
  }
}
