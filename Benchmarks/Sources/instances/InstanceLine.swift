import RunnerSupport

/// Lines of the table that `instances` prints while it goes on.
enum InstanceLine {
  static let header = line("instance", ["value", "bound", "gap", "seconds", "best known"], "")

  /// What an engine came to on an instance.
  static func text(_ name: String, _ result: InstanceResult, bestKnown: Double?) -> String {
    let costs = [result.cost, result.bound].map { $0.map { Figures.fixed($0, decimals: 2) } ?? "–" }
    return line(
      name,
      costs + [
        result.relativeGap.map(Figures.gap) ?? "–", Figures.seconds(result.seconds),
        bestKnown.map { Figures.fixed($0, decimals: 0) } ?? "–",
      ], result.fault ?? "")
  }

  private static func line(_ name: String, _ cells: [String], _ remark: String) -> String {
    func blanks(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count))
    }
    let columns = cells.map { blanks($0, 11) + $0 }.joined(separator: " ")
    return name + blanks(name, 20) + columns + (remark.isEmpty ? "" : "  " + remark)
  }
}
