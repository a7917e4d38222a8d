import RunnerSupport

extension RaceReport {
  private var groups: [String] {
    var seen: Set<String> = []
    return results.map(\.group).filter { seen.insert($0).inserted }
  }

  /// For each size, solver and gap the median over the seeds; a run that did not get there counts
  /// as longer than the limit.
  var medians: String {
    var table = MarkdownTable(
      ["size", "to"] + solvers.map(\.name), left: [0, 1])
    for group in groups {
      for place in RaceTerms.milestones.indices {
        table.add(
          [group, Figures.roundGap(RaceTerms.milestones[place])]
            + solvers.map { solver in
              let runs = results.filter { $0.group == group && $0.solver == solver }
              let times = runs.map { $0.seconds(toMilestone: place) ?? .infinity }
              return median(of: times).map(seconds) ?? "–"
            })
      }
    }
    return table.text
  }

  /// For each size and gap the median of (seconds of the best peer) / (seconds of Maillage).
  var ratios: String {
    var table = MarkdownTable(["size"] + RaceTerms.milestones.map(Figures.roundGap), left: [0])
    for group in groups {
      table.add(
        [group]
          + RaceTerms.milestones.indices.map { place in
            let all = duels(place).filter { $0.group == group }.compactMap(\.ratio)
            return median(of: all, by: \.factor)?.words ?? "–"
          })
    }
    return table.text
      + "\n`>` and `<`: the one that is slower did not get there within the limit.\n"
  }

  /// Where a peer was there before Maillage by more than a tie, and how often each side was.
  var wins: String {
    let won = RaceTerms.milestones.indices.flatMap { place in
      duels(place).filter { $0.peer < $0.own && !$0.isTie }.map { duel in
        "- \(duel.programme), \(Figures.roundGap(RaceTerms.milestones[place])): \(duel.winner) after"
          + " \(Figures.seconds(duel.peer)) s, Maillage \(duel.own.isFinite ? "after " : "")"
          + "\(seconds(duel.own)) s\n"
      }
    }
    let heading = "### Where a peer is faster\n\n"
    return heading + (won.isEmpty ? "Nowhere in this race.\n" : won.joined()) + "\n" + score
  }

  /// For each size and gap: programmes on which Maillage was faster than every peer, a tie, slower,
  /// and those on which nobody got there.
  private var score: String {
    var table = MarkdownTable(["size", "to", "faster", "tie", "slower", "nobody"], left: [0, 1])
    for group in groups {
      for place in RaceTerms.milestones.indices {
        let all = duels(place).filter { $0.group == group }
        let reached = all.filter { $0.own.isFinite || $0.peer.isFinite }
        let ties = reached.count(where: \.isTie)
        let faster = reached.count { !$0.isTie && $0.own < $0.peer }
        table.add(
          [group, Figures.roundGap(RaceTerms.milestones[place])]
            + [faster, ties, reached.count - faster - ties, all.count - reached.count].map(
              String.init))
      }
    }
    return "Maillage against the best peer, by programme; within \(Duel.tie) s is a tie:\n\n"
      + table.text
  }

  private func duels(_ place: Int) -> [Duel] {
    results.filter { $0.solver == .maillage }.compactMap { own in
      let best = results.filter { $0.solver != .maillage && $0.programme == own.programme }
        .map { (name: $0.solver.name, seconds: $0.seconds(toMilestone: place) ?? .infinity) }
        .min { $0.seconds < $1.seconds }
      guard let best else { return nil }
      return Duel(
        programme: own.programme, group: own.group, limit: terms.limit,
        own: own.seconds(toMilestone: place) ?? .infinity, peer: best.seconds, winner: best.name)
    }
  }

  private func seconds(_ seconds: Double) -> String {
    seconds.isFinite ? Figures.seconds(seconds) : "> \(Figures.seconds(terms.limit))"
  }

  private func median(of numbers: [Double]) -> Double? { median(of: numbers, by: \.self) }

  /// The middle one; of two, the one that speaks less for Maillage's case is as good as the other,
  /// so it is the first.
  private func median<Value>(of values: [Value], by key: KeyPath<Value, Double>) -> Value? {
    guard !values.isEmpty else { return nil }
    return values.sorted { $0[keyPath: key] < $1[keyPath: key] }[(values.count - 1) / 2]
  }
}
