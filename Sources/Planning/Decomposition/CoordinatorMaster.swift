import LinearSolver

/// The coordinator's master of a cluster (Dantzig and Wolfe 1960): one proposal, or a mixture of them,
/// for each part, under the rows that join parts. Its row prices are the next prices.
struct CoordinatorMaster {
  typealias Model = LinearModel<JobMasterMeaning, JobMasterMeaning>

  /// What keeps a cluster from spending more and more.
  enum Money {
    /// A row: EUR at most, and the most that a thousand more can be worth.
    case limited(Double, penalty: Double)
    /// Points for a thousand EUR.
    case priced(Double)
  }

  private let coupling: Coupling
  private let cluster: Coupling.Cluster
  private let proposals: [[PartProposal]]
  /// By shared course, the sessions that may be held.
  let sessions: [ClosedRange<Int>]
  private(set) var model = Model(sense: .maximise)
  /// By part of the cluster and its proposals.
  private(set) var shares: [[LinearVariable]] = []
  /// By course of the cluster.
  private var held: [LinearVariable] = []
  private var budgetRow: LinearRow?
  // By course of the cluster.
  private var mostRows: [LinearRow] = []
  private var leastRows: [LinearRow] = []
  /// By part of the cluster and its shared courses.
  private var linkRows: [[LinearRow]] = []
  /// What cost money: points without its price, and thousands of EUR.
  private var spending: [(variable: LinearVariable, value: Double, euros: Double)] = []
  /// By variable, whether it is the share of a proposal.
  private var isShare: [Bool] = []

  /// States the master.
  ///
  /// - Parameters:
  ///   - coupling: What joins the parts.
  ///   - cluster: The parts.
  ///   - proposals: By part of the coupling.
  ///   - sessions: By shared course of the coupling, the sessions that may be held.
  ///   - money: What money is worth.
  ///   - headPenalty: The most that a head can be worth that a session lacks or has no seat for.
  ///   - isWhole: Whether one proposal a part and whole sessions are asked for.
  ///   - isStrict: Whether no penalty buys anything.
  init(
    _ coupling: Coupling, _ cluster: Coupling.Cluster, _ proposals: [[PartProposal]],
    sessions: [ClosedRange<Int>], money: Money, headPenalty: Double, isWhole: Bool,
    isStrict: Bool = false
  ) {
    self.coupling = coupling
    self.cluster = cluster
    self.proposals = proposals
    self.sessions = sessions
    let meaning = JobMasterMeaning()
    let domain: Model.Domain = isWhole ? .integer : .continuous
    var headTerms = Array(repeating: [(LinearVariable, Double)](), count: cluster.courses.count)
    var entryOfCourse: [Int: Int] = [:]
    for (entry, place) in cluster.courses.enumerated() {
      entryOfCourse[place] = entry
      let terms = coupling.problem.courses[coupling.courses[place]]
      let variable = addVariable(
        domain: domain,
        bounds: Bounds(
          lower: Double(sessions[place].lowerBound), upper: Double(sessions[place].upperBound)),
        objective: terms.value)
      held.append(variable)
      spending.append((variable, terms.value, terms.euros / 1000))
    }
    for (position, part) in cluster.parts.enumerated() {
      let shared = coupling.sharedOfPart[part].map { entryOfCourse[$0.shared] ?? 0 }
      var links = Array(repeating: [(LinearVariable, Double)](), count: shared.count)
      shares.append([])
      for proposal in proposals[part] {
        let share = addVariable(
          domain: domain, bounds: .binary, objective: proposal.value, isShare: true)
        shares[position].append(share)
        spending.append((share, proposal.value, proposal.euros / 1000))
        for (entry, course) in shared.enumerated() {
          if proposal.heads[entry] != 0 {
            headTerms[course].append((share, proposal.heads[entry]))
          }
          if proposal.sessions[entry] != 0 {
            links[entry].append((share, proposal.sessions[entry]))
          }
        }
      }
      model.addRow(meaning, bounds: .fixed(1), terms: shares[position].map { ($0, 1) })
      linkRows.append(
        zip(links, shared).map { terms, course in
          // Where sessions are decided, no proposal may do without one that is not held.
          let unheld = addVariable(
            bounds: isWhole ? .fixed(0) : .nonNegative, objective: -headPenalty)
          return model.addRow(
            meaning, bounds: .atMost(0), terms: terms + [(held[course], -1), (unheld, -1)])
        })
    }
    for (entry, place) in cluster.courses.enumerated() {
      let terms = coupling.problem.courses[coupling.courses[place]]
      let standing = addVariable(
        bounds: isWhole ? .fixed(0) : .nonNegative, objective: -headPenalty)
      mostRows.append(
        model.addRow(
          meaning, bounds: .atMost(0),
          terms: headTerms[entry] + [(held[entry], -Double(terms.maxSeats)), (standing, -1)]))
      let lacking = addVariable(
        bounds: isStrict ? .fixed(0) : .nonNegative, objective: -headPenalty)
      leastRows.append(
        model.addRow(
          meaning, bounds: .atLeast(0),
          terms: headTerms[entry] + [(held[entry], -Double(terms.minSeats)), (lacking, 1)]))
    }
    if isWhole { separateTies() }
    switch money {
    case .limited(let budget, let penalty):
      let over = addVariable(
        bounds: isStrict ? .fixed(0) : .nonNegative, objective: -penalty)
      let limit =
        isStrict
        ? budget / 1000 - max(1e-5, abs(budget) / 1000 * 1e-8)
        : JobMaster.budgetBounds(budget).upper
      budgetRow = model.addRow(
        meaning, bounds: .atMost(limit),
        terms: spending.map { ($0.variable, $0.euros) } + [(over, -1)])
    case .priced(let price):
      for item in spending {
        model.setObjective(item.value - price * item.euros, of: item.variable)
      }
    }
  }

