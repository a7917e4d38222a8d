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
///
/// What a set can reach is bounded by relaxing the window: with a price a slot, each pair promises its
/// own best number of slots less their price, and the window is paid for at the price (Lagrange); the
/// price is that at which the best pairs fill the window. So nearly all people need no enumeration
/// at the prices of a solved master, where nobody has a better job than the known ones.
/// Exact. Complexity: linear in the pairs where the bound does, else at most the sets of
/// `maxActivities` of the pairs, each linear in its size.
struct JobPricing: Sendable {
  /// The best job of the last search.
  private(set) var best = Job()
  /// What the best job is worth; minus infinity where no job is worth more than the threshold.
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
    /// What it is worth to work on it at all, with the best seats that it may need.
    var head: Double
    /// No job gains more than this by the pair, the price of its slots paid.
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
  /// What the chosen lack, one set after the other; the last ones are those of all chosen.
  private var needs: [Need] = []
  private var requiredSeats = 0
  private var counts: [Int] = []
  private var order: [Int] = []
  private var picked: [Int] = []
  private var greatest: [Double] = []
  private var keptBonus = 0.0
  /// The most that any option is worth as the only one, at least nought.
  private var mostSole = 0.0
  /// What the sums of a bound may be wrong by.
  private var slack = 0.0

