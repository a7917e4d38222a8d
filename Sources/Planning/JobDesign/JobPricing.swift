/// What each piece of a job is worth at the prices of a master: the value less the prices of all
/// rows that it takes part in.
struct JobPrices: Sendable {
  /// By person, for having a job at all.
  var persons: [Double]
  /// By pair, for working on it at all.
  var pairs: [Double]
  /// By pair, for each slot.
  var slots: [Double]
  /// By seat.
  var seats: [Double]
  /// By pair, for being the person's only activity; empty where no pair has such a price.
  private(set) var soles: [Double] = []

  /// Prices of jobs whose modes are worth nothing.
  init(persons: [Double], pairs: [Double], slots: [Double], seats: [Double]) {
    self.persons = persons
    self.pairs = pairs
    self.slots = slots
    self.seats = seats
  }

  /// Adds to what a pair is worth as the person's only activity.
  mutating func addSole(_ worth: Double, of pair: Int) {
    if soles.isEmpty { soles = Array(repeating: 0, count: pairs.count) }
    soles[pair] += worth
  }

  /// What a pair is worth as the person's only activity, beside all else.
  func sole(_ pair: Int) -> Double { soles.isEmpty ? 0 : soles[pair] }
}

/// Finds the best job of one person at given prices: the pricing problem of the master.
///
/// It enumerates the sets of the person's pairs depth first, the most promising first, and cuts
/// a branch where even the best of what is left cannot reach the best job known. A set gets each
/// pair's fewest slots, then fills the best-paid first inside the person's window, which is optimal
/// for one budget of slots; each lacking skill gets the best seat that serves all pairs of the set.
/// Exact. Complexity: at most the sets of `maxActivities` of the person's pairs, each linear in its
/// size.
struct JobPricing: Sendable {
  /// The best job of the last search.
  private(set) var best = Job()
  /// What the best job is worth; minus infinity where no job is possible.
  private(set) var bestWorth = -Double.infinity

  private let problem: AllocationProblem
  private let keepOfPerson: [Int32]

  private struct Option {
    var pair: Int
    var fewest: Int
    var most: Int
    var base: Double
    var slot: Double
    /// What it is worth to be the only one.
    var sole: Double
    /// No job gains more than this by the pair.
    var promise: Double
    var isRequired: Bool
    var requirements: Range<Int>
  }

  /// A skill that the set lacks: the seats that serve all its pairs, as bits over the person's.
  private struct Need {
    var skill: Int
    var seats: UInt64
  }

  private var options: [Option] = []
  private var chosen: [Int] = []
  private var needs: [Need] = []
  private var requiredSeats = 0
  private var counts: [Int] = []
  private var order: [Int] = []
  private var picked: [Int] = []
  private var keptBonus = 0.0
  /// The most that any option is worth as the only one, at least nought.
  private var mostSole = 0.0

  init(_ problem: AllocationProblem) {
    self.problem = problem
    var keepOfPerson = Array(repeating: Int32(-1), count: problem.persons.count)
    for (place, keep) in problem.keeps.enumerated() { keepOfPerson[keep.person] = Int32(place) }
    self.keepOfPerson = keepOfPerson
  }

  /// Whether the pricing can hold each person's seats: at most 64.
  static func canPrice(_ problem: AllocationProblem) -> Bool {
    problem.persons.allSatisfy { $0.seats.count <= 64 }
  }

  /// Points of a job, without any price.
  func value(of job: Job, person: Int) -> Double {
    var value = problem.persons[person].value
    for slice in job.slices {
      let pair = problem.pairs[slice.pair]
      value += pair.value + pair.valuePerSlot * Double(slice.slots)
    }
    for seat in job.seats { value += problem.seats[seat].value }
    return value + kept(job, person)
  }

