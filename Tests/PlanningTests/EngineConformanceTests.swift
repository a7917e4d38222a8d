import Eligibility
import Employment
import LinearSolver
import Planning
import TestSupport
import Testing

/// What every engine must do, on problems whose answers are known by hand.
@Suite struct EngineConformanceTests {
  static let engines: [any AllocationEngine] = [BruteForce(), Compact(), JobGeneration()]

  /// One person who may do one activity for 2 to 4 slots, at one point a slot and 10 for hiring.
  static func smallest() -> AllocationProblem {
    var problem = AllocationProblem()
    problem.groups = [
      .init(
        posts: 1, peoplePerSupervisor: nil, supervisorValue: 0,
        supervisorEuros: 0, budget: nil)
    ]
    problem.activities = [
      .init(group: 0, minSlots: 0, maxSlots: 10, minPeople: 1, value: -1, euros: 0, teams: 0..<0)
    ]
    problem.persons = [
      .init(
        group: 0, minSlots: 2, maxSlots: 4, maxActivities: 1, maxCourses: 0, mustHire: false,
        value: 10, pairs: 0..<1, seats: 0..<0)
    ]
    problem.pairs = [
      .init(
        person: 0, activity: 0, minSlots: 1, maxSlots: 4, mustAssign: false, value: 0,
        valuePerSlot: 1, eurosPerSlot: 100, requirements: 0..<0)
    ]
    return problem
  }

  /// The points of a proven optimum; nil where the engine says that there is no allocation.
  private func optimum(
    _ problem: AllocationProblem, by engine: any AllocationEngine
  ) throws -> Double? {
    let outcome = try engine.solve(problem, improving: nil, until: SearchLimits()) { _ in }
    switch outcome.status {
    case .optimal(let allocation, let objective, let bound):
      #expect(problem.evaluate(allocation).isFeasible)
      #expect(bound >= objective - 1e-9)
      return objective
    case .infeasible:
      return nil
    case .feasible, .noAllocationFound:
      Issue.record("\(engine.name) did not finish")
      return nil
    }
  }

  @Test(arguments: engines) func takesTheBestJob(engine: any AllocationEngine) throws {
    #expect(try optimum(Self.smallest(), by: engine) == 13)
  }

  @Test(arguments: engines) func spendsNoMoreThanTheBudget(engine: any AllocationEngine) throws {
    var problem = Self.smallest()
    problem.budget = 300
    #expect(try optimum(problem, by: engine) == 12)
    problem.budget = 199
    #expect(try optimum(problem, by: engine) == 0)
  }

  @Test(arguments: engines) func saysThatAPostlessMustHireIsInfeasible(
    engine: any AllocationEngine
  ) throws {
    var problem = Self.smallest()
    problem.persons[0].mustHire = true
    problem.groups[0].posts = 0
    #expect(try optimum(problem, by: engine) == nil)
  }

  @Test(arguments: engines) func solvesTheProblemOfNobody(engine: any AllocationEngine) throws {
    #expect(try optimum(AllocationProblem(), by: engine) == 0)
  }

  /// Two jobs and two agents, as a GAP instance enters: costs 4, 3 / 2, 5, uses 3, 2 / 2, 3,
  /// capacities 3 and 3. Each agent can take one job; the cheaper pairing costs 3 + 2.
  @Test(arguments: engines) func solvesAnAssignmentInstance(engine: any AllocationEngine) throws {
    let costs = [[4.0, 3.0], [2.0, 5.0]]
    let uses = [[3, 2], [2, 3]]
    var problem = AllocationProblem()
    problem.groups = [
      .init(
        posts: 2, peoplePerSupervisor: nil, supervisorValue: 0,
        supervisorEuros: 0, budget: nil)
    ]
    for _ in 0..<2 {
      problem.activities.append(
        .init(group: 0, minSlots: 0, maxSlots: 3, minPeople: 1, value: 0, euros: 0, teams: 0..<0))
    }
    for job in 0..<2 {
      let first = problem.pairs.count
      for agent in 0..<2 {
        problem.pairs.append(
          .init(
            person: job, activity: agent, minSlots: uses[agent][job], maxSlots: uses[agent][job],
            mustAssign: false, value: -costs[agent][job], valuePerSlot: 0, eurosPerSlot: 0,
            requirements: 0..<0))
      }
      problem.persons.append(
        .init(
          group: 0, minSlots: 1, maxSlots: 3, maxActivities: 1, maxCourses: 0, mustHire: true,
          value: 0, pairs: first..<problem.pairs.count, seats: 0..<0))
    }
    #expect(try optimum(problem, by: engine) == -5)
  }

  /// Two customers of demand 2 and 3 and two facilities of capacity 5 that cost 4 and 6 to open,
  /// as an SSCFLP instance enters: serving both from the first costs 4 + 1 + 2.
  @Test(arguments: engines) func solvesAFacilityLocationInstance(
    engine: any AllocationEngine
  ) throws {
    let serving = [[1.0, 2.0], [1.0, 1.0]]
    let demands = [2, 3]
    var problem = AllocationProblem()
    problem.groups = [
      .init(
        posts: 2, peoplePerSupervisor: nil, supervisorValue: 0,
        supervisorEuros: 0, budget: nil)
    ]
    for opening in [4.0, 6.0] {
      problem.activities.append(
        .init(
          group: 0, minSlots: 0, maxSlots: 5, minPeople: 1, value: -opening, euros: 0,
          teams: 0..<0))
    }
    for customer in 0..<2 {
      let first = problem.pairs.count
      for facility in 0..<2 {
        problem.pairs.append(
          .init(
            person: customer, activity: facility, minSlots: demands[customer],
            maxSlots: demands[customer], mustAssign: false, value: -serving[facility][customer],
            valuePerSlot: 0, eurosPerSlot: 0, requirements: 0..<0))
      }
      problem.persons.append(
        .init(
          group: 0, minSlots: demands[customer], maxSlots: demands[customer], maxActivities: 1,
          maxCourses: 0, mustHire: true, value: 0, pairs: first..<problem.pairs.count,
          seats: 0..<0))
    }
    #expect(try optimum(problem, by: engine) == -7)
  }
}
