import Foundation
import RunnerSupport
import Testing

@Suite("The fitted law of growth")
struct PowerLawTests {
  @Test("finds the exponent and the factor of an exact law")
  func exact() throws {
    let points = [17.0, 34, 170, 1700].map { (size: $0, seconds: 0.25 * pow($0, 1.1)) }
    let law = try #require(PowerLaw(points))
    #expect(abs(law.exponent - 1.1) < 1e-9)
    #expect(abs(law.factor - 0.25) < 1e-9)
  }

  @Test("is none for one size")
  func single() {
    #expect(PowerLaw([]) == nil)
    #expect(PowerLaw([(17, 1)]) == nil)
    #expect(PowerLaw([(17, 1), (17, 2)]) == nil)
  }
}
