import Employment

/// The skills that a territory's activities need of every worker.
struct NeedTable: Sendable {
  /// A skill and level that an activity needs.
  struct Need: Hashable, Comparable, Sendable {
    /// The place in `skills`.
    let skill: Int32
    let level: UInt8

    /// The order of skills, then of levels.
    static func < (left: Self, right: Self) -> Bool {
      (left.skill, left.level) < (right.skill, right.level)
    }
  }

  /// The needed skills, ascending.
  let skills: [Int]
  /// The needs of every activity, in the order of its `eachNeeds`.
  let needs: [Need]
  /// Where the needs of each activity are.
  let ranges: [Range<Int>]

  /// The table of these needs, activity by activity.
  init(_ needs: [[SkillLevel]]) {
    let skills = Set(needs.joined().map(\.skill)).sorted()
    var all: [Need] = []
    ranges = needs.map { levels in
      let first = all.count
      for need in levels {
        guard let skill = skills.place(of: need.skill) else { continue }
        all.append(Need(skill: Int32(skill), level: UInt8(need.level)))
      }
      return first..<all.count
    }
    self.skills = skills
    self.needs = all
  }
}

extension Array where Element: Comparable {
  /// Where an element is in an ascending array; nil where it is not.
  func place(of element: Element) -> Int? {
    let place = lowerBound(of: element)
    return place < count && self[place] == element ? place : nil
  }

  /// The first place in an ascending array whose element is not below this one.
  func lowerBound(of element: Element) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
