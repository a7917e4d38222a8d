package import ArgumentParser
import Employment
import Foundation
import Reporting
import Store

/// `maillage store decide`.
package struct StoreDecideCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Adds what somebody decided about a proposal to the log.",
    discussion: """
      The log is for people to look things up. Planning does not read it: pins and choices of the
      dataset, or edits of a scenario, are what binds a plan. The person and the activity must stand
      in what the run planned; without --run, in any stored baseline or scenario.
      """)

  @Argument(help: "The pseudonym of the person whom it is about.")
  var person: String

  @Option(help: "The activity that it is about, if it is about one.")
  var activity: String?

  @Option(help: "What was done: accepted, refused or overrode.")
  var verb: Decision.Verb

  @Option(help: "Who decided.")
  var by: String

  @Option(help: "Why.")
  var why: String

  @Option(help: "The number of the run whose plan was decided upon.")
  var run: Int64?

  @Flag(help: "Log it, though person or activity stand in no stored baseline or scenario.")
  var unlisted = false

  @OptionGroup var options: StoreOptions

  package init() {}

  /// Refuses decisions of nobody about nobody.
  package func validate() throws {
    if person.isEmpty { throw ValidationError("Name the person.") }
    if by.isEmpty { throw ValidationError("--by needs the name of who decided.") }
    if unlisted, run != nil {
      throw ValidationError("--unlisted is for decisions without --run.")
    }
    if activity?.isEmpty == true { throw ValidationError("--activity needs an id.") }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let decision = Decision(
      date: Date(), actor: by.inNormalForm, verb: verb, person: Person.ID(person),
      activity: activity.map { Activity.ID($0) }, reason: why.inNormalForm,
      run: run.map { .init($0) })
    let kept = try options.opened().record(decision, isUnlisted: unlisted)
    try console.result(
      options.document.json ? kept.json.document : "Decision \(kept.id) is in the log.\n")
    return .success
  }
}
