/// For each word that a territory's activities demand, the activities that do.
///
/// Only words of 64 activities in which somebody demands it are kept: the table grows with the
/// number of demands, whatever the size of the vocabulary.
struct DemandTable: Sendable {
  /// One word of a verdict and some of its bits.
  struct MaskedWord: Sendable {
    let word: Int
    let mask: UInt64
  }

  /// The demanded words of the vocabulary, ascending.
  let vocabulary: [Int]
  /// Where the entries of each demanded word begin.
  let starts: [Int]
  /// The activities that demand each word.
  let entries: [MaskedWord]

  /// The table of these demands, given by activity in the order of the layout.
  init(_ demands: [[Int]], layout: BlockLayout) {
    var pairs: [(demand: Int, bit: Int)] = []
    for (activity, words) in demands.enumerated() {
      let bit = layout.bit(of: activity)
      for word in words { pairs.append((word, bit)) }
    }
    pairs.sort { $0 < $1 }
    var vocabulary: [Int] = []
    var starts: [Int] = []
    var entries: [MaskedWord] = []
    for (demand, bit) in pairs {
      let mask = UInt64(1) << UInt64(bit % 64)
      if vocabulary.last != demand {
        vocabulary.append(demand)
        starts.append(entries.count)
      } else if let last = entries.last, last.word == bit / 64 {
        entries[entries.count - 1] = MaskedWord(word: bit / 64, mask: last.mask | mask)
        continue
      }
      entries.append(MaskedWord(word: bit / 64, mask: mask))
    }
    self.vocabulary = vocabulary
    self.starts = starts + [entries.count]
    self.entries = entries
  }
}
