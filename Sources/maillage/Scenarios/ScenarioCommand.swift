package import ArgumentParser

/// `maillage scenario`: what-if planning.
package struct ScenarioCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Plans what-ifs: named edits of a baseline, compared with it.",
    discussion: """
      EXAMPLES:
        maillage scenario new what-if.json --baseline Fixtures/wallonia --name "Mons ferme"
        maillage scenario add what-if.json closeTerritory territory=MON
        maillage scenario add what-if.json pin person=CHA-P0001 rule=hire
        maillage scenario show what-if.json
        maillage scenario plan what-if.json --output proposal
        maillage scenario compare what-if.json --language fr
        maillage scenario sweep what-if.json --over "setProgramme key=budget value=20e6:24e6:9"
        maillage scenario front what-if.json --between hire --and cost --points 9
        echo "pin person=CHA-P0001 rule=hire" | maillage scenario session Fixtures/wallonia

      A scenario is one small JSON file; `maillage scenario add --help` lists the edits.
      """,
    subcommands: [
      ScenarioNewCommand.self, ScenarioAddCommand.self, ScenarioShowCommand.self,
      ScenarioPlanCommand.self, ScenarioCompareCommand.self, ScenarioSweepCommand.self,
      ScenarioFrontCommand.self, ScenarioSessionCommand.self,
    ])

  package init() {}
}
