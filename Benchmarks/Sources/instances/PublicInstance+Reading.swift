import ArgumentParser
import Foundation
import RunnerSupport

/// How an instance's file is written: whole and broken numbers between blanks.
enum InstanceFormat: String, CaseIterable, ExpressibleByArgument {
  /// Agents, jobs; a row of costs for each agent; a row of sizes for each agent; capacities.
  case gap
  /// Facilities, customers; capacities; costs of opening; demands; a row of costs for each
  /// customer, each cost that of the whole customer.
  case sscflp

  /// Reads a file.
  ///
  /// - Throws: `RunnerFailure` where the file is not written so.
  func read(_ file: URL) throws -> PublicInstance {
    let folder = file.deletingLastPathComponent().lastPathComponent
    let name = "\(folder)/\(file.lastPathComponent)"
    var numbers = NumberReader(try String(contentsOf: file, encoding: .utf8), name: name)
    let places = try numbers.count()
    let items = try numbers.count()
    var instance = PublicInstance(
      name: name, capacities: [], openingCosts: Array(repeating: 0, count: places), costs: [],
      sizes: [])
    switch self {
    case .gap:
      let costs = try (0..<places).map { _ in try numbers.row(items) }
      let sizes = try (0..<places).map { _ in try numbers.wholeRow(items) }
      instance.costs = (0..<items).map { item in costs.map { $0[item] } }
      instance.sizes = (0..<items).map { item in sizes.map { $0[item] } }
      instance.capacities = try numbers.wholeRow(places)
    case .sscflp:
      instance.capacities = try numbers.wholeRow(places)
      instance.openingCosts = try numbers.row(places)
      instance.sizes = try numbers.wholeRow(items).map { Array(repeating: $0, count: places) }
      instance.costs = try (0..<items).map { _ in try numbers.row(places) }
    }
    try numbers.end()
    return instance
  }
}

/// The numbers of a file, one after the other.
private struct NumberReader {
  private var numbers: ArraySlice<Double>
  private let failure: RunnerFailure

  init(_ text: String, name: String) {
    failure = RunnerFailure("\(name): this is no instance of the format.")
    let words = text.split(whereSeparator: \.isWhitespace)
    // A word that is no number ends the numbers, and the instance then lacks some.
    numbers = words.prefix { Double($0) != nil }.compactMap { Double($0) }[...]
    if numbers.count < words.count { numbers = [] }
  }

  mutating func row(_ count: Int) throws -> [Double] {
    guard numbers.count >= count else { throw failure }
    defer { numbers = numbers.dropFirst(count) }
    return Array(numbers.prefix(count))
  }

  mutating func wholeRow(_ count: Int) throws -> [Int] {
    try row(count).map { number in
      guard let whole = Int(exactly: number), whole >= 0 else { throw failure }
      return whole
    }
  }

  mutating func count() throws -> Int {
    let count = try wholeRow(1)[0]
    guard (1...100_000).contains(count) else { throw failure }
    return count
  }

  func end() throws {
    guard numbers.isEmpty else { throw failure }
  }
}
