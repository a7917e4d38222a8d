import DatasetFiles
import Employment
import Foundation
import Scenarios
import TestSupport
import Testing

@Suite("Fixtures/wallonia-2025 is the decision of 2025 as far as it is known")
struct DecisionFixtureTests {
  @Test("of 17 territories one had dropped out, five stop, 11 go on; guesses are called so")
  func territories() throws {
    let bytes = try Data(contentsOf: URL(filePath: FixtureFolder.decision))
    let scenario = try Scenario(json: String(decoding: bytes, as: UTF8.self))
    let baseline = try DatasetFolder(path: FixtureFolder.wallonia).read()
    #expect(try baseline.validated().territories.count(where: \.isOpen) == 17)
    let dataset = try scenario.applied(to: baseline)
    #expect(dataset.territories.count(where: \.isOpen) == 11)
    let closed = Set(dataset.territories.filter { !$0.isOpen }.map(\.name))
    #expect(closed.isSuperset(of: ["Mons", "Frameries", "La Louvière"]))
    let note = try #require(scenario.note)
    let guesses = try #require(note.range(of: "Guesses:"))
    for name in ["Bertrix", "Colfontaine"] {
      #expect(closed.contains(name))
      #expect(note[guesses.upperBound...].contains(name))
    }
    #expect(note[guesses.upperBound...].contains("Virton"))
    #expect(!note[guesses.upperBound...].contains("Mons"))
  }
}