  /// Adds hundredths of a millionth of the greatest value, drawn, to what shares and sessions are
  /// worth.
  ///
  /// Among proposals that are worth the same, the dual simplex method of GLPK's tree was seen to go
  /// round for ever: perturbed costs have no ties (Wolfe 1963).
  private mutating func separateTies() {
    let greatest = spending.reduce(1) { max($0, abs($1.value)) }
    var random = SearchRandom(seed: 1)
    for place in spending.indices {
      spending[place].value += 1e-8 * greatest * random.unit()
      model.setObjective(spending[place].value, of: spending[place].variable)
    }
  }

  private mutating func addVariable(
    domain: Model.Domain = .continuous, bounds: Bounds, objective: Double, isShare: Bool = false
  ) -> LinearVariable {
    self.isShare.append(isShare)
    return model.addVariable(
      JobMasterMeaning(), domain: domain, bounds: bounds, objective: objective)
  }

  /// A basis of another master of the same parts, by what its variables mean.
  struct KnownBasis: Sendable {
    fileprivate var rows: [Basis.Status]
    /// By part, of its proposals in their order.
    fileprivate var shares: [[Basis.Status]]
    /// Of all other variables in their order, which is the same in every master.
    fileprivate var others: [Basis.Status]
  }

  /// What a basis means for later masters, whose parts have the same proposals and more.
  func meaning(of basis: Basis) -> KnownBasis {
    var statuses = zip(isShare, basis.variables).filter(\.0).map(\.1)[...]
    return KnownBasis(
      rows: basis.rows,
      shares: shares.map { own in
        defer { statuses = statuses.dropFirst(own.count) }
        return Array(statuses.prefix(own.count))
      }, others: zip(isShare, basis.variables).filter { !$0.0 }.map(\.1))
  }

  /// A basis to start from; proposals that it does not know are left out.
  func basis(from known: KnownBasis) -> Basis {
    var ofShares = zip(shares, known.shares).flatMap { own, statuses in
      own.indices.map { $0 < statuses.count ? statuses[$0] : .atLower }
    }[...]
    var ofOthers = known.others[...]
    return Basis(
      rows: known.rows,
      variables: isShare.map { ($0 ? ofShares.popFirst() : ofOthers.popFirst()) ?? .atLower })
  }

  /// A solution of the relaxation.
  struct Relaxation: Sendable {
    /// The objective, which counts money where it has a price.
    var value: Double
    /// Thousands of EUR.
    var euros: Double
    /// The price of money in the objective, or that of its row.
    var euroPrice: Double
    /// By course of the cluster, points for a seat.
    fileprivate var seats: [Double]
    /// By part of the cluster and its shared courses, points for a session.
    fileprivate var sessions: [[Double]]
    /// By course of the cluster, sessions.
    fileprivate var held: [Double]
    /// By part of the cluster and its shared courses, heads.
    fileprivate var heads: [[Double]]

    /// Puts its prices among those of all clusters.
    func write(_ cluster: Coupling.Cluster, into prices: inout CouplingPrices) {
      for (entry, place) in cluster.courses.enumerated() { prices.seats[place] = seats[entry] }
      for (position, part) in cluster.parts.enumerated() {
        prices.sessions[part] = sessions[position]
      }
    }

    /// Puts its heads among those of all clusters.
    func write(_ cluster: Coupling.Cluster, into heads: inout [[Double]]) {
      for (position, part) in cluster.parts.enumerated() { heads[part] = self.heads[position] }
    }

    /// Puts its sessions among those of all clusters.
    func write(_ cluster: Coupling.Cluster, into held: inout [Double]) {
      for (entry, place) in cluster.courses.enumerated() { held[place] = self.held[entry] }
    }
  }

  /// Solves the relaxation at one price of money after the other, or once where money has a row.
  ///
  /// - Parameters:
  ///   - euroPrices: Points for a thousand EUR.
  ///   - known: A basis to start from.
  /// - Returns: The solutions in their order, and the last one's basis; nil where there is none.
  /// - Throws: `SolverFault` where the solver breaks down.
  func relaxations(
    at euroPrices: [Double], from known: KnownBasis?
  ) throws(SolverFault) -> (solutions: [Relaxation], basis: KnownBasis)? {
    try withLinearProgram(model) { program throws(SolverFault) in
      if let known { try program.setBasis(basis(from: known)) }
      var solutions: [Relaxation] = []
      for price in budgetRow == nil ? euroPrices : [0] {
        if budgetRow == nil { try self.price(at: price, &program) }
        guard let solution = try program.solve().optimum else { return nil }
        solutions.append(relaxation(solution, at: price))
      }
      return (solutions, meaning(of: try program.basis()))
    }
  }

