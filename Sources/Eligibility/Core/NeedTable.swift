import Employment

/// For each skill that a territory's activities need of every worker, the activities that do.
///
/// An activity is out of a person's skills where more skills are lacking than courses may be
/// attended, or where one is lacking that no course teaches high enough. Both are counts that a
/// person without any skill has in full, and that each skill held brings down. The counts of 64
/// activities lie across words (see `DigitCounts`), so that one subtraction serves 64 activities,
/// and only the few skills that a person holds cost time.
struct NeedTable: Sendable {
  /// A skill and level that an activity needs.
  struct Need: Sendable {
    /// The place in `skills`.
    let skill: Int32
    let level: UInt8
  }

  /// The needed skills, ascending.
  let skills: [Int]
  /// To which level courses in reach teach each needed skill.
  let taught: [Int]
  /// Where the entries of each skill begin.
  let starts: [Int]
  /// The word of a verdict that each entry speaks of: only words with an activity in need.
  let words: [Int32]
  /// Level after level from 0 to 4, for each entry: activities that need the skill at most at
  /// that level.
  let satisfied: [UInt64]
  /// Where the needs of each bit's activity begin.
  let needStarts: [Int]
  /// The needs of every activity, in the order of its `eachNeeds`.
  let needs: [Need]
  /// Binary digits of the count of lacking skills beyond the courses allowed.
  let excessDigits: Int
  /// Binary digits of the count of lacking skills that nobody teaches.
  let untaughtDigits: Int
  /// The counts of a person without skills: for each word of a verdict the digits of both counts,
  /// lowest first.
  let digits: [UInt64]

  /// The table of these needs, given by activity in the order of the layout.
  init(
    _ needs: [[SkillLevel]], layout: BlockLayout, maxCourses: Int, taught: (_ skill: Int) -> Int
  ) {
    let skills = Set(needs.joined().map(\.skill)).sorted()
    let taught = skills.map(taught)
    var needsByBit: [[Need]] = Array(repeating: [], count: layout.bits)
    var pairs: [(skill: Int, bit: Int, level: Int)] = []
    var counts: [(bit: Int, excess: Int, untaught: Int)] = []
    for (activity, levels) in needs.enumerated() {
      let bit = layout.bit(of: activity)
      var untaught = 0
      for need in levels {
        guard let skill = skills.place(of: need.skill) else { continue }
        pairs.append((skill, bit, need.level))
        needsByBit[bit].append(Need(skill: Int32(skill), level: UInt8(need.level)))
        if need.level > taught[skill] { untaught += 1 }
      }
      counts.append((bit, max(0, levels.count - maxCourses), untaught))
    }
    self.skills = skills
    self.taught = taught
    (starts, words, satisfied) = Self.rows(pairs.sorted { $0 < $1 })
    self.needs = Array(needsByBit.joined())
    needStarts = needsByBit.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }

    let excessDigits = Self.digitCount(counts.map(\.excess).max() ?? 0)
    let untaughtDigits = Self.digitCount(counts.map(\.untaught).max() ?? 0)
    let width = excessDigits + untaughtDigits
    var digits = Array(repeating: UInt64(0), count: layout.words * width)
    for (bit, excess, untaught) in counts {
      let first = bit / 64 * width
      for digit in 0..<excessDigits where excess >> digit & 1 == 1 {
        digits[first + digit] |= 1 << UInt64(bit % 64)
      }
      for digit in 0..<untaughtDigits where untaught >> digit & 1 == 1 {
        digits[first + excessDigits + digit] |= 1 << UInt64(bit % 64)
      }
    }
    self.excessDigits = excessDigits
    self.untaughtDigits = untaughtDigits
    self.digits = digits
  }

  private static func rows(
    _ pairs: [(skill: Int, bit: Int, level: Int)]
  ) -> (starts: [Int], words: [Int32], satisfied: [UInt64]) {
    var starts: [Int] = []
    var words: [Int32] = []
    var masks: [[UInt64]] = []
    for (skill, bit, level) in pairs {
      let isNewSkill = starts.count <= skill
      if isNewSkill { starts.append(words.count) }
      if isNewSkill || words.last != Int32(bit / 64) {
        words.append(Int32(bit / 64))
        masks.append(Array(repeating: 0, count: 5))
      }
      for atLeast in level...4 { masks[words.count - 1][atLeast] |= 1 << UInt64(bit % 64) }
    }
    let satisfied = (0...4).flatMap { level in masks.map { $0[level] } }
    return (starts + [words.count], words, satisfied)
  }

  private static func digitCount(_ number: Int) -> Int {
    Int.bitWidth - number.leadingZeroBitCount
  }
}

extension Array where Element: Comparable {
  /// Where an element is in an ascending array; nil where it is not.
  func place(of element: Element) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == element ? low : nil
  }
}
