package import ArgumentParser
import Employment
import Reporting
import Store

/// `maillage store baselines`.
package struct StoreBaselinesCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "baselines", abstract: "Lists the baselines, the latest first.")

  @OptionGroup var options: StoreOptions
  @OptionGroup var page: PageOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let found = try options.openedForReading().baselines(
      after: page.before.map { .init($0) }, limit: page.limit)
    try console.list(found, of: "baselines", options)
    return .success
  }
}

/// `maillage store scenarios`.
package struct StoreScenariosCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "scenarios", abstract: "Lists the scenarios, the latest first.")

  @Option(help: "The digest of the baseline whose scenarios are listed, or its beginning.")
  var baseline: String?

  @OptionGroup var options: StoreOptions
  @OptionGroup var page: PageOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let store = try options.openedForReading()
    let found = try store.scenarios(
      of: try baseline.map { try store.baseline(digest: $0).id },
      after: page.before.map { .init($0) }, limit: page.limit)
    try console.list(found, of: "scenarios", options)
    return .success
  }
}

/// `maillage store runs`.
package struct StoreRunsCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "Lists the runs, the latest first, unfinished ones included.")

  @Option(help: "The digest of the baseline whose runs are listed, or its beginning.")
  var baseline: String?

  @OptionGroup var options: StoreOptions
  @OptionGroup var page: PageOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let store = try options.openedForReading()
    let found = try store.runs(
      of: try baseline.map { try store.baseline(digest: $0).id },
      after: page.before.map { .init($0) }, limit: page.limit)
    try console.list(found, of: "runs", options)
    return .success
  }
}

/// `maillage store decisions`.
package struct StoreDecisionsCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "decisions", abstract: "Lists what people decided, the latest first.")

  @Option(help: "The person about whom decisions are listed.")
  var person: String?

  @OptionGroup var options: StoreOptions
  @OptionGroup var page: PageOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let store = try options.openedForReading()
    let found = try store.decisions(
      about: person.map { Person.ID($0) }, after: page.before.map { .init($0) },
      limit: page.limit)
    try console.list(
      found, of: "decisions", options, and: [.init("lastLink", .optional(try store.lastLink()))])
    return .success
  }
}

/// `maillage store erasures`.
package struct StoreErasuresCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "erasures", abstract: "Lists the proofs of erasures, the latest first.")

  @OptionGroup var options: StoreOptions
  @OptionGroup var page: PageOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let found = try options.openedForReading().erasures(
      after: page.before.map { .init($0) }, limit: page.limit)
    try console.list(found, of: "erasures", options)
    return .success
  }
}
