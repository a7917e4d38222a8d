import RunnerSupport
import Testing

@Suite("The trace of a search")
struct SearchTraceTests {
  private let trace = SearchTrace(
    csv: "seconds,incumbent,bound\n0.5,,200\n1,100,200\n2,100,101\n3,100,100.01\n4,1")

  @Test("knows the first plan, and the first moment of each gap")
  func moments() {
    #expect(trace.moments.count == 4)
    #expect(trace.secondsToPlan(within: 10) == 1)
    #expect(trace.seconds(toGap: 1, within: 10) == 1)
    #expect(trace.seconds(toGap: 1e-2, within: 10) == 2)
    #expect(trace.seconds(toGap: 1e-4, within: 10) == 3)
    #expect(trace.seconds(toGap: 9e-5, within: 10) == nil)
  }

  @Test("what came after the limit did not come")
  func limit() {
    #expect(trace.secondsToPlan(within: 0.9) == nil)
    #expect(trace.seconds(toGap: 1e-2, within: 1.9) == nil)
  }

  @Test("a gap is relative to the plan, whatever its sign, and never below nought")
  func gaps() {
    #expect(SearchTrace(csv: "h\n1,-100,-99").moments.first?.relativeGap == 0.01)
    #expect(SearchTrace(csv: "h\n1,100,99.9").moments.first?.relativeGap == 0)
    #expect(SearchTrace(csv: "").moments.isEmpty)
  }
}
