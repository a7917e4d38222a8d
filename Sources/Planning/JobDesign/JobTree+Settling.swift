extension JobTree {
  /// A decision on something that a whole point decides and the node does not: one side keeps the
  /// point, the other is the rest of the node; nil where nothing is left to decide.
  ///
  /// Where the node's bound and the point's value are further apart than the gap, tolerances of the
  /// simplex method lie between them, and decisions take their place. When all is decided, the node
  /// holds one allocation (`onlyAllocation`).
  func decision(around point: MasterPoint) -> Decision? {
    func whole(_ value: Double) -> Int { Int(value.rounded()) }
    for (activity, range) in state.open.enumerated()
    where range.count > 1 && master.open[activity] != nil {
      return Decision(
        .open(activity), isUp: whole(point.open[activity]) > 0,
        down: .open(activity: activity, false), up: .open(activity: activity, true))
    }
    for (course, range) in state.sessions.enumerated()
    where range.count > 1 && master.sessions[course] != nil {
      return split(range, at: whole(point.sessions[course]), .sessions(course)) {
        .sessions(course: course, $0)
      }
    }
    for (group, range) in state.supervisors.enumerated()
    where range.count > 1 && master.supervisors[group] != nil {
      return split(range, at: whole(point.supervisors[group]), .supervisors(group)) {
        .supervisors(group: group, $0)
      }
    }
    // Pairs that are worked first: without one of them the point is no longer in the node.
    for isWorked in [true, false] {
      for (pair, share) in point.worked.enumerated()
      where (share > 0.5) == isWorked && state.restrictions.pairs[pair] == .free {
        return Decision(
          .works(pair), isUp: isWorked, down: .works(pair: pair, false),
          up: .works(pair: pair, true))
      }
      for (seat, share) in point.taken.enumerated()
      where (share > 0.5) == isWorked && state.restrictions.seats[seat] == .free {
        return Decision(
          .attends(seat), isUp: isWorked, down: .attends(seat: seat, false),
          up: .attends(seat: seat, true))
      }
    }
    for (pair, share) in point.worked.enumerated() where share > 0.5 {
      let (fewest, most) = (state.restrictions.fewest[pair], state.restrictions.most[pair])
      guard fewest < most else { continue }
      return split(Int(fewest)...Int(most), at: whole(point.slots[pair]), .slots(pair)) {
        .slots(pair: pair, $0)
      }
    }
    return nil
  }

  /// The allocation of a node in which every pair, slot and seat is decided; nil where one is not.
  ///
  /// The node's bound is what this brings, if it keeps all rules: no price has to prove it.
  var onlyAllocation: Allocation? {
    let restrictions = state.restrictions
    var allocation = Allocation(emptyFor: problem)
    for pair in problem.pairs.indices {
      switch restrictions.pairs[pair] {
      case .free: return nil
      case .forbidden: break
      case .required:
        guard restrictions.fewest[pair] == restrictions.most[pair] else { return nil }
        allocation.slots[pair] = Int(restrictions.fewest[pair])
      }
    }
    for seat in problem.seats.indices {
      guard restrictions.seats[seat] != .free else { return nil }
      allocation.takenSeats[seat] = restrictions.seats[seat] == .required
    }
    return allocation
  }

  /// The part of a range that ends or begins at a number, and the rest.
  private func split(
    _ range: ClosedRange<Int>, at number: Int, _ subject: BranchSubject,
    _ make: (ClosedRange<Int>) -> JobBranch
  ) -> Decision {
    let number = min(max(number, range.lowerBound), range.upperBound)
    let isUp = number == range.upperBound
    let last = isUp ? number - 1 : number
    return Decision(
      subject, isUp: isUp, down: make(range.lowerBound...last),
      up: make(last + 1...range.upperBound))
  }
}

extension JobTree.Decision {
  /// A decision on what no relaxation leaves open.
  fileprivate init(_ subject: BranchSubject, isUp: Bool, down: JobBranch, up: JobBranch) {
    self.init(
      candidate: JobTree.Candidate(subject: subject, fraction: 0.5, down: down, up: up),
      isUpNearer: isUp)
  }
}
