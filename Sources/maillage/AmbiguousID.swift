/// What is said of an id that names things of several kinds.
enum AmbiguousID {
  /// A sentence that says what it can be, and the option that names each.
  static func sentence(
    _ id: String, in path: String, as meanings: [(noun: String, option: String)]
  ) -> String {
    let nouns = meanings.map(\.noun)
    let list = nouns.dropLast().joined(separator: ", ") + " and " + (nouns.last ?? "")
    let options = meanings.map(\.option)
    let choice = options.dropLast().joined(separator: ", ") + " or " + (options.last ?? "")
    return "\(id) is the id of \(list) in \(path). Say which is meant: \(choice)."
  }
}