  /// A course whose sessions may be decided: at most so many, or more.
  struct Candidate: Sendable {
    /// The place in the cluster.
    var entry: Int
    /// The sessions, rounded down.
    var below: Int
  }

  /// What the relaxation comes to where a course has few sessions or more, course by course: strong
  /// branching (Applegate, Bixby, Chvátal and Cook 1995), by the dual simplex method.
  ///
  /// - Parameters:
  ///   - candidates: What may be decided.
  ///   - euroPrice: Points for a thousand EUR, where money has no row.
  ///   - known: A basis to start from.
  /// - Returns: By candidate, the objective with at most so many sessions, and with more.
  /// - Throws: `SolverFault` where the solver breaks down.
  func lookAhead(
    _ candidates: [Candidate], at euroPrice: Double, from known: KnownBasis?
  ) throws(SolverFault) -> [(down: Double, up: Double)] {
    try withLinearProgram(model) { program throws(SolverFault) in
      if let known { try program.setBasis(basis(from: known)) }
      if budgetRow == nil { try price(at: euroPrice, &program) }
      _ = try program.solve()
      let start = try program.basis()
      func value(_ range: ClosedRange<Double>, of entry: Int) throws(SolverFault) -> Double {
        try program.setBounds(
          Bounds(lower: range.lowerBound, upper: range.upperBound), of: held[entry])
        let solved = try program.solve(.dual, until: StopRule(work: Self.mostPivots))
        try program.setBasis(start)
        switch solved {
        case .optimal(let solution): return solution.objective
        case .stopped(let bound, _, _): return bound ?? -.infinity
        case .infeasible, .unbounded: return -.infinity
        }
      }
      var result: [(down: Double, up: Double)] = []
      for candidate in candidates {
        let range = sessions[cluster.courses[candidate.entry]]
        let (least, most) = (Double(range.lowerBound), Double(range.upperBound))
        let below = Double(candidate.below)
        let down = try value(least...below, of: candidate.entry)
        let up = try value(below + 1...most, of: candidate.entry)
        try program.setBounds(Bounds(lower: least, upper: most), of: held[candidate.entry])
        result.append((down, up))
      }
      return result
    }
  }

  /// Simplex iterations of a look ahead at most.
  private static let mostPivots = 500

  private func price(at euroPrice: Double, _ program: inout LinearProgram) throws(SolverFault) {
    for item in spending where item.euros != 0 {
      try program.setObjective(item.value - euroPrice * item.euros, of: item.variable)
    }
  }

  private func relaxation(_ solution: LinearSolution, at euroPrice: Double) -> Relaxation {
    Relaxation(
      value: solution.objective,
      euros: spending.reduce(0) { $0 + solution[$1.variable] * $1.euros },
      euroPrice: budgetRow.map { max(0, solution[price: $0]) } ?? euroPrice,
      seats: cluster.courses.indices.map {
        max(0, solution[price: mostRows[$0]]) + min(0, solution[price: leastRows[$0]])
      },
      sessions: linkRows.map { rows in rows.map { max(0, solution[price: $0]) } },
      held: held.map { solution[$0] },
      heads: zip(cluster.parts, shares).map { part, own in
        coupling.sharedOfPart[part].indices.map { entry in
          zip(proposals[part], own).reduce(0) { $0 + $1.0.heads[entry] * solution[$1.1] }
        }
      })
  }
}

extension Coupling {
  /// The coordinator's share of the bound at prices: the budget, and the best number of sessions of
  /// each shared course.
  ///
  /// A seat's price is one of the most (if positive) and of the fewest heads (if negative).
  func ownBound(at prices: CouplingPrices, sessions: [ClosedRange<Int>]) -> Double {
    var bound = problem.constant
    if let budget { bound += prices.euros * JobMaster.budgetBounds(budget).upper }
    var worth = Array(repeating: 0.0, count: courses.count)
    for (place, course) in courses.enumerated() {
      let terms = problem.courses[course]
      let seat = prices.seats[place]
      worth[place] =
        terms.value - (budget == nil ? 0 : prices.euros * terms.euros / 1000)
        + seat * Double(seat > 0 ? terms.maxSeats : terms.minSeats)
    }
    for part in sharedOfPart.indices {
      for (entry, shared) in sharedOfPart[part].enumerated() {
        worth[shared.shared] += prices.sessions[part][entry]
      }
    }
    for place in courses.indices {
      bound += max(
        worth[place] * Double(sessions[place].lowerBound),
        worth[place] * Double(sessions[place].upperBound))
    }
    return bound
  }
}