  private func kept(_ job: Job, _ person: Int) -> Double {
    guard keepOfPerson[person] >= 0 else { return 0 }
    let keep = problem.keeps[Int(keepOfPerson[person])]
    guard keep.pairs.count == job.slices.count else { return 0 }
    let isSame = zip(problem.keepPairs[keep.pairs], job.slices).allSatisfy { $0 == $1.pair }
    return isSame ? keep.value : 0
  }

  /// Searches for the best job of a person that is worth more than a threshold; `best` and
  /// `bestWorth` hold it.
  mutating func search(
    _ person: Int, at prices: borrowing JobPrices, under restrictions: borrowing JobRestrictions,
    atLeast threshold: Double
  ) {
    bestWorth = threshold
    best.slices.removeAll(keepingCapacity: true)
    let terms = problem.persons[person]
    options.removeAll(keepingCapacity: true)
    var required = 0
    var isImpossible = false
    for pair in terms.pairs {
      let isRequired = problem.pairs[pair].mustAssign || restrictions.pairs[pair] == .required
      let most = min(Int(restrictions.most[pair]), terms.maxSlots)
      let fewest = Int(restrictions.fewest[pair])
      guard restrictions.pairs[pair] != .forbidden, fewest <= most else {
        isImpossible = isImpossible || isRequired
        continue
      }
      let requirements = problem.pairs[pair].requirements
      var promise = prices.pairs[pair]
      let slot = prices.slots[pair]
      promise += slot * Double(slot > 0 ? most : fewest)
      if !requirements.isEmpty {
        // Seats that bring points may be the reason for a pair.
        for requirement in requirements {
          var bestSeat = -Double.infinity
          for place in problem.requirements[requirement].seats {
            let seat = problem.requirementSeats[place]
            if restrictions.seats[seat] != .forbidden {
              bestSeat = max(bestSeat, prices.seats[seat])
            }
          }
          promise += max(0, bestSeat)
          if bestSeat == -.infinity { promise = -.infinity }
        }
      }
      if promise == -.infinity {
        isImpossible = isImpossible || isRequired
        continue
      }
      if isRequired { required += 1 }
      options.append(
        Option(
          pair: pair, fewest: fewest, most: most, base: prices.pairs[pair], slot: slot,
          sole: prices.sole(pair),
          promise: promise, isRequired: isRequired, requirements: requirements))
    }
    guard !isImpossible, required <= terms.maxActivities, !options.isEmpty else {
      bestWorth = -.infinity
      return
    }
    requiredSeats = 0
    for seat in terms.seats where restrictions.seats[seat] == .required { requiredSeats += 1 }
    options.sort { left, right in
      if left.isRequired != right.isRequired { return left.isRequired }
      return left.promise > right.promise
        || (left.promise == right.promise && left.pair < right.pair)
    }
    keptBonus = 0
    if keepOfPerson[person] >= 0 {
      keptBonus = max(0, problem.keeps[Int(keepOfPerson[person])].value)
    }
    mostSole = 0
    if !prices.soles.isEmpty {
      for option in options { mostSole = max(mostSole, option.sole) }
    }
    chosen.removeAll(keepingCapacity: true)
    needs.removeAll(keepingCapacity: true)
    extend(
      from: 0, required: required, slots: 0, promise: prices.persons[person] + keptBonus,
      person, terms, prices, restrictions)
    if best.slices.isEmpty { bestWorth = -.infinity }
  }

  private mutating func extend(
    from first: Int, required: Int, slots: Int, promise: Double, _ person: Int,
    _ terms: AllocationProblem.Person, _ prices: borrowing JobPrices,
    _ restrictions: borrowing JobRestrictions
  ) {
    if !chosen.isEmpty && chosen.count >= required {
      evaluate(person, terms, prices, restrictions)
    }
    let left = terms.maxActivities - chosen.count
    guard left > 0 else { return }
    for place in first..<options.count {
      let option = options[place]
      if chosen.count < required && !option.isRequired { return }
      // The next ones promise no more than this one, as long as none is required.
      var reach = promise + option.promise + Double(left - 1) * max(0, option.promise)
      if chosen.isEmpty { reach += mostSole }
      if chosen.count >= required && reach <= bestWorth { return }
      guard slots + option.fewest <= terms.maxSlots else {
        if option.isRequired { return }
        continue
      }
      let before = needs
      if addNeeds(of: option, terms, restrictions) {
        chosen.append(place)
        extend(
          from: place + 1, required: required, slots: slots + option.fewest,
          promise: promise + option.promise, person, terms, prices, restrictions)
        chosen.removeLast()
      }
      needs = before
      if option.isRequired { return }
    }
  }

