import Foundation

/// What the arithmetic of binary64 may take from sums of points.
///
/// One operation rounds by at most `unit` of its result. So a sum whose terms take part in at most k
/// operations each is off by at most k · unit · (the sum of the terms' magnitudes), up to products of
/// errors, for which `allowance` adds a thousandth (Higham, *Accuracy and Stability of Numerical
/// Algorithms*, 2002, chapters 3 and 4; k is below 10¹²).
enum PointRounding {
  /// Half the distance from 1 to the next binary64 number.
  static let unit = 0x1p-53

  /// What a sum may be off by.
  ///
  /// - Parameters:
  ///   - operations: The operations that any term takes part in, at most.
  ///   - magnitude: The terms without their signs, added up.
  /// - Returns: At least the difference to the sum without rounding.
  static func allowance(operations: Int, magnitude: Double) -> Double {
    1.001 * Double(operations) * unit * magnitude
  }
}

extension AllocationProblem {
  /// All that any plan brings and costs in points, signs aside: at most this.
  private var pointsWithoutSigns: Double {
    var sum = abs(constant)
    for person in persons where !person.pairs.isEmpty {
      var (pair, slot, seat) = (0.0, 0.0, 0.0)
      for place in person.pairs {
        pair = max(pair, abs(pairs[place].value))
        slot = max(slot, abs(pairs[place].valuePerSlot))
      }
      for place in person.seats { seat = max(seat, abs(seats[place].value)) }
      sum +=
        abs(person.value) + pair * Double(max(0, min(person.maxActivities, person.pairs.count)))
      sum += slot * Double(max(0, person.maxSlots)) + seat * Double(max(0, person.maxCourses))
    }
    for activity in activities { sum += abs(activity.value) }
    for course in courses { sum += abs(course.value) * Double(max(0, course.maxSessions)) }
    for group in groups {
      if let each = group.peoplePerSupervisor, each > 0 {
        let people = max(0, min(group.posts, persons.count))
        sum += abs(group.supervisorValue) * Double((people + each - 1) / each)
      }
    }
    for keep in keeps { sum += abs(keep.value) }
    return sum
  }

  /// Digits that no comparison of a plan with a bound can rest on: the engine's and the audit's sum of
  /// the plan, and the bound's at the prices and of its parts, each add in an order of their own, and
  /// prices split each term among the rows and cuts that it is in, some dozens at most.
  ///
  /// Complexity: linear in the problem.
  package var lastDigits: Double { 4 * sumAllowance }

  /// What the sum of a plan's points may have lost, so that no bound is less than a plan's points and
  /// this: nothing where every sum is exact.
  ///
  /// Complexity: linear in the problem.
  var planRounding: Double { sumsAreExact ? 0 : sumAllowance }

  /// Whether all points are whole multiples of a unit that leaves binary64 room for every sum of them.
  private var sumsAreExact: Bool {
    let unit = pointUnit
    guard unit > 0 else { return false }
    let lastBit = scalbn(unit.ulp, unit.significandBitPattern.trailingZeroBitCount)
    return max(pointRange, pointsWithoutSigns) <= lastBit * 0x1p53
  }

  private var sumAllowance: Double {
    let terms =
      persons.count + pairs.count + seats.count + activities.count + courses.count + groups.count
      + keeps.count
    return PointRounding.allowance(operations: terms + 64, magnitude: pointsWithoutSigns)
  }
}
