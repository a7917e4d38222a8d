package import ArgumentParser
import DatasetFiles
import Employment
import Reporting
import Store

/// `maillage store forget`.
package struct StoreForgetCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erases a person from the store and from its files' bytes, and keeps a proof.",
    discussion: """
      Rows of datasets and plans, edits of scenarios, and what decisions say of the person go.
      Where the pseudonym stands as a word in other texts, [erased] takes its place. The proof
      holds counts and digests, and nothing of the pseudonym. What is nobody's id, such as a
      territory's, is refused.

      With --letters the letter to the person goes, also where somebody changed it, and its name
      from the folder's list of files. Files that others put there stay; those whose names hold the
      pseudonym are named.

      Not touched are the dataset that was read, backups, exported folders, batch folders, capsules
      and scenario files: erase the person there too. A dataset with the person is not taken into
      the store again unless --restore-erased is said.
      """)

  @Argument(help: "The pseudonym of the person, case included.")
  var person: String

  @Option(
    help: ArgumentHelp("The folder of letters from which the person's goes.", valueName: "dir"))
  var letters: String?

  @Flag(
    help: "Take a word out of free text everywhere, though it is nobody's id, such as a nickname.")
  var unlisted = false

  @OptionGroup var options: StoreOptions

  package init() {}

  package func validate() throws {
    if person.isEmpty { throw ValidationError("Name the person.") }
    if letters?.isEmpty == true { throw ValidationError("--letters needs the name of a folder.") }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let id = Person.ID(person)
    let erasure = try erase(id)
    // The store is closed by now.
    let remaining = PlanStore.occurrences(of: id, inStoreAt: try options.path)
    if options.document.json {
      let rest = JSONText.Member("insideOtherWords", .integer(remaining))
      try console.result(JSONText.object(erasure.members + [rest]).document)
    } else {
      try console.result("Erasure \(erasure.id): \(erasure.removed).\n")
    }
    if remaining > 0 {
      console.note(
        "The letters of the pseudonym still stand in the store's files \(remaining) times, inside"
          + " other words or as other ids.")
    }
    if let letters {
      let others = LetterFolder(path: letters).filesNaming(person)
      if !others.isEmpty {
        console.note(
          "\(letters): not removed, since maillage did not write them: "
            + others.joined(separator: ", ") + ".")
      }
    }
    console.note(
      "The dataset that was read, backups, exported folders, batch folders, capsules and scenario"
        + " files are not touched.")
    return .success
  }

  private func erase(_ person: Person.ID) throws -> Erasure {
    let store = try options.opened()
    let hadLetter = try letters.map { try LetterFolder(path: $0).removeLetter(to: person.text) }
    return try store.forget(person, lettersRemoved: hadLetter == true ? 1 : 0, isUnlisted: unlisted)
  }
}
