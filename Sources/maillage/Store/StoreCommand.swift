package import ArgumentParser

/// `maillage store`: what is kept from one day to the next.
package struct StoreCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Keeps baselines, scenarios, runs, plans and decisions in one file.",
    discussion: """
      EXAMPLES:
        export MAILLAGE_STORE=plans.maillage
        maillage store add Fixtures/wallonia
        maillage store plan Fixtures/wallonia
        maillage store plan what-if.json
        maillage store runs
        maillage store show 1
        maillage store decide CHA-P0001 --verb accepted --by "Comité local" --why "d'accord" --run 1
        maillage store export 1 --output proposal
        maillage store backup plans-2026-01-01.maillage
        maillage store check
        maillage store forget CHA-P0001 --letters letters

      The file is named by --store or by MAILLAGE_STORE; `add` and `plan` make it where there is
      none. Several processes may use it at once. monitoring.csv is never kept.
      """,
    subcommands: [
      StoreAddCommand.self, StorePlanCommand.self, StoreBaselinesCommand.self,
      StoreScenariosCommand.self, StoreRunsCommand.self, StoreShowCommand.self,
      StoreDecideCommand.self, StoreDecisionsCommand.self, StoreExportCommand.self,
      StoreBackupCommand.self, StoreCheckCommand.self, StoreForgetCommand.self,
      StoreErasuresCommand.self,
    ])

  package init() {}
}
