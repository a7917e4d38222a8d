import Employment
import PlanAudit
import Planning
import SyntheticProgrammes
import Testing

@Suite("A search ends at a gap in points, whatever share of the plan's points that is")
struct AbsoluteGapTests {
  @Test(
    "the gap is kept, and is the reason to stop", arguments: 0..<3 as Range<UInt64>,
    [PlanningParameters.Engine.jobs, .compact])
  func isKept(seed: UInt64, engine: PlanningParameters.Engine) throws {
    var recipe = ProgrammeRecipe(seed: seed)
    recipe.territories = 2
    recipe.postsScale = 0.15
    let dataset = try recipe.makeDraft().validated()
    var parameters = PlanningParameters()
    parameters.engine = engine
    parameters.seconds = nil
    parameters.relativeGap = 0
    parameters.absoluteGap = 40
    let outcome = try Planner(parameters).plan(dataset).outcome
    let plan = try #require(outcome.audited)
    let bound = try #require(plan.bound?.amount)
    let missing = bound - plan.report.objective.amount
    #expect((0...40).contains(missing))
    switch outcome {
    case .optimal: #expect(missing <= 1e-9 * max(1, abs(bound)))
    case .feasible(_, stoppedBy: let limit): #expect(limit == .gap)
    default: Issue.record("There is a plan.")
    }
  }
}
