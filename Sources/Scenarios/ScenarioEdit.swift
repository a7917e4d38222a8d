import Employment

/// One named edit of a baseline: a kind and its values.
public struct ScenarioEdit: Hashable, Sendable {
  /// What it does.
  public let kind: EditKind
  /// By name: texts as the data format's cells hold them, in Unicode's normal form C.
  public let values: [String: String]

  /// An edit; its values are checked where a scenario is applied.
  ///
  /// The case of their names does not count. Of two names that differ by case alone, one is a value
  /// of the edit and the other is none.
  public init(_ kind: EditKind, _ values: [String: String]) {
    self.kind = kind
    let values = values.mapValues(\.inNormalForm)
    guard values.keys.contains(where: { $0 != $0.loweredASCII }) else {
      self.values = values
      return
    }
    var lowered = values.filter { $0.key == $0.key.loweredASCII }
    for name in values.keys.sorted() where name != name.loweredASCII {
      let isTaken = lowered[name.loweredASCII] != nil
      lowered[isTaken ? name : name.loweredASCII] = values[name]
    }
    self.values = lowered
  }

  /// The text of a value; empty where it is not given.
  subscript(name: String) -> String { values[name] ?? "" }

  /// The edit in one line, as issues and lists name it and as people may type it:
  /// `closeActivity activity=BER004-A005`, with quotes where a value needs them.
  public var text: String {
    let known = kind.fieldNames.filter { values[$0] != nil }
    let others = values.keys.filter { !known.contains($0) }.sorted()
    return ([kind.rawValue] + (known + others).map { "\($0)=\(QuotedText.quoted(self[$0]))" })
      .joined(separator: " ")
  }
}
