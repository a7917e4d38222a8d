import Foundation
import RunnerSupport

/// A programme that all solvers are given.
struct RaceCase {
  /// What it is called in results.
  let name: String
  /// What it is counted with: its size, or itself.
  let group: String
  /// The seed that it was generated from; nil for a dataset that was given.
  let seed: UInt64?
  /// The folder of the dataset.
  let dataset: URL
  /// The model as free MPS, minimised.
  let mps: URL
  /// The model as CPLEX-LP, maximised.
  let lp: URL
  /// What `maillage generate` needs to make the dataset; nil for one that was given.
  private let recipe: [String]?

  /// The programmes of these sizes and seeds.
  static func generated(
    _ sizes: [ProgrammeSize], seeds: [UInt64], in folder: URL
  ) -> [RaceCase] {
    sizes.flatMap { size in
      seeds.map { seed in
        let name = "\(size.rawValue)-seed-\(seed)"
        let dataset = folder.appending(path: "datasets/\(name)")
        return RaceCase(
          name: name, group: size.rawValue, seed: seed, dataset: dataset, models: folder,
          recipe: ["generate", "--output", dataset.path, "--seed", "\(seed)"] + size.options)
      }
    }
  }

  /// The datasets at these places: a folder with a `programme.csv`, or the folders in it that have.
  static func found(at places: [String], models: URL) throws -> [RaceCase] {
    try places.flatMap { place in
      let folder = URL(fileURLWithPath: place).standardizedFileURL
      let inside = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      let candidates = [folder] + inside.sorted().map { folder.appending(path: $0) }
      let datasets = candidates.filter {
        FileManager.default.fileExists(atPath: $0.appending(path: "programme.csv").path)
      }
      guard !datasets.isEmpty else { throw RunnerFailure("\(place): there is no dataset here.") }
      return datasets.map {
        let name = $0.lastPathComponent
        return RaceCase(
          name: name, group: name, seed: nil, dataset: $0, models: models, recipe: nil)
      }
    }
  }

  private init(
    name: String, group: String, seed: UInt64?, dataset: URL, models: URL, recipe: [String]?
  ) {
    self.name = name
    self.group = group
    self.seed = seed
    self.dataset = dataset
    self.recipe = recipe
    mps = models.appending(path: "models/\(name).mps")
    lp = models.appending(path: "models/\(name).lp")
  }

  /// Generates the dataset where there is a recipe, and exports its model.
  func prepare(with program: MaillageProgram, log: URL) throws {
    try FileManager.default.createDirectory(
      at: mps.deletingLastPathComponent(), withIntermediateDirectories: true)
    if let recipe {
      // The recipe of an older version may have written something else.
      try? FileManager.default.removeItem(at: dataset)
      try FileManager.default.createDirectory(
        at: dataset.deletingLastPathComponent(), withIntermediateDirectories: true)
      try program.succeed(recipe, log: log)
    }
    for (format, file) in [("mps", mps), ("lp", lp)] {
      try program.succeed(
        ["export", dataset.path, "--format", format, "--output", file.path], log: log)
    }
  }
}
