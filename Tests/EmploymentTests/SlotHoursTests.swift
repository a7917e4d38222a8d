import Testing

import Employment

@Suite struct SlotHoursTests {
  @Test(arguments: [
    (3.8, 24, 24, "22.8-24", "24-26.6"), (3.8, 2, 3, "2-3.8", "2-7.6"),
    (3.8, 23, 26.5, "22.8-26.5", "23-26.6"), (4, 5, 7.5, "4-7.5", "5-8"),
    (3.3333, 7, 9, "6.6666-9", "7-9.9999"), (0.1, 0.31, 0.39, "0.3-0.39", "0.31-0.4"),
  ])
  func theNearestWindowsHoldAWholeSlot(
    hours: Double, least: Double, most: Double, lower: String, upper: String
  ) throws {
    let slot = SlotHours(hours)
    #expect(max(1, slot.slots(holding: least)) > slot.slots(within: most))
    let windows = slot.nearestWindows(least: least, most: most)
    #expect(windows == (lower, upper))
    for window in [windows.0, windows.1] {
      let ends = window.split(separator: "-").compactMap { Double($0) }
      #expect(max(1, slot.slots(holding: ends[0])) <= slot.slots(within: ends[1]))
    }
  }
}
