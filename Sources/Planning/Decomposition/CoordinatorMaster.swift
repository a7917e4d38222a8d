import LinearSolver

/// The coordinator's master (Dantzig and Wolfe 1960): one proposal, or a mixture of them, for each
/// part, under the rows that join parts. Its row prices are the next prices.
struct CoordinatorMaster {
  typealias Model = LinearModel<JobMasterMeaning, JobMasterMeaning>

  private let coupling: Coupling
  /// By shared course, the sessions that may be held.
  let sessions: [ClosedRange<Int>]
  private(set) var model = Model(sense: .maximise)
  private(set) var shares: [[LinearVariable]] = []
  private(set) var held: [LinearVariable] = []
  private var overspent: LinearVariable?
  private var missing: [LinearVariable] = []
  private var budgetRow: LinearRow?
  private var mostRows: [LinearRow] = []
  private var leastRows: [LinearRow] = []
  private var linkRows: [[LinearRow]] = []
  /// By variable, whether it is the share of a proposal.
  private var isShare: [Bool] = []

  /// States the master.
  ///
  /// - Parameters:
  ///   - coupling: What joins the parts.
  ///   - proposals: By part.
  ///   - sessions: By shared course, the sessions that may be held.
  ///   - euroPenalty: The most that a thousand EUR can be worth.
  ///   - headPenalty: The most that a head can be worth that a session lacks or has no seat for.
  ///   - isWhole: Whether one proposal a part and whole sessions are asked for.
  ///   - isStrict: Whether no penalty buys anything.
  init(
    _ coupling: Coupling, _ proposals: [[PartProposal]], sessions: [ClosedRange<Int>],
    euroPenalty: Double, headPenalty: Double, isWhole: Bool, isStrict: Bool = false
  ) {
    self.coupling = coupling
    self.sessions = sessions
    let meaning = JobMasterMeaning()
    let domain: Model.Domain = isWhole ? .integer : .continuous
    var budgetTerms: [(LinearVariable, Double)] = []
    var headTerms = Array(repeating: [(LinearVariable, Double)](), count: coupling.courses.count)
    for (place, course) in coupling.courses.enumerated() {
      let terms = coupling.problem.courses[course]
      let variable = addVariable(
        domain: domain,
        bounds: Bounds(
          lower: Double(sessions[place].lowerBound), upper: Double(sessions[place].upperBound)),
        objective: terms.value)
      held.append(variable)
      budgetTerms.append((variable, terms.euros / 1000))
    }
    for (part, offered) in proposals.enumerated() {
      var links = Array(
        repeating: [(LinearVariable, Double)](), count: coupling.sharedOfPart[part].count)
      shares.append([])
      for proposal in offered {
        let share = addVariable(
          domain: domain, bounds: .binary, objective: proposal.value, isShare: true)
        shares[part].append(share)
        budgetTerms.append((share, proposal.euros / 1000))
        for (entry, shared) in coupling.sharedOfPart[part].enumerated() {
          if proposal.heads[entry] != 0 {
            headTerms[shared.shared].append((share, proposal.heads[entry]))
          }
          if proposal.sessions[entry] != 0 {
            links[entry].append((share, proposal.sessions[entry]))
          }
        }
      }
      model.addRow(meaning, bounds: .fixed(1), terms: shares[part].map { ($0, 1) })
      linkRows.append(
        zip(links, coupling.sharedOfPart[part]).map { terms, shared in
          // Where sessions are decided, no proposal may do without one that is not held.
          let unheld = addVariable(
            bounds: isWhole ? .fixed(0) : .nonNegative, objective: -headPenalty)
          return model.addRow(
            meaning, bounds: .atMost(0),
            terms: terms + [(held[shared.shared], -1), (unheld, -1)])
        })
    }
    for (place, course) in coupling.courses.enumerated() {
      let terms = coupling.problem.courses[course]
      let standing = addVariable(
        bounds: isWhole ? .fixed(0) : .nonNegative, objective: -headPenalty)
      mostRows.append(
        model.addRow(
          meaning, bounds: .atMost(0),
          terms: headTerms[place] + [(held[place], -Double(terms.maxSeats)), (standing, -1)]))
      let lacking = addVariable(
        bounds: isStrict ? .fixed(0) : .nonNegative, objective: -headPenalty)
      missing.append(lacking)
      leastRows.append(
        model.addRow(
          meaning, bounds: .atLeast(0),
          terms: headTerms[place] + [(held[place], -Double(terms.minSeats)), (lacking, 1)]))
    }
    if let budget = coupling.budget {
      let over = addVariable(
        bounds: isStrict ? .fixed(0) : .nonNegative, objective: -euroPenalty)
      overspent = over
      let limit =
        isStrict
        ? budget / 1000 - max(1e-5, abs(budget) / 1000 * 1e-8)
        : JobMaster.budgetBounds(budget).upper
      budgetRow = model.addRow(
        meaning, bounds: .atMost(limit), terms: budgetTerms + [(over, -1)])
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

  /// The prices of the rows at a solution of the relaxation.
  func prices(_ solution: LinearSolution) -> CouplingPrices {
    var prices = CouplingPrices(coupling)
    if let budgetRow { prices.euros = max(0, solution[price: budgetRow]) }
    for place in coupling.courses.indices {
      prices.seats[place] =
        max(0, solution[price: mostRows[place]]) + min(0, solution[price: leastRows[place]])
    }
    for part in linkRows.indices {
      prices.sessions[part] = linkRows[part].map { max(0, solution[price: $0]) }
    }
    return prices
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
