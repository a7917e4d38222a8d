package import ArgumentParser

/// `maillage batch`: many plans, on one machine or many.
package struct BatchCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Plans many scenarios of a dataset, on all cores or on a cluster; may be killed.",
    discussion: """
      EXAMPLES:
        maillage batch plan Fixtures/wallonia --output batch --work-limit 1000000 \\
          --over "setProgramme key=budget value=20e6:24e6:1000"
        maillage batch run batch
        maillage batch plan Fixtures/wallonia --output other --scenarios what-ifs more/*.json
        maillage batch solve other --index 3
        maillage batch merge other
        maillage batch slurm other --time 00:30:00 --mem 2G | sh

      A batch is a folder that holds all that it needs. `solve` answers for one shard of it, `merge`
      joins what all shards found, and `run` does both here. Each may be killed and run again: what
      is finished is kept, and the results are the same bytes (with --time-limit only where no
      search meets it).

      EXIT CODES of merge and run:
        0    every scenario has a result, and the audit passed every plan
        65   a result is not what was written, or the audit refuses a plan
        66   shards are missing or not finished
        70   planning a scenario broke down; solving its shard again tries again
      """,
    subcommands: [
      BatchPlanCommand.self, BatchSolveCommand.self, BatchMergeCommand.self, BatchRunCommand.self,
      BatchSlurmCommand.self,
    ])

  package init() {}
}
