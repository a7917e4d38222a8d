package import ArgumentParser
import Reporting

/// The command line: reads files, calls the libraries, prints and writes what they return.
@main
package struct Maillage: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "maillage",
    abstract: "Plans who works on what in territories with zero long-term unemployment.",
    discussion: """
      EXAMPLES:
        maillage plan Fixtures/tiny
        maillage plan Fixtures/wallonia --output proposal --time-limit 300
        maillage check Fixtures/wallonia
        maillage audit Fixtures/wallonia proposal

      EXIT CODES:
        0    done; of plan: proven within the gap that was asked for
        3    no plan can satisfy the dataset
        4    stopped by a limit, the plan and its gap are kept
        5    stopped by a limit before any plan was found
        64   the command line is wrong
        65   the dataset or the plan is wrong
        66   the dataset or the plan is not there
        70   a fault inside maillage
        74   something cannot be written
        130  interrupted, the best plan is kept and written
      """,
    version: PlanSummary.tool,
    subcommands: [
      PlanCommand.self, CheckCommand.self, AuditCommand.self, ExportCommand.self,
      GenerateCommand.self, ScenarioCommand.self, ExplainCommand.self, PricesCommand.self,
      StoreCommand.self, CapsuleCommand.self, BatchCommand.self, MonitoringCommand.self,
    ])

  package init() {}
}
