/// Finds the best job of one person beside what everybody else does.
///
/// It enumerates the sets of at most three of the person's most promising pairs (more only where
/// assignments are pinned), gives each its fewest slots, fills the best-paid first, and adds the
/// best seat for each lacking skill. The buffers are kept, so that a search allocates nothing.
struct JobInsertion: Sendable {
  /// Whether lower limits are ignored, and openings and sessions charged in shares: how a first
  /// allocation is built, when nothing has its crew yet.
  var isOptimistic = false

  /// What lacks workers or heads: pairs that serve it are among those that are looked at.
  var focus: Focus?

  /// Something that misses a lower limit.
  enum Focus {
    case activity(Int)
    case course(Int)
  }

  /// The best job that the last call found.
  private(set) var best = Job()

  private var options: [Option] = []
  private var chosen: [Int] = []
  private var counts: [Int] = []
  private var seats: [Int] = []
  private var skills: [Int] = []
  private var bestGain = -Double.infinity

  /// A pair that can be worked, priced at what stands.
  fileprivate struct Option {
    var pair: Int
    var minSlots: Int
    var maxSlots: Int
    var isForced: Bool
    /// Whether it serves what lacks workers or heads.
    var isFocused = false
    /// Points for working on it at all.
    var base: Double
    /// Points for each slot beyond the urgent ones.
    var value: Double
    /// Slots that the activity still lacks, and the points for each of them.
    var urgentSlots: Int
    var urgentValue: Double
  }

  private static let mostOptions = 8
  private static let mostPieces = 3

  /// Finds the best job of a person who has none.
  ///
  /// - Returns: The change of the search's score, or nil where no job is possible; the job itself
  ///   is in `best`.
  mutating func findBestJob(of person: Int, in state: borrowing WorkingAllocation) -> Double? {
    let terms = state.problem.persons[person]
    guard state.hired[terms.group] < state.problem.groups[terms.group].posts else { return nil }
    bestGain = -.infinity
    guard collectOptions(of: terms, in: state) else { return nil }
    let supervision = state.nextSupervision(in: terms.group)
    var base = terms.value + supervision.points - state.euroPrice * supervision.euros
    if terms.mustHire { base += state.shortagePrices.perMissingPerson }
    chosen.removeAll(keepingCapacity: true)
    let forced = options.prefix { $0.isForced }.count
    chosen.append(contentsOf: 0..<forced)
    let mostPieces = min(terms.maxActivities, max(Self.mostPieces, forced))
    guard forced <= mostPieces else { return nil }
    extend(
      from: forced, mostPieces: mostPieces, person: person, base: base,
      euros: supervision.euros, in: state)
    return bestGain > -.infinity ? bestGain : nil
  }

  /// Prices the person's pairs; false where a pinned assignment has no room.
  private mutating func collectOptions(
    of terms: AllocationProblem.Person, in state: borrowing WorkingAllocation
  ) -> Bool {
    options.removeAll(keepingCapacity: true)
    for pair in terms.pairs {
      let isForced = state.problem.pairs[pair].mustAssign
      if var option = option(for: pair, isForced: isForced, in: state) {
        if let focus { option.isFocused = serves(focus, pair, in: state) }
        options.append(option)
      } else if isForced {
        return false
      }
    }
    let needsOrder = options.count > Self.mostOptions || options.contains { $0.isForced }
    if needsOrder {
      let window = terms.maxSlots
      options.sort { left, right in
        if left.isForced != right.isForced { return left.isForced }
        if left.isFocused != right.isFocused { return left.isFocused }
        let (leftWorth, rightWorth) = (left.worth(within: window), right.worth(within: window))
        return leftWorth != rightWorth ? leftWorth > rightWorth : left.pair < right.pair
      }
      let forced = options.prefix { $0.isForced }.count
      if options.count > forced + Self.mostOptions {
        options.removeSubrange((forced + Self.mostOptions)...)
      }
    }
    return true
  }

  private func serves(
    _ focus: Focus, _ pair: Int, in state: borrowing WorkingAllocation
  ) -> Bool {
    switch focus {
    case .activity(let activity): return state.problem.pairs[pair].activity == activity
    case .course(let course):
      for requirement in state.problem.pairs[pair].requirements {
        for place in state.problem.requirements[requirement].seats
        where state.problem.seats[state.problem.requirementSeats[place]].course == course {
          return true
        }
      }
      return false
    }
  }

