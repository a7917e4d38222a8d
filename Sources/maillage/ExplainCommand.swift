package import ArgumentParser
import DatasetFiles
import Eligibility
import Employment
import Explanation
import LinearSolver
import Planning
import Reporting
import Scenarios

/// `maillage explain`: reasons, each checked by solving again.
package struct ExplainCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains people's places and activities, by solving again with the answer forced.",
    discussion: """
      EXAMPLES:
        maillage explain Fixtures/wallonia CHA-P0001 --language fr
        maillage explain Fixtures/wallonia CHA-P0001 CHA-A002
        maillage explain Fixtures/wallonia CHA-P0001 --letter
        maillage explain Fixtures/wallonia CHA-A002
        maillage explain Fixtures/wallonia --activity CHA-A002
        maillage explain Fixtures/wallonia --everyone --letters letters
        maillage explain Fixtures/wallonia
        maillage explain what-if.json CHA-P0001

      Without a person: why there is no plan, where there is none. With --everyone: where
      everybody stands, and a next step for each who waits. With an activity alone: why it is open
      or closed, which limits bind and what one more half-day brings.
      With a person and an activity: why the person does not work on it, and what it would cost. Of a person
      with a job: what the job brings, and what the other activities would cost. Of a person
      without: the rule that stands in the way, or what would let the person in, with its price.
      An id that is both a person's and an activity's is named by --person or --activity.
      Where goals have several priority groups, nothing has a price: what rules say is answered all
      the same.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the dataset, or a scenario file.", valueName: "dataset"))
  var datasetPath: String

  @Argument(help: ArgumentHelp("The id of a person, or of an activity alone.", valueName: "id"))
  var subject: String?

  @Argument(help: "An activity's id.")
  var activity: String?

  @Option(
    name: .customLong("person"),
    help: ArgumentHelp("A person, whatever else has the id.", valueName: "id"))
  var personID: String?

  @Option(
    name: .customLong("activity"),
    help: ArgumentHelp("An activity, whatever else has the id.", valueName: "id"))
  var activityID: String?

  @Flag(
    help: "Print a letter to the person instead: in plain French, whatever the language.")
  var letter = false

  @Flag(help: "Say where everybody stands, with a next step for each who waits.")
  var everyone = false

  @Option(
    help: ArgumentHelp(
      "With --everyone: also write a letter to each person, in plain French, into this folder.",
      valueName: "folder"))
  var letters: String?

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func validate() throws {
    guard subject == nil || (personID == nil && activityID == nil) else {
      throw ValidationError("Name ids alone, or by --person and --activity, not both.")
    }
    guard
      !letter || ((subject != nil || personID != nil) && activity == nil && activityID == nil)
    else {
      throw ValidationError("--letter needs a person, and no activity.")
    }
    guard !everyone || asked == nil else {
      throw ValidationError("--everyone needs no id.")
    }
    guard letters == nil || everyone else { throw ValidationError("--letters needs --everyone.") }
  }

  /// Who or what is to be explained.
  private var asked: ExplainedDataset.Subject? {
    if let person = personID ?? (activity == nil ? nil : subject),
      let activity = activityID ?? activity
    {
      return .pair(person: person, activity: activity)
    }
    if let personID { return .person(personID) }
    if let activityID { return .activity(activityID) }
    return subject.map { letter ? .person($0) : .either($0) }
  }

  private var language: Language { answer.language }
  private var json: Bool { answer.document.json }

  package func execute(on console: Console) throws -> CommandStatus {
    try console.answering(json: json) { try answer(console) }
  }

  private func answer(_ console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    guard everyone || asked != nil else {
      let source = try DatasetSource(reading: datasetPath, console)
      return try explainConflict(
        source.validated.draft, PlanningObserver(cancellation: cancellation), console)
    }
    let folder = letters.map { LetterFolder(path: $0) }
    try folder?.check()
    let explained = try ExplainedDataset(
      datasetPath, asking: asked, planning, interruptedBy: cancellation, console)
    if everyone { try explainEveryone(explained, folder, console) }
    switch explained.place {
    case .pair(let person, let work)?:
      if explained.explainer.needsPrice(person: person, activity: work) {
        try explained.requirePrices()
      }
      let whyNot = try explained.explainer.whyNot(
        person: person, activity: work, observer: explained.observer)
      let dataset = explained.dataset
      let ids = (dataset.people[person].id, dataset.activities[work].id)
      try console.result(
        json
          ? whyNot.document(of: ids.0, ids.1, in: language)
          : whyNot.sentence(of: ids.0, ids.1, in: language) + "\n")
    case .person(let place)?: try explain(person: place, explained, console)
    case .activity(let place)?: try explain(activity: place, explained, console)
    case nil: break
    }
    return explained.endStatus(console)
  }

  /// Explains an activity.
  private func explain(
    activity place: Int, _ explained: ExplainedDataset, _ console: Console
  ) throws {
    try explained.requirePrices()
    let explanation = try explained.explainer.explanation(
      ofActivity: place, threads: planning.parameters.threadCount, observer: explained.observer)
    try console.result(
      json ? explanation.document(in: language) : explanation.text(in: language))
  }

  /// Explains a person.
  private func explain(
    person place: Int, _ explained: ExplainedDataset, _ console: Console
  ) throws {
    let explainer = explained.explainer
    let standing = explainer.standing(ofPerson: place)
    // A letter about a job speaks of no other job, and a rule has no price, so nothing needs to be
    // solved again.
    let isRefused = explainer.planner.plan.result.pairs.personRefusals[place] != nil
    let isSettled = (letter && standing.job != nil) || isRefused
    if !isSettled { try explained.requirePrices() }
    let explanation =
      isSettled
      ? standing : try explainer.explanation(ofPerson: place, observer: explained.observer)
    if letter, let letter = Letter(of: explanation, in: explained.dataset) {
      return try console.result(json ? letter.document : letter.text)
    }
    try console.result(
      json ? explanation.document(in: language) : explanation.text(in: language))
  }

  /// Says where everybody stands, and writes the letters.
  private func explainEveryone(
    _ explained: ExplainedDataset, _ folder: LetterFolder?, _ console: Console
  ) throws {
    let isPriced = !explained.dataset.goals.areOrdered
    let report =
      isPriced
      ? try explained.explainer.standingOfEveryone(
        threads: planning.parameters.threadCount, observer: explained.observer)
      : explained.explainer.standingOfEveryoneWithoutSteps()
    if !isPriced { console.note("No next steps were searched: \(ExplainedDataset.noPrices)") }
    if let folder {
      var letters: [(person: String, text: String)] = []
      for (place, entry) in report.people.enumerated() {
        var step: NextStep?
        if case .waits(_, let within, let money, _) = entry.standing { step = within ?? money }
        let standing = explained.explainer.standing(ofPerson: place)
        if case .waits = entry.standing, !isPriced { continue }
        if let letter = Letter(of: standing, step: step, in: explained.dataset) {
          letters.append((entry.person.text, letter.text))
        }
      }
      try folder.write(letters)
    }
    try console.result(json ? report.document(in: language) : report.text(in: language))
  }

  /// Says which demands and limits leave no plan.
  private func explainConflict(
    _ draft: DatasetDraft, _ observer: PlanningObserver, _ console: Console
  ) throws -> CommandStatus {
    let search = ConflictSearch(draft, planning.parameters, observer: observer)
    guard let conflict = try search.conflict() else {
      guard !observer.isCancelled else {
        console.note("interrupted: what cannot hold together is not known yet.")
        return .interrupted
      }
      console.note(
        "\(datasetPath) is not known to have no plan. Name a person to explain a place in the"
          + " plan.")
      if json { try console.result(Conflict.documentOfNone) }
      return .success
    }
    try console.result(json ? conflict.document(in: language) : conflict.text(in: language))
    return .infeasible
  }
}
