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
  /// changes to the gap. For who is left, the changes are solved one after the other with the person
  /// hired, until one has a plan, or none has: that is then proven.
  ///
  /// Complexity: one problem a change that needs other candidate pairs, a few dozen insertions a
  /// person and change, one audit a person who waits, and a re-planning or a few for who is left.
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
    let problem = AllocationProblem(dataset, pairs)
    var trials = StepTrial.all(for: waiting, in: planner)
    forEachConcurrently(&trials, threads: threads) { trial in
      if !observer.cancellation.isCancelled { trial.run(planner, problem, base.plan) }
    }
    var choices = StepChoices(dataset.people.count)
    for (place, trial) in trials.enumerated() { choices.add(trial, at: place) }
    let steps = try choices.steps(of: &trials, threads: threads, planner, base)
    let left = waiting.filter { steps.within[$0] == nil && steps.money[$0] == nil }
    let solved = Dictionary(
      uniqueKeysWithValues: zip(
        left,
        try mapConcurrently(left, threads: threads) { try solvedStep(for: $0, base, observer) }))
    var standings: [Int: Standing] = [:]
    for person in waiting {
      let own = solved[person]
      let isMoney = own?.step?.kind == .money
      standings[person] = .waits(
        reason: pairs.pairs(of: person).isEmpty ? .noCandidateActivity : .notChosen,
        withinBudget: steps.within[person] ?? (isMoney ? nil : own?.step),
        withMoney: steps.money[person] ?? (isMoney ? own?.step : nil),
        isProvenStuck: own?.isProvenStuck ?? false)
    }
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

extension Explainer {
  /// The relative gap to which a step's plan is searched, that of the whole plan.
  private static let stepGap = 3e-3

  /// The first change with which a plan hires a person, solved.
  ///
  /// - Returns: The step; without one, whether every change was proven to have no such plan.
  fileprivate func solvedStep(
    for person: Int, _ base: AuditedPlan, _ observer: PlanningObserver
  ) throws -> (step: NextStep?, isProvenStuck: Bool) {
    let hire = ScenarioEdit(
      .pin, ["person": planner.plan.dataset.people[person].id.text, "rule": "hire"])
    // A plan that shows the step is asked for, no proof that none is better.
    var parameters = PlanningParameters()
    parameters.threads = 1
    parameters.relativeGap = Self.stepGap
    var isProven = true
    for (kind, edits) in candidates(for: person) {
      // Any amount of money, since the proof is to hold for every amount.
      let tried = kind == .money ? StepTrial.withoutBudgets(planner.plan.dataset) : edits
      let scenario = Scenario(name: "", baseline: "", edits: tried + [hire])
      let forced = try planner.plan(scenario, parameters, observer: observer)
      if let plan = forced.audited {
        let step = NextStep(
          kind: kind,
          edits: kind == .money
            ? StepTrial.budgets(for: plan.report, planner.plan.dataset) : edits,
          plan: plan.plan,
          cost: base.report.objective - plan.report.objective,
          extraCost: plan.report.programmeCost - base.report.programmeCost,
          changes: PlanChanges(from: base.plan, to: plan.plan))
        return (step, false)
      }
      if case .infeasible = forced.result.outcome { continue }
      isProven = false
    }
    return (nil, isProven)
  }
}

/// By person, the trial and its hire that costs least: without more money, and with.
private struct StepChoices {
  private typealias Choice = (trial: Int, hire: Int, points: Double)
  private var within: [Choice?]
  private var money: [Choice?]

  init(_ people: Int) {
    within = Array(repeating: nil, count: people)
    money = within
  }

  mutating func add(_ trial: StepTrial, at place: Int) {
    for (entry, found) in trial.found.enumerated() {
      let choice = (trial: place, hire: entry, points: found.hire.points)
      if trial.kind == .money {
        money[found.person] = choice
      } else if choice.points > (within[found.person]?.points ?? -.infinity) + 1e-9 {
        within[found.person] = choice
      }
    }
  }

  /// The steps that were chosen, made and audited; more money is one only where it costs less.
  func steps(
    of trials: inout [StepTrial], threads: Int, _ planner: ScenarioPlanner, _ base: AuditedPlan
  ) throws -> (within: [Int: NextStep], money: [Int: NextStep]) {
    for person in within.indices {
      if let choice = within[person] { trials[choice.trial].wanted.append(choice.hire) }
      if let choice = money[person], choice.points > (within[person]?.points ?? -.infinity) + 1e-6 {
        trials[choice.trial].wanted.append(choice.hire)
      }
    }
    trials = try mapConcurrently(trials, threads: threads) { trial in
      var trial = trial
      try trial.makeSteps(planner, base)
      return trial
    }
    var steps: (within: [Int: NextStep], money: [Int: NextStep]) = ([:], [:])
    for trial in trials {
      for (entry, step) in zip(trial.wanted, trial.steps) {
        let person = trial.found[entry].person
        if step.kind == .money {
          steps.money[person] = step
        } else if steps.within[person].map({ step.cost < $0.cost }) ?? true {
          steps.within[person] = step
        }
      }
    }
    return steps
  }
}