  /// Halvings of the range in which the price of a slot is looked for.
  private static let halvings = 5

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
    guard let required = list(terms, prices, restrictions), required <= terms.maxActivities,
      !options.isEmpty
    else {
      bestWorth = -.infinity
      return
    }
    keptBonus = 0
    if keepOfPerson[person] >= 0 {
      keptBonus = max(0, problem.keeps[Int(keepOfPerson[person])].value)
    }
    mostSole = 0
    if !prices.soles.isEmpty {
      for option in options { mostSole = max(mostSole, option.sole) }
    }
    let own = prices.persons[person] + keptBonus
    let base = own + payWindow(of: terms, required: required, own: own)
    let others = terms.maxActivities - required
    var reach = base
    for option in options where option.isRequired { reach += option.promise }
    let most = reach
    if required == 0 {
      // Options that no better job has; the others' promises are at most the greatest ones.
      let beside = reachOfBest(others - 1)
      options.removeAll { option in
        most + option.promise + max(beside, mostSole) + slack <= bestWorth
      }
      guard !options.isEmpty else {
        bestWorth = -.infinity
        return
      }
    }
    requiredSeats = 0
    for seat in terms.seats where restrictions.seats[seat] == .required { requiredSeats += 1 }
    sortOptions()
    chosen.removeAll(keepingCapacity: true)
    needs.removeAll(keepingCapacity: true)
    extend(
      from: 0, required: required, slots: 0, promise: base, needs: 0..<0,
      person, terms, prices, restrictions)
    if best.slices.isEmpty { bestWorth = -.infinity }
  }

  /// Lists the person's options.
  ///
  /// - Returns: How many are required; nil where no job can have all of them.
  private mutating func list(
    _ terms: AllocationProblem.Person, _ prices: borrowing JobPrices,
    _ restrictions: borrowing JobRestrictions
  ) -> Int? {
    options.removeAll(keepingCapacity: true)
    var required = 0
    for pair in terms.pairs {
      let isRequired = problem.pairs[pair].mustAssign || restrictions.pairs[pair] == .required
      let most = min(Int(restrictions.most[pair]), terms.maxSlots)
      let fewest = Int(restrictions.fewest[pair])
      guard restrictions.pairs[pair] != .forbidden, fewest <= most else {
        if isRequired { return nil }
        continue
      }
      let requirements = problem.pairs[pair].requirements
      var head = prices.pairs[pair]
      // Seats that bring points may be the reason for a pair.
      for requirement in requirements {
        var bestSeat = -Double.infinity
        for place in problem.requirements[requirement].seats {
          let seat = problem.requirementSeats[place]
          if restrictions.seats[seat] != .forbidden {
            bestSeat = max(bestSeat, prices.seats[seat])
          }
        }
        head += bestSeat == -.infinity ? bestSeat : max(0, bestSeat)
      }
      if head == -.infinity {
        if isRequired { return nil }
        continue
      }
      if isRequired { required += 1 }
      options.append(
        Option(
          pair: pair, fewest: fewest, most: most, base: prices.pairs[pair],
          slot: prices.slots[pair], sole: prices.sole(pair), head: head, promise: 0,
          isRequired: isRequired, requirements: requirements))
    }
    return required
  }

  /// Finds a price of a slot at which the promises of the best options are least, and writes these.
  ///
  /// - Returns: What the window costs at the price: no job is worth more than this, the person's own
  ///   worth and its options' promises.
  private mutating func payWindow(
    of terms: AllocationProblem.Person, required: Int, own: Double
  ) -> Double {
    var (low, high, size) = (0.0, 0.0, abs(own))
    for option in options {
      low = min(low, option.slot)
      high = max(high, option.slot)
      size = max(size, abs(option.head))
    }
    let magnitude = max(-low, high)
    slack =
      0x1p-46 * (size + magnitude * Double(terms.maxSlots)) * Double(terms.maxActivities + 2)
    var best = (price: 0.0, value: Double.infinity)
    // The price of nought first, which is right wherever the window does not bind.
    var price = 0.0
    for _ in 0...Self.halvings {
      let limit = price > 0 ? terms.maxSlots : price < 0 ? terms.minSlots : 0
      let (sum, slots) = promised(at: price, terms.maxActivities - required)
      let value = sum + price * Double(limit)
      if value < best.value { best = (price, value) }
      if slots > terms.maxSlots {
        low = price
      } else if slots < terms.minSlots {
        high = price
      } else if price == 0 {
        break
      } else if price > 0 {
        high = price
      } else {
        low = price
      }
      price = 0.5 * (low + high)
    }
    let limit = best.price > 0 ? terms.maxSlots : terms.minSlots
    for place in options.indices {
      let option = options[place]
      let gain = option.slot - best.price
      options[place].promise =
        option.head + gain * Double(gain > 0 ? option.most : option.fewest)
    }
    return best.price == 0 ? 0 : best.price * Double(limit)
  }

  /// What the required options and the best of the others promise at a price of a slot, and the
  /// slots that they take there.
  private mutating func promised(at price: Double, _ others: Int) -> (sum: Double, slots: Int) {
    var sum = 0.0
    var slots = 0
    order.removeAll(keepingCapacity: true)
    greatest.removeAll(keepingCapacity: true)
    for option in options {
      let gain = option.slot - price
      let taken = gain > 0 ? option.most : option.fewest
      let promise = option.head + gain * Double(taken)
      if option.isRequired {
        sum += promise
        slots += taken
      } else if promise > 0 {
        var place = greatest.count
        while place > 0, greatest[place - 1] < promise { place -= 1 }
        guard place < others else { continue }
        if greatest.count == others {
          greatest.removeLast()
          order.removeLast()
        }
        greatest.insert(promise, at: place)
        order.insert(taken, at: place)
      }
    }
    for promise in greatest { sum += promise }
    for taken in order { slots += taken }
    return (sum, slots)
  }

  /// The sum of the greatest promises above nought.
  private mutating func reachOfBest(_ count: Int) -> Double {
    guard count > 0 else { return 0 }
    var most = 0.0
    for option in options { most = max(most, option.promise) }
    return Double(count) * most
  }

  private mutating func sortOptions() {
    options.sort { left, right in
      if left.isRequired != right.isRequired { return left.isRequired }
      return left.promise > right.promise
        || (left.promise == right.promise && left.pair < right.pair)
    }
  }

  private mutating func extend(
    from first: Int, required: Int, slots: Int, promise: Double, needs open: Range<Int>,
    _ person: Int, _ terms: AllocationProblem.Person, _ prices: borrowing JobPrices,
    _ restrictions: borrowing JobRestrictions
  ) {
    if !chosen.isEmpty && chosen.count >= required {
      evaluate(person, terms, needs: open, prices, restrictions)
    }
    let left = terms.maxActivities - chosen.count
    guard left > 0 else { return }
    for place in first..<options.count {
      let option = options[place]
      if chosen.count < required && !option.isRequired { return }
      // The next ones promise no more than this one, as long as none is required.
      var beside = Double(left - 1) * max(0, option.promise)
      if chosen.isEmpty { beside = max(beside, mostSole) }
      if chosen.count >= required && promise + option.promise + beside + slack <= bestWorth {
        return
      }
      guard slots + option.fewest <= terms.maxSlots else {
        if option.isRequired { return }
        continue
      }
      if let open = addNeeds(of: option, to: open, terms, restrictions) {
        chosen.append(place)
        extend(
          from: place + 1, required: required, slots: slots + option.fewest,
          promise: promise + option.promise, needs: open, person, terms, prices, restrictions)
        chosen.removeLast()
      }
      if option.isRequired { return }
    }
  }

  /// Narrows the seats of each skill that the pair lacks, in a copy of what the chosen lack.
  ///
  /// - Returns: Where the copy lies; nil where nothing serves all.
  private mutating func addNeeds(
    of option: Option, to open: Range<Int>, _ terms: AllocationProblem.Person,
    _ restrictions: borrowing JobRestrictions
  ) -> Range<Int>? {
    if option.requirements.isEmpty { return open }
    // What lies behind belonged to sets that are done with.
    needs.removeLast(needs.count - open.upperBound)
    for place in open { needs.append(needs[place]) }
    let start = open.upperBound
    for requirement in option.requirements {
      var seats: UInt64 = 0
      for place in problem.requirements[requirement].seats {
        let seat = problem.requirementSeats[place]
        if restrictions.seats[seat] != .forbidden {
          seats |= 1 << UInt64(seat - terms.seats.lowerBound)
        }
      }
      let skill = problem.requirements[requirement].skill
      if let known = needs[start...].firstIndex(where: { $0.skill == skill }) {
        needs[known].seats &= seats
        if needs[known].seats == 0 { return nil }
      } else {
        guard seats != 0, needs.count - start < terms.maxCourses else { return nil }
        needs.append(Need(skill: skill, seats: seats))
      }
    }
    return start..<needs.count
  }

  private mutating func evaluate(
    _ person: Int, _ terms: AllocationProblem.Person, needs open: Range<Int>,
    _ prices: borrowing JobPrices, _ restrictions: borrowing JobRestrictions
  ) {
    var worth = prices.persons[person]
    picked.removeAll(keepingCapacity: true)
    var satisfied = 0
    for entry in open {
      var bits = needs[entry].seats
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
    order.removeAll(keepingCapacity: true)
    var total = 0
    var room = 0
    for (position, place) in chosen.enumerated() {
      let option = options[place]
      counts.append(option.fewest)
      total += option.fewest
      room += option.most
      worth += option.base + option.slot * Double(option.fewest)
      // Best paid first.
      var rank = position
      order.append(position)
      while rank > 0, options[chosen[order[rank - 1]]].slot < option.slot {
        order[rank] = order[rank - 1]
        rank -= 1
      }
      order[rank] = position
    }
    guard total <= terms.maxSlots, room >= terms.minSlots else { return }
    if chosen.count == 1 { worth += options[chosen[0]].sole }
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
