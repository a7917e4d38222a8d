import Eligibility
public import Employment
public import Explanation
import Scenarios

/// A letter that tells one person in plain French what the plan holds for this person, and why.
///
/// Short sentences for a reader at level B1, who is addressed by *vous*: no points, no word of the
/// model, no other person. All that is said follows from the dataset and the explanation. The local
/// team writes its name and address into the line `Votre équipe locale`.
public struct Letter: Hashable, Sendable {
  /// Whom the letter is for.
  public let person: Person.ID
  /// The rules that it rests on, in the order of their sentences; its last line names them.
  public let rules: [Rule]
  /// Plain text in lines of at most 78 characters, each with a line feed.
  public let text: String

  /// The letter to a person; nil where the dataset has no such person.
  ///
  /// Complexity: logarithmic in the dataset, linear in what is said of the person.
  ///
  /// - Parameters:
  ///   - explanation: What is to be said; of its unlockings, only the cheapest counts.
  ///   - step: What would let the person in, instead of the cheapest unlocking.
  ///   - dataset: The dataset that was planned and explained.
  public init?(
    of explanation: PersonExplanation, step: NextStep? = nil, in dataset: Dataset
  ) {
    guard let place = dataset.people.place(of: explanation.person, by: \.id) else { return nil }
    person = explanation.person
    let reader = LetterReader(person: dataset.people[place], dataset: dataset)
    let body =
      explanation.job.map { reader.offer(of: $0) }
      ?? reader.waiting(for: explanation, step ?? explanation.unlockings.first)
    rules = body.rules
    let programme = dataset.programme
    let territory = reader.quoted(reader.territory.name)
    var text = LetterText()
    text.add("Référence : \(person.text)")
    text.add("Programme : \(programme.name)")
    text.add("Territoire : \(reader.territory.name)")
    text.addGap()
    text.add("Madame, Monsieur,")
    text.addGap()
    text.add(
      explanation.job == nil
        ? "Ce plan n'a pas encore d'emploi pour vous. Voici pourquoi."
        : "Le plan vous propose un emploi dans le territoire \(territory).")
    for part in body.parts {
      text.addGap()
      switch part {
      case .sentences(let sentences): text.add(sentences.joined(separator: " "))
      case .list(let title, let entries):
        text.add(title)
        for entry in entries { text.add(entry, after: "- ") }
      }
    }
    text.addGap()
    text.add("Vous avez une question ? Parlez-en à votre équipe locale.")
    text.add("Votre équipe locale : " + String(repeating: ".", count: 50))
    text.addGap()
    let names = rules.map(\.rawValue).joined(separator: ", ")
    text.add("Règles : \(names). Date du plan : \(reader.day(programme.planningDate)).")
    self.text = text.text
  }

  /// The letter for programs.
  public var document: String {
    JSONText.object([
      .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
      .init("person", .string(person.text)), .init("letter", .string(text)),
    ]).document
  }
}

/// What a letter says between its greeting and its end.
struct LetterBody {
  /// A paragraph, or a line with a list below it.
  enum Part {
    case sentences([String])
    case list(title: String, entries: [String])
  }

  /// In their order.
  var parts: [Part] = []
  /// The rules that the parts rest on.
  var rules: [Rule] = []
}
