import Employment
import Monitoring
import Testing

@Suite("The cost in two parts")
struct CoFinancingTests {
  @Test(
    "both parts add up to the cent",
    arguments: [0, 0.01, 1, 22_690_975.20, 123.455, -517.33, 1e12], [0, 0.4, 0.5, 1.0 / 3, 1])
  func partsAddUp(cost: Double, share: Double) {
    let financing = CoFinancing(cost: Euros(cost), budget: nil, share: share)
    #expect(financing.europeInCents + financing.walloniaInCents == financing.costInCents)
    #expect(abs(Double(financing.costInCents) - cost * 100) <= 0.5 + abs(cost) * 1e-12)
    #expect(abs(Double(financing.europeInCents) - cost * 100 * share) <= 1 + abs(cost) * 1e-12)
  }

  @Test("half and half, with what the budget leaves")
  func half() {
    let financing = CoFinancing(cost: Euros(100.01), budget: Euros(120))
    #expect(financing.costInCents == 10_001)
    #expect(financing.europeInCents == 5_001)
    #expect(financing.walloniaInCents == 5_000)
    #expect(financing.leftInCents == 1_999)
  }
}
