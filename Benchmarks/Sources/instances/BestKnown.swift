import Foundation

/// The best costs that anybody found, from a `best_known.csv` beside the instances or above them.
struct BestKnown {
  private var costs: [String: Double] = [:]

  /// Reads the file of the folder or of the one above; without one nothing is known.
  ///
  /// Its columns are `instance` and `best_known` or `optimum`.
  init(near folder: URL) {
    let text = [folder, folder.deletingLastPathComponent()].lazy.compactMap {
      try? String(contentsOf: $0.appending(path: "best_known.csv"), encoding: .utf8)
    }.first
    let rows = (text ?? "").split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    guard let header = rows.first, let names = header.firstIndex(of: "instance"),
      let values = header.firstIndex(where: { $0 == "best_known" || $0 == "optimum" })
    else { return }
    for row in rows.dropFirst() where row.count == header.count {
      costs[String(row[names])] = Double(row[values])
    }
  }

  /// The best known cost of an instance.
  func cost(of name: String) -> Double? { costs[name] }
}
