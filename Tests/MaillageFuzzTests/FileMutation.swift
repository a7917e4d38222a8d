import SyntheticProgrammes

/// A change of whole files.
enum FileMutation: CaseIterable {
  case delete, empty, swap, copy, append, turnIntoFolder

  func apply(to folder: inout MutantFolder, _ generator: inout SeededGenerator) {
    let name = generator.pick(folder.names)
    let other = generator.pick(folder.names)
    let (own, foreign) = (folder.files[name] ?? [], folder.files[other] ?? [])
    switch self {
    case .delete: folder.remove(name)
    case .empty: folder.replace(name, by: [])
    case .swap:
      folder.replace(name, by: foreign)
      folder.replace(other, by: own)
    case .copy: folder.replace(name, by: foreign)
    case .append: folder.replace(name, by: own + foreign)
    case .turnIntoFolder: folder.turnIntoFolder(name)
    }
    folder.note("\(name): \(self) (\(other))")
  }
}
