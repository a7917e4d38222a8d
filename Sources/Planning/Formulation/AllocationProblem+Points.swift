extension AllocationProblem {
  /// The greatest number of points of which every value is a whole multiple, where all values are
  /// whole numbers; else nought.
  ///
  /// Complexity: linear.
  var pointUnit: Double {
    var unit = 0
    func isWhole(_ value: Double) -> Bool {
      guard let whole = Int(exactly: value), abs(value) < 1e9 else { return false }
      var (left, right) = (unit, abs(whole))
      while right != 0 { (left, right) = (right, left % right) }
      unit = left
      return true
    }
    guard persons.allSatisfy({ isWhole($0.value) }),
      pairs.allSatisfy({ isWhole($0.value) && isWhole($0.valuePerSlot) }),
      seats.allSatisfy({ isWhole($0.value) }), activities.allSatisfy({ isWhole($0.value) }),
      courses.allSatisfy({ isWhole($0.value) }),
      groups.allSatisfy({ isWhole($0.supervisorValue) }), keeps.allSatisfy({ isWhole($0.value) })
    else { return 0 }
    return Double(unit)
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

  /// More than the difference between any two plans' points.
  var pointRange: Double {
    var range = 1000.0
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
