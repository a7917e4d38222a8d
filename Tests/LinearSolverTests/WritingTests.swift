import LinearSolver
import Testing

@Suite struct WritingTests {
  @Test(arguments: KnownModel.linear + KnownModel.mixedInteger)
  func aWrittenModelReadsBackToTheSameOptimum(known: KnownModel) throws {
    guard case .optimum(let value) = known.answer else { return }
    let sign: Double = known.model.sense == .maximise ? -1 : 1
    let lp = try GLPSol.solve(known.model.cplexLP(), format: "--lp")
    #expect(lp.status == "o")
    #expect(abs(lp.objective - value) <= 1e-6 * (1 + abs(value)))
    let mps = try GLPSol.solve(known.model.freeMPS(), format: "--freemps")
    #expect(mps.status == "o")
    #expect(abs(mps.objective - sign * value) <= 1e-6 * (1 + abs(value)))
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func randomModelsReadBackToTheSameOptimum(seed: UInt64) throws {
    let model = RandomModels.enumerable(seed: seed)
    guard let best = RandomModels.bestByEnumeration(model) else { return }
    let sign: Double = model.sense == .maximise ? -1 : 1
    let lp = try GLPSol.solve(model.cplexLP(), format: "--lp")
    #expect(abs(lp.objective - best) <= 1e-6)
    let mps = try GLPSol.solve(model.freeMPS(), format: "--freemps")
    #expect(abs(mps.objective - sign * best) <= 1e-6)
  }

  @Test func namesBecomeLegalUniqueAndStayReadable() {
    var names = WrittenNames(reserved: ["obj"])
    #expect(names.name(for: "Liège, épicerie") == "Liege__epicerie")
    #expect(names.name(for: "Liege  epicerie") == "Liege__epicerie_2")
    #expect(names.name(for: "Liege  épicerie") == "Liege__epicerie_3")
    #expect(names.name(for: "12 chairs") == "n_12_chairs")
    #expect(names.name(for: "e10") == "n_e10")
    #expect(names.name(for: "Free") == "n_Free")
    #expect(names.name(for: "") == "n_")
    #expect(names.name(for: "obj") == "obj_2")
    let long = names.name(for: String(repeating: "a", count: 400))
    let second = names.name(for: String(repeating: "a", count: 400))
    #expect(long.count == 255)
    #expect(second.count == 255 && second != long)
  }

  @Test func strangeNamesReadBackToo() throws {
    var model = NamedModel(sense: .maximise)
    let strange = ["end", "3x", "e5", "a b", "a:b", "", "été", "x+y", "<=", "inf"]
    let variables = strange.map {
      model.addVariable(Named($0), domain: .integer, bounds: Bounds(0...2), objective: 1)
    }
    model.addRow("constant", bounds: Bounds(1...15.5), terms: variables.map { ($0, 1) })
    model.addRow("obj", bounds: .free, terms: variables.map { ($0, 1) })
    model.objectiveConstant = -0.125
    #expect(try GLPSol.solve(model.cplexLP(), format: "--lp").objective == 14.875)
    #expect(try GLPSol.solve(model.freeMPS(), format: "--freemps").objective == -14.875)
  }

  @Test func writingIsDeterministic() throws {
    let model = RandomModels.enumerable(seed: 3)
    #expect(try model.cplexLP() == RandomModels.enumerable(seed: 3).cplexLP())
    #expect(try model.freeMPS() == RandomModels.enumerable(seed: 3).freeMPS())
  }
}
