import Employment
import Explanation
import Foundation
import Planning
import Reporting
import Scenarios
import Testing

/// Datasets that one known cause leaves without a plan, each kind of cause by itself.
///
/// One dataset for each cause here, five with `MAILLAGE_VERIFY=full`. What is claimed is checked by
/// the other engine.
@Suite("A conflict names the cause that was planted")
struct InfeasibleOnPurposeTests {
  private static let seeds: Range<UInt64> =
    ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full" ? 0..<5 : 0..<1

  private static func parameters(_ engine: PlanningParameters.Engine) -> PlanningParameters {
    var parameters = PlanningParameters()
    parameters.engine = engine
    parameters.seconds = nil
    parameters.threads = 1
    return parameters
  }

  /// Whether the other engine finds a plan without some demands and limits.
  private static func hasPlan(_ draft: DatasetDraft, without given: [Demand]) throws -> Bool {
    let scenario = Scenario(name: "", baseline: "", edits: given.flatMap(\.relaxation))
    let outcome = try Planner(parameters(.compact)).plan(try scenario.applied(to: draft)).outcome
    switch outcome {
    case .optimal, .feasible: return true
    case .infeasible: return false
    case .noPlanFound:
      Issue.record("no answer without limits")
      return false
    }
  }

  @Test("of every cause", arguments: InfeasibleDataset.Cause.allCases)
  func cause(_ cause: InfeasibleDataset.Cause) throws {
    for seed in Self.seeds {
      let planted = InfeasibleDataset(cause, seed: seed)
      let draft = planted.draft
      let name = Comment(rawValue: "\(cause) \(seed)")
      #expect(try !Self.hasPlan(draft, without: []), name)
      let search = ConflictSearch(draft, Self.parameters(.jobs))
      let conflict = try #require(try search.conflict(), name)
      let rules = Set(conflict.members.map(\.rule))
      if !planted.rules.isEmpty { #expect(rules == planted.rules, name) }
      #expect(conflict.isIrreducible, name)
      let all = Demand.all(of: try draft.validated())
      #expect(conflict.members.allSatisfy { all.contains($0) }, name)
      let others = all.filter { !conflict.members.contains($0) }
      #expect(try !Self.hasPlan(draft, without: others), name)
      for member in conflict.members {
        #expect(try Self.hasPlan(draft, without: others + [member]), name)
      }
      #expect(!conflict.repairs.isEmpty, name)
      for repair in conflict.repairs {
        #expect(try Self.hasPlan(draft, without: repair.demands), name)
        for left in repair.steps.indices where repair.steps.count > 1 {
          var rest = repair.demands
          rest.remove(at: left)
          #expect(try !Self.hasPlan(draft, without: rest), name)
        }
      }
      checkWords(of: conflict, name)
    }
  }

  /// A member without words of its own would be told by the id of its rule alone.
  private func checkWords(of conflict: Conflict, _ name: Comment) {
    let (english, french) = (conflict.text(in: .english), conflict.text(in: .french))
    for member in conflict.members {
      let bare = "\n  \(member.rule.rawValue) [\(member.rule.rawValue)]"
      #expect(!english.contains(bare), name)
      #expect(!french.contains(bare), name)
      for id in member.subject {
        #expect(english.contains(id), name)
        #expect(french.contains(id), name)
      }
    }
    #expect(english != french)
  }
}
