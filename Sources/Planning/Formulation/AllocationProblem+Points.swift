extension AllocationProblem {
  /// The greatest number of points of which every plan has a whole multiple, and every sum of them is
  /// exact; nought where there is none that is of use.
  ///
  /// Values that are whole numbers but for a power of two have one. Complexity: linear.
  var pointUnit: Double {
    var unit = 0.0
    var isWhole = true
    func take(_ value: Double) {
      guard isWhole, value != 0 else { return }
      // Euclid's algorithm; the remainder of binary64 numbers is exact.
      var (left, right) = (unit, abs(value))
      while right != 0 { (left, right) = (right, left.truncatingRemainder(dividingBy: right)) }
      unit = left
      // Fractions leave nothing but their last digits in common.
      isWhole = unit >= 1e-9 * abs(value)
    }
    take(constant)
    for person in persons { take(person.value) }
    for pair in pairs {
      take(pair.value)
      take(pair.valuePerSlot)
    }
    for seat in seats { take(seat.value) }
    for activity in activities { take(activity.value) }
    for course in courses { take(course.value) }
    for group in groups { take(group.supervisorValue) }
    for keep in keeps { take(keep.value) }
    return isWhole && unit * 0x1p40 > pointRange - Self.leastRange ? unit : 0
  }

  /// How many points a person decides about, in the mean, without signs: what counts for and against
  /// does not cancel.
  ///
  /// Complexity: linear.
  var pointScale: Double {
    var points = 0.0
    for person in persons where !person.pairs.isEmpty {
      let most = person.pairs.lazy.map { place in
        let pair = pairs[place]
        let slots = Double(min(person.maxSlots, pair.maxSlots))
        return abs(pair.value) + slots * abs(pair.valuePerSlot)
      }.max()
      points += abs(person.value) + (most ?? 0)
    }
    return points / Double(max(1, persons.count))
  }

  /// Points between two plans at least, to begin with.
  private static let leastRange = 1000.0

  /// More than the difference between any two plans' points.
  var pointRange: Double {
    var range = Self.leastRange
    for person in persons where !person.pairs.isEmpty {
      var best = abs(person.value)
      for pair in person.pairs {
        best += abs(pairs[pair].value)
      }
      let slot = person.pairs.map { abs(pairs[$0].valuePerSlot) }.max() ?? 0
      best += slot * Double(min(person.maxSlots, 1_000_000))
      for seat in person.seats { best += abs(seats[seat].value) }
      range += 2 * best
    }
    for activity in activities { range += 2 * abs(activity.value) }
    for course in courses { range += 2 * abs(course.value) * Double(min(course.maxSessions, 1000)) }
    for group in groups {
      if let each = group.peoplePerSupervisor {
        range +=
          2 * abs(group.supervisorValue)
          * Double((min(group.posts, persons.count) + each - 1) / each)
      }
    }
    for keep in keeps { range += 2 * abs(keep.value) }
    return range
  }
}
