/// How many points people and slots bring in a problem, to set temperatures and penalties by.
struct PointScale: Sendable {
  /// Points of an ordinary job.
  let perPerson: Double
  /// Slots of an ordinary job.
  let slotsPerPerson: Double
  /// EUR of an ordinary job.
  let eurosPerPerson: Double

  /// The means over all persons of their best single pair.
  init(_ problem: AllocationProblem) {
    var points = 0.0
    var slots = 0.0
    var euros = 0.0
    var count = 0.0
    for person in problem.persons where !person.pairs.isEmpty {
      var best = -Double.infinity
      var bestEuros = 0.0
      for place in person.pairs {
        let pair = problem.pairs[place]
        let worked = Double(min(person.maxSlots, pair.maxSlots))
        let value = person.value + pair.value + worked * pair.valuePerSlot
        if value > best {
          best = value
          bestEuros = worked * pair.eurosPerSlot
        }
      }
      points += abs(best)
      euros += abs(bestEuros)
      slots += Double(person.minSlots + person.maxSlots) / 2
      count += 1
    }
    perPerson = count > 0 ? max(1e-6, points / count) : 1
    slotsPerPerson = count > 0 ? max(1, slots / count) : 1
    eurosPerPerson = count > 0 ? max(1e-6, euros / count) : 1
  }

  /// Penalties for missed lower limits: mild at progress 0, stern at 1, and sterner beyond.
  func shortagePrices(progress: Double) -> ShortagePrices {
    let factor = 0.5 + 1.5 * progress
    return ShortagePrices(
      perSlot: factor * perPerson / slotsPerPerson, perHead: factor * perPerson)
  }

  /// Penalties that no job outweighs.
  var prohibitiveShortagePrices: ShortagePrices {
    ShortagePrices(perSlot: 1000 * perPerson, perHead: 1000 * perPerson)
  }
}
