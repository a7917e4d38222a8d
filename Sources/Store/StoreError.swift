/// Why a store could not be opened, read or written; it is whole as it was before.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file at the path.
  case missing(path: String)
  /// The file is something else.
  case notAStore(path: String)
  /// A later version of this program made the store.
  case newer(path: String)
  /// Other processes kept the store locked for too long.
  case busy(path: String)
  /// The file is damaged.
  case damaged(path: String, reason: String)
  /// The file, or the folder that it is in, cannot be written.
  case unwritable(path: String, reason: String)
  /// Nothing in the store has this number or digest.
  case unknown(kind: String, name: String)
  /// More than one baseline has a digest that begins so.
  case ambiguous(name: String)
  /// A run that is finished already cannot be finished again.
  case finishedAlready(run: String)
  /// What is in the store cannot be read as what it should be.
  case unreadable(kind: String, number: Int64, reason: String)
  /// A plan holds people who are neither in its baseline nor in its scenario.
  case foreignPlan(people: Int)
  /// Somebody was erased from this dataset, which is kept as it is since.
  case erasedBefore(erasure: String)
  /// A scenario names people who are not in its baseline, from which somebody was erased.
  case namesErased(scenario: String)
  /// A person or activity stands in no stored baseline or scenario, or not in those of a run.
  case unknownID(kind: String, id: String, run: String?, nearest: String?)
  /// The person stands nowhere in the store.
  case unknownPerson
  /// What was to be erased is the id of something else, and of no person.
  case noPerson(id: String, kinds: [String])
  /// What was to be erased is nobody's id, and stands in free text alone.
  case onlyMentioned(text: String)
  /// The person is erased, but old bytes are still in the store's files.
  case purgeDelayed(path: String)
  /// SQLite failed in another way.
  case fault(reason: String)

  /// What is wrong and what to do about it.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such store. `maillage store add` and `maillage store plan` make one."
    case .notAStore(let path):
      "\(path): this file is no store of maillage, and it was not touched. Name another file."
    case .newer(let path):
      "\(path): a later version of maillage made this store. Install that version, or name another"
        + " file."
    case .busy(let path):
      "\(path): another process keeps the store locked. Let it finish, then try again."
    case .damaged(let path, let reason):
      "\(path): the store is damaged (\(reason)). Put a backup in its place."
    case .unwritable(let path, let reason):
      "\(path): the store cannot be written (\(reason))."
    case .unknown(let kind, let name): "There is no \(kind) \(name) in the store."
    case .ambiguous(let name):
      "More than one baseline has a digest that begins with \(name). Write more of it."
    case .finishedAlready(let run): "Run \(run) is finished, and its result is not replaced."
    case .unreadable(let kind, let number, let reason):
      "The \(kind) \(number) of the store cannot be read: \(reason)."
    case .foreignPlan(let people):
      "The plan has \(people) people who are neither in the stored baseline nor in the scenario: it is"
        + " a plan of something else, and it is not kept."
    case .erasedBefore(let erasure):
      "Somebody was erased from this dataset (erasure \(erasure) of the store), and keeping it would"
        + " bring the person back. `maillage store export` writes what is left of it; say"
        + " --restore-erased if the person is to be in the store again."
    case .namesErased(let scenario):
      "The scenario \"\(scenario)\" names people who are not in the stored baseline, from which somebody"
        + " was erased. It is not kept: take their edits out of it."
    case .unknownID(let kind, let id, let run, let nearest):
      "There is no \(kind) \"\(id)\" in \(run.map { "what run \($0) planned" } ?? "any stored baseline or scenario")."
        + (nearest.map { " Maybe it is \"\($0)\"." } ?? "")
        + (run == nil ? " Say --unlisted to log it all the same." : "")
    case .unknownPerson:
      "The person stands nowhere in the store. Ids are compared letter by letter, case included."
    case .noPerson(let id, let kinds):
      "\"\(id)\" is the id of \(kinds.joined(separator: " and of ")) and of no person, so nothing was"
        + " erased. Name a person's pseudonym, letter by letter."
    case .onlyMentioned(let text):
      "\"\(text)\" is no person's id in any stored dataset, scenario, plan or decision: it only stands in"
        + " free text, and nothing was erased. Name a person's pseudonym, letter by letter; or say"
        + " --unlisted to put [erased] in place of the word everywhere, for good."
    case .purgeDelayed(let path):
      "\(path): the person is erased, but another process is reading the store, and old bytes stay"
        + " in its files until it is done. Close it, then run `maillage store check`, which"
        + " finishes the erasure."
    case .fault(let reason): "SQLite failed: \(reason)."
    }
  }
}