  private func option(
    for pair: Int, isForced: Bool, in state: borrowing WorkingAllocation
  ) -> Option? {
    let terms = state.problem.pairs[pair]
    let activity = state.problem.activities[terms.activity]
    let room = min(terms.maxSlots, activity.maxSlots - state.activitySlots[terms.activity])
    guard room >= terms.minSlots, !state.isActivityClosed[terms.activity] else { return nil }
    let prices = state.shortagePrices
    let value = terms.valuePerSlot - state.euroPrice * terms.eurosPerSlot
    var option = Option(
      pair: pair, minSlots: terms.minSlots, maxSlots: room, isForced: isForced, base: terms.value,
      value: value, urgentSlots: 0, urgentValue: value)
    let isOpen = state.workers[terms.activity] > 0
    let opening = activity.value - state.euroPrice * activity.euros
    if isOptimistic {
      if !isOpen { option.value += opening / Double(max(1, activity.maxSlots)) }
      option.urgentValue = option.value
      return option
    }
    option.urgentSlots = max(0, activity.minSlots - state.activitySlots[terms.activity])
    option.urgentValue = value + prices.perSlot
    if isOpen {
      if state.workers[terms.activity] < activity.minPeople { option.base += prices.perHead }
      for team in state.teamsOfPair[pair]
      where state.teamWorkers[team] < state.problem.teams[team].people {
        option.base += prices.perHead
      }
    } else {
      option.base += opening - prices.perSlot * Double(activity.minSlots)
      option.base -= prices.perHead * Double(activity.minPeople - 1)
      for team in activity.teams {
        option.base -= prices.perHead * Double(state.problem.teams[team].people)
      }
      option.base += prices.perHead * Double(state.teamsOfPair[pair].count)
    }
    return option
  }

  /// Evaluates the chosen set and every larger one with options from `first` on.
  private mutating func extend(
    from first: Int, mostPieces: Int, person: Int, base: Double, euros: Double,
    in state: borrowing WorkingAllocation
  ) {
    if !chosen.isEmpty {
      guard evaluate(person: person, base: base, euros: euros, in: state) else { return }
    }
    guard chosen.count < mostPieces else { return }
    for next in first..<options.count {
      chosen.append(next)
      extend(
        from: next + 1, mostPieces: mostPieces, person: person, base: base, euros: euros, in: state)
      chosen.removeLast()
    }
  }

  /// Completes the chosen set to a job; false where it has no room for its smallest slices.
  private mutating func evaluate(
    person: Int, base: Double, euros: Double, in state: borrowing WorkingAllocation
  ) -> Bool {
    let terms = state.problem.persons[person]
    var smallest = 0
    for choice in chosen { smallest += options[choice].minSlots }
    guard smallest <= terms.maxSlots else { return false }
    var gain = base + fillSlots(smallest: smallest, of: terms)
    guard !gain.isNaN else { return true }
    var spent = euros
    for (place, choice) in chosen.enumerated() {
      let pair = state.problem.pairs[options[choice].pair]
      gain += options[choice].base
      spent += pair.eurosPerSlot * Double(counts[place])
      if state.workers[pair.activity] == 0 {
        spent += state.problem.activities[pair.activity].euros
      }
    }
    guard let seatGain = takeSeats(of: terms, in: state, spending: &spent)
    else { return true }
    gain += seatGain
    if state.keepOfPerson[person] >= 0 {
      let keep = state.problem.keeps[Int(state.keepOfPerson[person])]
      let kept = state.problem.keepPairs[keep.pairs]
      if kept.count == chosen.count, chosen.allSatisfy({ kept.contains(options[$0].pair) }) {
        gain += keep.value
      }
    }
    guard gain > bestGain else { return true }
    let group = state.problem.groups[terms.group]
    if spent > 0 {
      if state.euros + spent > state.euroLimit { return true }
      if let budget = group.budget, state.groupEuros[terms.group] + spent > budget { return true }
    }
    bestGain = gain
    best.slices.removeAll(keepingCapacity: true)
    for (place, choice) in chosen.enumerated() {
      best.slices.append((options[choice].pair, counts[place]))
    }
    best.slices.sort { $0.pair < $1.pair }
    best.seats.removeAll(keepingCapacity: true)
    best.seats.append(contentsOf: seats)
    best.seats.sort()
    return true
  }

