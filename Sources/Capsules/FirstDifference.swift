/// Where two texts part for the first time.
struct FirstDifference {
  /// The line, from 1.
  let line: Int
  /// What stands there and what follows, in words.
  let words: String

  /// Characters of a line at most that are repeated.
  private static let most = 100

  /// Compares two texts that are not equal; linear in their bytes.
  init(of said: [UInt8], from truth: [UInt8]) {
    let lineFeed = UInt8(ascii: "\n")
    let common = zip(said, truth).prefix { $0 == $1 }.count
    let start = truth[..<common].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    line = truth[..<start].count { $0 == lineFeed } + 1
    func excerpt(_ text: [UInt8]) -> String {
      guard start < text.count else { return "nothing" }
      // A long line is shown from shortly before the difference.
      let first = common - start > Self.most / 2 ? common - Self.most / 4 : start
      let rest = text[first...].prefix { $0 != lineFeed }
      let isCut = rest.count > Self.most
      let shown = String(decoding: rest.prefix(Self.most), as: UTF8.self)
      return "\"\(first > start ? "…" : "")\(shown)\(isCut ? "…" : "")\""
    }
    words = "there is \(excerpt(said)), and \(excerpt(truth)) follows"
  }
}
