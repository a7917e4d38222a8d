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
  /// Whose place has one more unit, where the change is that.
  private let capacity: Capacity?
  /// Who is, and how.
  private(set) var found: [(person: Int, hire: HireSearch.Hire)] = []
  /// Whose steps are wanted, by place in `found`.
  var wanted: [Int] = []
  /// By place in `wanted`.
  private(set) var steps: [NextStep] = []
  private var search: HireSearch?
  private var problem: AllocationProblem?
  private var dataset: Dataset?

  private init(
    _ kind: Unlocking.Kind, _ edits: [ScenarioEdit], _ people: [Int], _ capacity: Capacity? = nil
  ) {
    self.kind = kind
    self.edits = edits
    self.people = people
    self.capacity = capacity
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
    if dataset.programme.budget != nil || dataset.territories.contains(where: { $0.budget != nil })
    {
      trials.append(StepTrial(.money, [], able))
    }
    for capacity in Capacity.all(of: dataset) {
      switch capacity.kind {
      case .posts
      where report.hiredPeople[capacity.place] >= dataset.territories[capacity.place].jobCap:
        trials.append(
          StepTrial(.post, [capacity.edit], people(able, in: capacity.place), capacity))
      case .hours
      where report.slots[capacity.place] >= pairs.activitySlots[capacity.place].highest:
        let candidates = able.filter { person in
          pairs.pairs(of: person).contains { Int(pairs.activities[$0]) == capacity.place }
        }
        trials.append(StepTrial(.hours, [capacity.edit], candidates, capacity))
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
  ///
  /// - Parameters:
  ///   - planner: Has planned the dataset.
  ///   - known: The dataset's problem.
  ///   - plan: Its plan.
  mutating func run(_ planner: ScenarioPlanner, _ known: AllocationProblem, _ plan: Plan) {
    var problem = known
    var dataset = planner.plan.dataset
    switch kind {
    case .place: break
    case .money:
      problem.budget = nil
      for place in problem.groups.indices { problem.groups[place].budget = nil }
    case .post, .hours:
      // Other limits and the same people: no need to read all anew.
      if let capacity { problem.addUnit(of: capacity) }
    case .activity, .course:
      guard let changed = changed(planner, edits) else { return }
      dataset = changed
      self.dataset = changed
      problem = AllocationProblem(changed, CandidatePairs(screening: changed, threads: 1))
    }
    guard let allocation = Allocation(reading: plan, of: problem, dataset) else { return }
    var search = HireSearch(problem, from: allocation)
    for person in people {
      if let hire = search.hire(person) { found.append((person, hire)) }
    }
    self.search = search
    self.problem = problem
  }

  /// The dataset with some edits; nil where they make none.
  private func changed(_ planner: ScenarioPlanner, _ edits: [ScenarioEdit]) -> Dataset? {
    guard !edits.isEmpty else { return planner.plan.dataset }
    return try? Scenario(name: "", baseline: "", edits: edits).applied(to: planner.baseline)
  }

  /// Makes and audits the steps that are wanted.
  ///
  /// - Throws: `PlanningFault` where the audit refuses one.
  mutating func makeSteps(_ planner: ScenarioPlanner, _ base: AuditedPlan) throws {
    guard !wanted.isEmpty, let search, let problem else { return }
    // Of money, one dataset without budgets; each step names what its plan costs.
    let all = kind == .money ? Self.withoutBudgets(planner.plan.dataset) : edits
    guard let dataset = self.dataset ?? changed(planner, all) else { return }
    let audit = PlanAudit(dataset)
    let unchanged = PlanAudit(planner.plan.dataset)
    for entry in wanted {
      let hire = found[entry].hire
      let plan = Plan(reading: search.allocation(of: hire), of: problem, dataset)
      let report: AuditReport
      do { report = try audit.check(plan) } catch { throw PlanningFault.refusedByAudit(error) }
      // What the plan needs no change for is a place that others leave.
      let isNeeded = kind != .place && !unchanged.report(on: plan).isFeasible
      steps.append(
        NextStep(
          kind: isNeeded ? kind : .place,
          edits: !isNeeded
            ? [] : kind == .money ? Self.budgets(for: report, planner.plan.dataset) : edits,
          plan: plan, cost: base.report.objective - report.objective,
          extraCost: report.programmeCost - base.report.programmeCost,
          changes: PlanChanges(from: base.plan, to: plan)))
    }
  }

  /// No budget at all, so that no amount of money is missed.
  static func withoutBudgets(_ dataset: Dataset) -> [ScenarioEdit] {
    var edits = [ScenarioEdit(.setProgramme, ["key": "budget", "value": ""])]
    for territory in dataset.territories where territory.isOpen && territory.budget != nil {
      edits.append(
        ScenarioEdit(.openTerritory, ["territory": territory.id.text, "budget": ""]))
    }
    return edits
  }

  /// As much money as a plan costs, where that is more than there is.
  ///
  /// - Parameters:
  ///   - report: What the audit counts in the plan.
  ///   - dataset: Holds the budgets.
  ///   - unit: Amounts are rounded up to whole units of so many EUR.
  /// - Returns: The edits; none where the plan needs no more money.
  static func budgets(
    for report: AuditReport, _ dataset: Dataset, unit: Double = 0.01
  ) -> [ScenarioEdit] {
    func text(_ cost: Euros) -> String {
      EditText.number(unit < 1 ? cost.amount : (cost.amount / unit).rounded(.up) * unit)
    }
    var edits: [ScenarioEdit] = []
    if let budget = dataset.programme.budget, report.programmeCost > budget {
      let value = text(report.programmeCost)
      edits.append(ScenarioEdit(.setProgramme, ["key": "budget", "value": value]))
    }
    for (territory, cost) in zip(dataset.territories, report.territoryCosts) {
      guard let budget = territory.budget, cost > budget else { continue }
      edits.append(
        ScenarioEdit(
          .openTerritory, ["territory": territory.id.text, "budget": text(cost)]))
    }
    return edits
  }
}

extension AllocationProblem {
  /// One more post, or half-day a week.
  fileprivate mutating func addUnit(of capacity: Capacity) {
    switch capacity.kind {
    case .posts: groups[capacity.place].posts += 1
    case .hours:
      activities[capacity.place].maxSlots += 1
      let most = activities[capacity.place].maxSlots
      for place in pairs.indices where pairs[place].activity == capacity.place {
        pairs[place].maxSlots = min(persons[pairs[place].person].maxSlots, most)
      }
    case .seats, .territoryBudget, .programmeBudget: break
    }
  }
}
