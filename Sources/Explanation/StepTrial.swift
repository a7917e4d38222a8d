import Eligibility
import Employment
import PlanAudit
import Planning
import Scenarios

/// One change of a dataset, and whom it lets in.
struct StepTrial: Sendable {
  let kind: Unlocking.Kind
  /// Nothing where others give way; of money, filled in when it is known how much.
  let edits: [ScenarioEdit]
  /// Who may be let in.
  let people: [Int]
  /// Who is, and how.
  private(set) var found: [(person: Int, hire: HireSearch.Hire)] = []
  private var search: HireSearch?
  private var problem: AllocationProblem?

  private init(_ kind: Unlocking.Kind, _ edits: [ScenarioEdit], _ people: [Int]) {
    self.kind = kind
    self.edits = edits
    self.people = people
  }

  /// All changes that could let somebody in.
  static func all(for waiting: [Int], in planner: ScenarioPlanner) -> [StepTrial] {
    let dataset = planner.plan.dataset
    let pairs = planner.plan.result.pairs
    guard let report = planner.plan.audited?.report else { return [] }
    let able = waiting.filter { !pairs.pairs(of: $0).isEmpty }
    func people(_ group: [Int], in territory: Int) -> [Int] {
      group.filter { dataset.people[$0].territory == territory }
    }
    var trials = [StepTrial(.place, [], able)]
    if dataset.programme.budget != nil { trials.append(StepTrial(.money, [], able)) }
    for capacity in Capacity.all(of: dataset) {
      switch capacity.kind {
      case .posts
      where report.hiredPeople[capacity.place] >= dataset.territories[capacity.place].jobCap:
        trials.append(StepTrial(.post, [capacity.edit], people(able, in: capacity.place)))
      case .hours
      where report.slots[capacity.place] >= pairs.activitySlots[capacity.place].highest:
        let candidates = able.filter { person in
          pairs.pairs(of: person).contains { Int(pairs.activities[$0]) == capacity.place }
        }
        trials.append(StepTrial(.hours, [capacity.edit], candidates))
      default: break
      }
    }
    for (place, activity) in dataset.activities.enumerated()
    where pairs.activityRefusals[place] == .activityNotApproved {
      let edit = ScenarioEdit(
        .changeActivity, ["activity": activity.id.text, "status": "approved"])
      trials.append(StepTrial(.activity, [edit], people(waiting, in: activity.territory)))
    }
    trials += courses(for: waiting, in: planner)
    return trials.filter { !$0.people.isEmpty }
  }

  /// A course for each skill that somebody lacks out of reach, at the highest level lacking there.
  private static func courses(for waiting: [Int], in planner: ScenarioPlanner) -> [StepTrial] {
    let dataset = planner.plan.dataset
    struct Subject: Hashable {
      let territory: Int
      let skill: Skill.ID
      let level: Int
    }
    var people: [Subject: [Int]] = [:]
    for person in waiting {
      for (skill, level) in Explainer(planner).lackingSkills(of: person) {
        let subject = Subject(
          territory: dataset.people[person].territory, skill: skill, level: level)
        people[subject, default: []].append(person)
      }
    }
    return people.keys.sorted {
      ($0.territory, $0.skill, $0.level) < ($1.territory, $1.skill, $1.level)
    }.map { subject in
      let edit = Explainer(planner).course(
        teaching: (subject.skill, subject.level), near: dataset.territories[subject.territory])
      return StepTrial(.course, [edit], people[subject] ?? [])
    }
  }

  /// Searches room for everybody whom the change could let in.
  mutating func run(_ planner: ScenarioPlanner, _ plan: Plan) {
    guard let (dataset, pairs) = changed(planner, edits) else { return }
    var problem = AllocationProblem(dataset, pairs)
    if kind == .money { problem.budget = nil }
    guard let allocation = Allocation(reading: plan, of: problem, dataset) else { return }
    var search = HireSearch(problem, from: allocation)
    for person in people {
      if let hire = search.hire(person) { found.append((person, hire)) }
    }
    self.search = search
    self.problem = problem
  }

  /// The dataset with some edits, screened.
  private func changed(
    _ planner: ScenarioPlanner, _ edits: [ScenarioEdit]
  ) -> (Dataset, CandidatePairs)? {
    guard !edits.isEmpty else { return (planner.plan.dataset, planner.plan.result.pairs) }
    let scenario = Scenario(name: "", baseline: "", edits: edits)
    guard let dataset = try? scenario.applied(to: planner.baseline) else { return nil }
    return (dataset, CandidatePairs(screening: dataset, threads: 1))
  }

  /// The step of one of those who were let in, audited.
  func step(_ entry: Int, _ planner: ScenarioPlanner, _ base: AuditedPlan) throws -> NextStep? {
    guard let search, let problem, let (dataset, _) = changed(planner, edits) else { return nil }
    let plan = Plan(reading: search.allocation(of: found[entry].hire), of: problem, dataset)
    var edits = edits
    var audit = PlanAudit(dataset)
    if kind == .money, let budget = planner.plan.dataset.programme.budget {
      let cost = max(found[entry].hire.euros, budget.amount)
      edits = [
        ScenarioEdit(.setProgramme, ["key": "budget", "value": EditText.number(cost + 1)])
      ]
      guard let (paid, _) = changed(planner, edits) else { return nil }
      audit = PlanAudit(paid)
    }
    let report: AuditReport
    do { report = try audit.check(plan) } catch { throw PlanningFault.refusedByAudit(error) }
    return NextStep(
      kind: kind, edits: edits, plan: plan, cost: base.report.objective - report.objective,
      extraCost: report.programmeCost - base.report.programmeCost,
      changes: PlanChanges(from: base.plan, to: plan))
  }
}
