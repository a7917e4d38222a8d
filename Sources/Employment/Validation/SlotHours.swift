/// The length of a slot, and how many slots hours make.
package struct SlotHours {
  private let hours: Double
  /// The format's allowance for decimals that binary numbers miss.
  private let allowance = 1e-9

  package init(_ hours: Double) { self.hours = hours }

  /// The hours of a slot as people write them.
  var text: String { shortText(hours) }

  /// The fewest whole slots that hold so many hours.
  package func slots(holding hours: Double) -> Double {
    (hours / self.hours - allowance).rounded(.up)
  }

  /// The most whole slots that so many hours hold.
  package func slots(within hours: Double) -> Double {
    (hours / self.hours + allowance).rounded(.down)
  }

  /// The two smallest changes of a window without a whole slot that give it one.
  ///
  /// Either its lower end comes down to the last whole slot, or its upper end goes up to the next;
  /// below one slot only the upper end can move, to one slot or to two.
  package func nearestWindows(least: Double, most: Double) -> (String, String) {
    let within = slots(within: most)
    let next = within + 1
    let raised = "\(shortText(least))-\(roundedUp(next * hours))"
    if within >= 1 { return ("\(roundedDown(within * hours))-\(shortText(most))", raised) }
    return (raised, "\(shortText(least))-\(roundedUp((next + 1) * hours))")
  }

  private func roundedDown(_ number: Double) -> String {
    shortText(((number * 1e4) + 1e-4).rounded(.down) / 1e4)
  }

  private func roundedUp(_ number: Double) -> String {
    shortText(((number * 1e4) - 1e-4).rounded(.up) / 1e4)
  }
}

/// A number without a fraction of zero.
func shortText(_ number: Double) -> String {
  if let whole = Int(exactly: number) { return String(whole) }
  return String(number)
}