  /// Narrows the seats of each skill that the pair lacks; false where nothing serves all.
  private mutating func addNeeds(
    of option: Option, _ terms: AllocationProblem.Person,
    _ restrictions: borrowing JobRestrictions
  ) -> Bool {
    for requirement in option.requirements {
      var seats: UInt64 = 0
      for place in problem.requirements[requirement].seats {
        let seat = problem.requirementSeats[place]
        if restrictions.seats[seat] != .forbidden {
          seats |= 1 << UInt64(seat - terms.seats.lowerBound)
        }
      }
      let skill = problem.requirements[requirement].skill
      if let known = needs.firstIndex(where: { $0.skill == skill }) {
        needs[known].seats &= seats
        if needs[known].seats == 0 { return false }
      } else {
        guard seats != 0, needs.count < terms.maxCourses else { return false }
        needs.append(Need(skill: skill, seats: seats))
      }
    }
    return true
  }

  private mutating func evaluate(
    _ person: Int, _ terms: AllocationProblem.Person, _ prices: borrowing JobPrices,
    _ restrictions: borrowing JobRestrictions
  ) {
    var worth = prices.persons[person]
    picked.removeAll(keepingCapacity: true)
    var satisfied = 0
    for need in needs {
      var bits = need.seats
      var bestSeat = -1
      var bestPrice = -Double.infinity
      while bits != 0 {
        let seat = terms.seats.lowerBound + bits.trailingZeroBitCount
        bits &= bits - 1
        var price = prices.seats[seat]
        if restrictions.seats[seat] == .required { price = .infinity }
        if price > bestPrice {
          bestPrice = price
          bestSeat = seat
        }
      }
      if restrictions.seats[bestSeat] == .required { satisfied += 1 }
      worth += prices.seats[bestSeat]
      picked.append(bestSeat)
    }
    guard satisfied == requiredSeats else { return }
    counts.removeAll(keepingCapacity: true)
    var total = 0
    var room = 0
    for place in chosen {
      let option = options[place]
      counts.append(option.fewest)
      total += option.fewest
      room += option.most
      worth += option.base + option.slot * Double(option.fewest)
    }
    guard total <= terms.maxSlots, room >= terms.minSlots else { return }
    if chosen.count == 1 { worth += options[chosen[0]].sole }
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: chosen.indices)
    if order.count > 1 { order.sort { options[chosen[$0]].slot > options[chosen[$1]].slot } }
    for position in order {
      let option = options[chosen[position]]
      let limit = option.slot > 0 ? terms.maxSlots : terms.minSlots
      let added = min(option.most - counts[position], max(0, limit - total))
      counts[position] += added
      total += added
      worth += option.slot * Double(added)
    }
    if keptBonus > 0 { worth += keptValue(person) }
    guard worth > bestWorth else { return }
    bestWorth = worth
    best.slices.removeAll(keepingCapacity: true)
    for (position, place) in chosen.enumerated() {
      best.slices.append((options[place].pair, counts[position]))
    }
    best.slices.sort { $0.pair < $1.pair }
    best.seats = picked.sorted()
  }

  private func keptValue(_ person: Int) -> Double {
    let keep = problem.keeps[Int(keepOfPerson[person])]
    let kept = problem.keepPairs[keep.pairs]
    guard kept.count == chosen.count, chosen.allSatisfy({ kept.contains(options[$0].pair) }) else {
      return 0
    }
    return keep.value
  }
}