  /// Gives each chosen option its slots, best-paid first; NaN where the hours cannot be met.
  private mutating func fillSlots(smallest: Int, of terms: AllocationProblem.Person) -> Double {
    counts.removeAll(keepingCapacity: true)
    var gain = 0.0
    var total = smallest
    for choice in chosen {
      let option = options[choice]
      let urgent = min(option.minSlots, option.urgentSlots)
      gain += Double(urgent) * option.urgentValue + Double(option.minSlots - urgent) * option.value
      counts.append(option.minSlots)
    }
    while total < terms.maxSlots {
      var bestPlace = -1
      var bestValue = -Double.infinity
      var bestRoom = 0
      for (place, choice) in chosen.enumerated() {
        let option = options[choice]
        guard counts[place] < option.maxSlots else { continue }
        let isUrgent = counts[place] < option.urgentSlots
        let value = isUrgent ? option.urgentValue : option.value
        if value > bestValue {
          bestPlace = place
          bestValue = value
          bestRoom =
            (isUrgent ? min(option.urgentSlots, option.maxSlots) : option.maxSlots)
            - counts[place]
        }
      }
      guard bestPlace >= 0, bestValue > 0 || total < terms.minSlots else { break }
      let most = bestValue > 0 ? terms.maxSlots : terms.minSlots
      let step = min(bestRoom, most - total)
      counts[bestPlace] += step
      total += step
      gain += Double(step) * bestValue
    }
    return total < terms.minSlots ? .nan : gain
  }

  /// Takes the best seat for each skill that the chosen set lacks; nil where one has none.
  private mutating func takeSeats(
    of terms: AllocationProblem.Person, in state: borrowing WorkingAllocation,
    spending spent: inout Double
  ) -> Double? {
    seats.removeAll(keepingCapacity: true)
    skills.removeAll(keepingCapacity: true)
    for choice in chosen {
      for requirement in state.problem.pairs[options[choice].pair].requirements {
        let skill = state.problem.requirements[requirement].skill
        if !skills.contains(skill) { skills.append(skill) }
      }
    }
    guard skills.count <= terms.maxCourses else { return nil }
    var total = 0.0
    for skill in skills {
      var bestSeat = -1
      var bestSeatGain = -Double.infinity
      var bestEuros = 0.0
      for seat in terms.seats
      where state.problem.seats[seat].skill == skill && teaches(seat, all: skill, in: state) {
        guard let (gain, euros) = priceSeat(seat, in: state), gain > bestSeatGain else { continue }
        (bestSeat, bestSeatGain, bestEuros) = (seat, gain, euros)
      }
      guard bestSeat >= 0 else { return nil }
      seats.append(bestSeat)
      total += bestSeatGain
      spent += bestEuros
    }
    return total
  }

  /// Whether a seat satisfies every requirement of its skill in the chosen set.
  private func teaches(
    _ seat: Int, all skill: Int, in state: borrowing WorkingAllocation
  ) -> Bool {
    for choice in chosen {
      for place in state.problem.pairs[options[choice].pair].requirements {
        let requirement = state.problem.requirements[place]
        guard requirement.skill == skill else { continue }
        var isTaught = false
        for candidate in requirement.seats where state.problem.requirementSeats[candidate] == seat {
          isTaught = true
        }
        if !isTaught { return false }
      }
    }
    return true
  }

  private func priceSeat(
    _ seat: Int, in state: borrowing WorkingAllocation
  ) -> (gain: Double, euros: Double)? {
    let terms = state.problem.seats[seat]
    let course = state.problem.courses[terms.course]
    guard !state.isCourseClosed[terms.course], course.minSeats <= course.maxSeats else {
      return nil
    }
    let heads = state.heads[terms.course]
    let held = state.sessions(of: terms.course, heads: heads)
    let needed = state.sessions(of: terms.course, heads: heads + 1)
    guard needed <= course.maxSessions else { return nil }
    var gain = terms.value - state.euroPrice * terms.euros
    let session = course.value - state.euroPrice * course.euros
    if isOptimistic {
      return (gain + session / Double(max(1, course.maxSeats)), terms.euros)
    }
    var euros = terms.euros
    if needed > held {
      gain += session
      euros += course.euros
    }
    let before = max(0, course.minSeats * held - heads)
    let after = max(0, course.minSeats * needed - heads - 1)
    gain -= state.shortagePrices.perHead * Double(after - before)
    return (gain, euros)
  }
}

extension JobInsertion.Option {
  /// What the option alone would bring at most.
  fileprivate func worth(within window: Int) -> Double {
    let slots = min(window, maxSlots)
    let urgent = min(slots, urgentSlots)
    return base + Double(urgent) * urgentValue + Double(slots - urgent) * max(0, value)
  }
}
