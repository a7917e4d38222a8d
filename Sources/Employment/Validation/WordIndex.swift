/// The words of an open vocabulary, numbered as they come and put in order at the end.
struct WordIndex<Subject> {
  private var numbers: [Identifier<Subject>: Int] = [:]
  private var words: [Identifier<Subject>] = []

  /// The number of a word, which lasts until the words are put in order.
  mutating func number(of text: String) -> Int {
    let word = Identifier<Subject>(text)
    if let number = numbers[word] { return number }
    numbers[word] = words.count
    words.append(word)
    return words.count - 1
  }

  /// The words ascending, and the place there of each number.
  func sorted() -> (words: [Identifier<Subject>], places: [Int]) {
    let order = words.indices.sorted { words[$0] < words[$1] }
    var places = [Int](repeating: 0, count: words.count)
    for (place, number) in order.enumerated() { places[number] = place }
    return (order.map { words[$0] }, places)
  }
}
