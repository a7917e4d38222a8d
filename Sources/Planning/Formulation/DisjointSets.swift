/// Numbers from nought that are joined to sets, each led by its least (Galler and Fischer 1964, with
/// path halving).
struct DisjointSets {
  private var parent: [Int]

  /// So many sets of one.
  init(count: Int) { parent = Array(0..<count) }

  /// Joins the sets of two numbers. Complexity: near constant.
  mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (leader(left), leader(right))
    parent[max(first, second)] = min(first, second)
  }

  private mutating func leader(_ number: Int) -> Int {
    var number = number
    while parent[number] != number {
      parent[number] = parent[parent[number]]
      number = parent[number]
    }
    return number
  }

  /// The sets by their leaders, the numbers of each ascending.
  var members: [[Int]] {
    var sets = self
    var members = Array(repeating: [Int](), count: parent.count)
    for number in parent.indices { members[sets.leader(number)].append(number) }
    return members.filter { !$0.isEmpty }
  }
}
