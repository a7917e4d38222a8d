import Employment

/// The rules about people alone, applied to everybody.
struct PeopleVerdicts: Sendable {
  /// By place in `Dataset.people`; nil where eligible.
  let refusals: [Rule?]
  /// By place in `Dataset.people`.
  let slots: [SlotWindow]

  private static let pieceSize = 1024

  /// Judges everybody, many people a piece of work.
  init(_ screening: Screening, threads: Int?) {
    let programme = screening.dataset.programme
    let count = screening.dataset.people.count
    let pieces = TileWork.map((count + Self.pieceSize - 1) / Self.pieceSize, threads: threads) {
      piece in
      (piece * Self.pieceSize..<min(count, (piece + 1) * Self.pieceSize)).map { person in
        (
          screening.refusal(ofPerson: person)?.rule,
          SlotWindow(chosenBy: screening.dataset.people[person], in: programme)
        )
      }
    }
    var refusals: [Rule?] = []
    var slots: [SlotWindow] = []
    refusals.reserveCapacity(count)
    slots.reserveCapacity(count)
    for (refusal, window) in pieces.joined() {
      refusals.append(refusal)
      slots.append(window)
    }
    self.refusals = refusals
    self.slots = slots
  }
}
