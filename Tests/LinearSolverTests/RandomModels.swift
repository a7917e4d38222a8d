import LinearSolver

/// Seeded models for tests that compare.
enum RandomModels {
  /// A feasible and bounded program: the rows hold around a point that is drawn first.
  static func linear(seed: UInt64, rows: Int? = nil, columns: Int? = nil) -> NamedModel {
    var random = SeededGenerator(seed: seed)
    let rowCount = rows ?? Int.random(in: 1...25, using: &random)
    let columnCount = columns ?? Int.random(in: 1...35, using: &random)
    var model = NamedModel(sense: Bool.random(using: &random) ? .maximise : .minimise)
    var point: [Double] = []
    let variables = (0..<columnCount).map { offset in
      let lower = Double(Int.random(in: -5...3, using: &random))
      let upper = lower + Double(Int.random(in: 0...8, using: &random))
      point.append(Double.random(in: lower...upper, using: &random))
      return model.addVariable(
        "x\(offset)", bounds: Bounds(lower...upper),
        objective: Double(Int.random(in: -20...20, using: &random)))
    }
    for row in 0..<rowCount {
      let terms = variables.filter { _ in Double.random(in: 0...1, using: &random) < 0.4 }
        .map { ($0, Double(Int.random(in: -9...9, using: &random))) }
      let sum = terms.reduce(0) { $0 + $1.1 * point[$1.0.offset] }
      let bounds: Bounds =
        switch Int.random(in: 0...3, using: &random) {
        case 0: .atMost(sum + Double.random(in: 0...2, using: &random))
        case 1: .atLeast(sum - Double.random(in: 0...2, using: &random))
        case 2: Bounds(lower: sum - 1, upper: sum + 1)
        default: .fixed(sum)
        }
      model.addRow("row \(row)", bounds: bounds, terms: terms)
    }
    return model
  }

  /// A small mixed-integer model whose whole points can be enumerated; it may be infeasible.
  static func enumerable(seed: UInt64) -> NamedModel {
    var random = SeededGenerator(seed: seed)
    var model = NamedModel(sense: Bool.random(using: &random) ? .maximise : .minimise)
    model.objectiveConstant = Double(Int.random(in: -3...3, using: &random))
    let variables = (0..<Int.random(in: 1...7, using: &random)).map { offset in
      let lower = Double(Int.random(in: -2...1, using: &random))
      return model.addVariable(
        "x\(offset)", domain: .integer,
        bounds: Bounds(lower...(lower + Double(Int.random(in: 0...3, using: &random)))),
        objective: Double(Int.random(in: -9...9, using: &random)) / 2)
    }
    for row in 0..<Int.random(in: 1...5, using: &random) {
      let terms = variables.map { ($0, Double(Int.random(in: -6...6, using: &random))) }
      let side = Double(Int.random(in: -6...12, using: &random))
      let bounds: Bounds =
        switch Int.random(in: 0...5, using: &random) {
        case 0: .fixed(side)
        case 1, 2: .atLeast(-side)
        case 3: Bounds(lower: side - 3, upper: side + 0.5)
        default: .atMost(side)
        }
      model.addRow("row \(row)", bounds: bounds, terms: terms)
    }
    return model
  }

  /// The best objective among all whole points; nil if none satisfies the rows.
  static func bestByEnumeration(_ model: NamedModel) -> Double? {
    var best: Double?
    var values = model.variables.map { model.bounds(of: $0).lower }
    while true {
      if model.violation(at: values) <= 1e-9 {
        let objective = model.objective(at: values)
        best = best.map { model.sense == .maximise ? max($0, objective) : min($0, objective) }
        if best == nil { best = objective }
      }
      var digit = 0
      while digit < values.count {
        let bounds = model.bounds(of: model.variables[digit])
        values[digit] += 1
        if values[digit] <= bounds.upper { break }
        values[digit] = bounds.lower
        digit += 1
      }
      if digit == values.count { return best }
    }
  }

  /// Market split (Cornuéjols and Dawande, 1998), with slack to be minimised: points are easy to find, the
  /// bound stays at nought for a very long time.
  static func marketSplit(rows: Int, columns: Int, seed: UInt64) -> NamedModel {
    var random = SeededGenerator(seed: seed)
    var model = NamedModel(sense: .minimise)
    let variables = (0..<columns).map {
      model.addVariable("x\($0)", domain: .integer, bounds: .binary)
    }
    for row in 0..<rows {
      let weights = variables.map { _ in Double(Int.random(in: 0...99, using: &random)) }
      let over = model.addVariable("over \(row)", bounds: .nonNegative, objective: 1)
      let under = model.addVariable("under \(row)", bounds: .nonNegative, objective: 1)
      let half = (weights.reduce(0, +) / 2).rounded(.down)
      model.addRow(
        "market \(row)", bounds: .fixed(half),
        terms: zip(variables, weights).map { ($0, $1) } + [(over, -1), (under, 1)])
    }
    return model
  }

  /// A small generalised assignment problem with crews that cost: enough tree to stop in its midst.
  static func assignmentWithCapacities(seed: UInt64) -> NamedModel {
    var random = SeededGenerator(seed: seed)
    var model = NamedModel(sense: .maximise)
    let crews = 4
    let jobs = 12
    var terms = Array(repeating: [(LinearVariable, Double)](), count: crews)
    for job in 0..<jobs {
      var once: [(LinearVariable, Double)] = []
      for crew in 0..<crews {
        let variable = model.addVariable(
          "job \(job) by \(crew)", domain: .integer, bounds: .binary,
          objective: Double(Int.random(in: 10...60, using: &random)))
        terms[crew].append((variable, Double(Int.random(in: 5...25, using: &random))))
        once.append((variable, 1))
      }
      model.addRow("job \(job)", bounds: .atMost(1), terms: once)
    }
    for crew in 0..<crews {
      let open = model.addVariable(
        "open \(crew)", domain: .integer, bounds: .binary, objective: -40)
      model.addRow("crew \(crew)", bounds: .atMost(0), terms: terms[crew] + [(open, -38)])
    }
    return model
  }

  /// A restricted master: at most one job a person, shared capacity, variables without upper bounds.
  static func jobsOfPersons(seed: UInt64) -> NamedModel {
    var random = SeededGenerator(seed: seed)
    var model = NamedModel(sense: .maximise)
    var load = Array(repeating: [(LinearVariable, Double)](), count: 5)
    for person in 0..<15 {
      let jobs = (0..<6).map { job in
        model.addVariable(
          "person \(person) job \(job)", bounds: .nonNegative,
          objective: Double(Int.random(in: 1...40, using: &random)))
      }
      for job in jobs {
        for resource in load.indices where Bool.random(using: &random) {
          load[resource].append((job, Double(Int.random(in: 1...9, using: &random))))
        }
      }
      model.addRow("person \(person)", bounds: .atMost(1), terms: jobs.map { ($0, 1) })
    }
    // A subsidy: capacity that may be bought without limit of its own, but not beyond what people use.
    for (resource, terms) in load.enumerated() {
      let bought = model.addVariable("bought \(resource)", bounds: .nonNegative, objective: -6)
      model.addRow("capacity \(resource)", bounds: .atMost(12), terms: terms + [(bought, -1)])
      model.addRow("market \(resource)", bounds: .atMost(9), terms: [(bought, 1)])
    }
    return model
  }
}
