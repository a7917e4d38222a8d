import DatasetFiles
import Employment
import SyntheticProgrammes
import TestSupport

/// A dataset that somebody damaged: a function of the seed and its place.
struct Mutant {
  let place: Int
  /// What it was before.
  let origin: String
  let folder: MutantFolder

  init(seed: UInt64, place: Int) throws {
    var generator = SeededGenerator(seed: seed, purpose: 201, place: place)
    let profile: WritingProfile = generator.chance(0.2) ? .excelFrench : .standard
    let base = UInt64(generator.draw(0...9_999))
    var folder: MutantFolder
    switch generator.draw(1...3) {
    case 1:
      origin = "tiny"
      folder = MutantFolder(try ScratchFolder.files(at: FixtureFolder.tiny))
      folder.remove("README.md")
    case 2:
      origin = "random tiny \(base), \(profile.rawValue)"
      folder = Self.folder(try RandomTinyDataset(seed: base).dataset, profile)
    default:
      origin = "random small \(base), \(profile.rawValue)"
      folder = Self.folder(try RandomSmallDataset(seed: base).dataset, profile)
    }
    folder.mutate(&generator)
    self.place = place
    self.folder = folder
  }

  private static func folder(_ dataset: Dataset, _ profile: WritingProfile) -> MutantFolder {
    let files = DatasetFolder.files(of: dataset, profile: profile)
    return MutantFolder(
      Dictionary(
        files.map { ($0.file.rawValue, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
  }
}
