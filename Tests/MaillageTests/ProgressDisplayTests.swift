import Foundation
import Planning
import Testing

import maillage

@Suite("Progress")
struct ProgressDisplayTests {
  @Test("a line tells phase, best plan, bound and gap, and claims no more than is proven")
  func line() {
    let progress = PlanningProgress(phase: .search, incumbent: 84_360.27, bound: 84_384.81)
    #expect(
      ProgressDisplay.line(progress, seconds: 12)
        == "12 s  search  best 84,360.2  bound 84,384.9  gap 0.03 %")
    #expect(
      ProgressDisplay.line(PlanningProgress(phase: .screening), seconds: 0) == "0 s  screening")
  }

  @Test("a terminal has one line that is redrawn, and removed in the end")
  func terminal() {
    let recording = Recording()
    let display = ProgressDisplay(on: recording.console(canRedraw: true))
    display.show(PlanningProgress(phase: .construction, incumbent: 5))
    display.draw()
    display.show(PlanningProgress(phase: .search, bound: 6))
    display.draw()
    display.finish()
    display.draw()
    #expect(recording.notes.hasPrefix("\r\u{1B}[2K"))
    #expect(recording.notes.hasSuffix("\r\u{1B}[2K"))
    #expect(recording.notes.contains("search  best 5.0  bound 6.0  gap 20.00 %"))
    #expect(!recording.notes.contains("\n"))
    #expect(!recording.notes.contains("\u{1B}[2m"))
  }

  @Test("elsewhere each line stands alone")
  func lines() {
    let recording = Recording()
    let display = ProgressDisplay(on: recording.console())
    display.draw()
    display.show(PlanningProgress(phase: .construction))
    display.draw()
    display.finish()
    #expect(recording.notes == "0 s  construction\n")
  }

  @Test("colours only where they are wanted")
  func colours() {
    let recording = Recording()
    recording.console(canRedraw: true, hasColours: true).complain("x")
    recording.console(canRedraw: true, hasColours: false).complain("y")
    #expect(recording.notes == "\u{1B}[31merror:\u{1B}[0m x\nerror: y\n")
  }
}
