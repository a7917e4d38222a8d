package import ArgumentParser
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
    abstract: "Explains a person's place in the plan, by solving again with the answer forced.",
    discussion: """
      EXAMPLES:
        maillage explain Fixtures/wallonia CHA-P0001 --language fr
        maillage explain Fixtures/wallonia CHA-P0001 CHA-A002
        maillage explain Fixtures/wallonia CHA-P0001 --letter
        maillage explain Fixtures/wallonia

      Without a person: why there is no plan, where there is none.
      With an activity: why the person does not work on it, and what it would cost. Of a person
      with a job: what the job brings, and what the other activities would cost. Of a person
      without: the rule that stands in the way, or what would let the person in, with its price.
      """)

  @Argument(help: ArgumentHelp("The folder of the dataset.", valueName: "dataset"))
  var datasetPath: String

  @Argument(help: "The person's id.")
  var person: String?

  @Argument(help: "An activity's id.")
  var activity: String?

  @Flag(
    help: "Print a letter to the person instead: in plain French, whatever the language.")
  var letter = false

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func validate() throws {
    guard !letter || (person != nil && activity == nil) else {
      throw ValidationError("--letter needs a person, and no activity.")
    }
  }

  private var language: Language { answer.language }
  private var json: Bool { answer.document.json }

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let draft = try DatasetInput.draft(at: datasetPath)
    let dataset = try DatasetInput(validating: draft, console).dataset
    guard let person else { return try explainConflict(draft, console) }
    guard let place = dataset.people.firstIndex(where: { $0.id.text == person }) else {
      throw CommandFailure(.usage, "\(person) is nobody's id in \(datasetPath).")
    }
    guard !dataset.goals.areOrdered else {
      throw CommandFailure(
        .badData,
        "a price compares the points of plans, and the goals have several priority groups."
          + " Give all goals of goals.csv the same priority to explain a plan.")
    }
    let display = planning.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { display?.show($0) }
    let planner = try ScenarioPlanner(
      name: datasetPath, baseline: draft, planning.parameters, observer: observer)
    guard planner.plan.audited != nil else {
      throw CommandFailure(
        .infeasible, "There is no plan to explain: `maillage explain \(datasetPath)` says why.")
    }
    let explainer = Explainer(planner)
    if let activity {
      guard let work = dataset.activities.firstIndex(where: { $0.id.text == activity }) else {
        throw CommandFailure(.usage, "\(activity) is no activity's id in \(datasetPath).")
      }
      let whyNot = try explainer.whyNot(person: place, activity: work, observer: observer)
      display?.finish()
      let (personID, activityID) = (dataset.people[place].id, dataset.activities[work].id)
      try console.result(
        json
          ? whyNot.document(of: personID, activityID, in: language)
          : whyNot.sentence(of: personID, activityID, in: language) + "\n")
    } else {
      let standing = explainer.standing(ofPerson: place)
      // A letter about a job speaks of no other job, so nothing needs to be solved again.
      let explanation =
        letter && standing.job != nil
        ? standing : try explainer.explanation(ofPerson: place, observer: observer)
      display?.finish()
      if letter, let letter = Letter(of: explanation, in: dataset) {
        try console.result(json ? letter.document : letter.text)
        return .success
      }
      try console.result(
        json ? explanation.document(in: language) : explanation.text(in: language))
    }
    return .success
  }

  /// Says which demands and limits leave no plan.
  private func explainConflict(
    _ draft: DatasetDraft, _ console: Console
  ) throws -> CommandStatus {
    guard let conflict = try ConflictSearch(draft, planning.parameters).conflict() else {
      console.note(
        "\(datasetPath) is not known to have no plan. Name a person to explain a place in the"
          + " plan.")
      return .success
    }
    try console.result(json ? conflict.document(in: language) : conflict.text(in: language))
    return .infeasible
  }
}
