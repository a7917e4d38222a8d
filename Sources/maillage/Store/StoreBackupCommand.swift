package import ArgumentParser
import Reporting
import Store

/// `maillage store backup`.
package struct StoreBackupCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the store, while others use it, to a new file that is a store itself.")

  @Argument(help: ArgumentHelp("The new file.", valueName: "copy"))
  var copy: String

  @OptionGroup var options: StoreOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    try options.openedForReading().backup(to: copy)
    let json = JSONText.object([.init("backup", .string(copy))])
    try console.result(options.document.json ? json.document : "The copy is \(copy).\n")
    return .success
  }
}
