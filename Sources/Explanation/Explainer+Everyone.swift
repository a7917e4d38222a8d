import Eligibility
import Employment
import LinearSolver
import PlanAudit
public import Planning
import Scenarios

extension Explainer {
  /// Where everybody stands.
  ///
  /// For everybody who waits, each kind of change is tried (``Unlocking/Kind``): the dataset with the
  /// change is made, and room for the person is searched in the plan beside it, somebody giving way
  /// where that must be (`HireSearch`). The least costly is kept and audited. It is a plan that exists and
  /// no proof that nothing cheaper does: ``explanation(ofPerson:observer:)`` searches one person's
  /// changes to the gap.
  ///
  /// Complexity: one problem a change that needs other candidate pairs, a few dozen insertions a
  /// person and change, one audit a person who waits.
  ///
  /// - Parameters:
  ///   - threads: Changes that are tried side by side at most; the report does not depend on it.
  ///   - observer: May stop it: who is left then has no step.
  /// - Returns: The report.
  /// - Throws: `PlanningFault` where the audit refuses a plan that was found.
  public func standingOfEveryone(
    threads: Int, observer: PlanningObserver = PlanningObserver()
  ) throws -> ExhaustivityReport {
    let dataset = planner.plan.dataset
    let pairs = planner.plan.result.pairs
    guard let base = planner.plan.audited else { return ExhaustivityReport(people: []) }
    let hired = Set(base.plan.assignments.map(\.person))
    let waiting = dataset.people.indices.filter {
      !hired.contains(dataset.people[$0].id) && pairs.personRefusals[$0] == nil
    }
    var trials = StepTrial.all(for: waiting, in: planner)
    forEachConcurrently(&trials, threads: threads) { trial in
      guard !observer.cancellation.isCancelled else { return }
      trial.run(planner, base.plan)
    }
    var choices = StepChoices(dataset.people.count)
    for (place, trial) in trials.enumerated() { choices.add(trial, at: place) }
    struct Work: Sendable {
      let person: Int
      var standing: Standing?
      var fault: (any Error)?
    }
    var works = waiting.map { Work(person: $0) }
    forEachConcurrently(&works, threads: threads) { [trials, choices] work in
      do {
        func step(_ choice: (trial: Int, hire: Int)?) throws -> NextStep? {
          try choice.flatMap { try trials[$0.trial].step($0.hire, planner, base) }
        }
        work.standing = .waits(
          reason: pairs.pairs(of: work.person).isEmpty ? .noCandidateActivity : .notChosen,
          withinBudget: try step(choices.within[work.person]),
          withMoney: try step(choices.money[work.person]))
      } catch { work.fault = error }
    }
    if let fault = works.lazy.compactMap(\.fault).first { throw fault }
    var standings: [Int: Standing] = [:]
    for work in works { standings[work.person] = work.standing }
    return ExhaustivityReport(
      people: dataset.people.indices.map { place in
        let id = dataset.people[place].id
        if hired.contains(id) { return (id, .placed) }
        if let refusal = pairs.refusal(ofPerson: place, in: dataset),
          pairs.personRefusals[place] != nil
        {
          return (id, .refused(refusal))
        }
        return (
          id,
          standings[place]
            ?? .waits(reason: .notChosen, withinBudget: nil, withMoney: nil)
        )
      })
  }
}

/// By person, the trial and its hire that costs least: without more money, and with.
private struct StepChoices: Sendable {
  private(set) var within: [(trial: Int, hire: Int)?]
  private(set) var money: [(trial: Int, hire: Int)?]
  private var points: [Double]
  private var euros: [Double]

  init(_ people: Int) {
    within = Array(repeating: nil, count: people)
    money = within
    points = Array(repeating: -.infinity, count: people)
    euros = Array(repeating: .infinity, count: people)
  }

  mutating func add(_ trial: StepTrial, at place: Int) {
    for (entry, found) in trial.found.enumerated() {
      if trial.kind == .money {
        if found.hire.euros < euros[found.person] {
          euros[found.person] = found.hire.euros
          money[found.person] = (place, entry)
        }
      } else if found.hire.points > points[found.person] + 1e-9 {
        points[found.person] = found.hire.points
        within[found.person] = (place, entry)
      }
    }
  }
}
