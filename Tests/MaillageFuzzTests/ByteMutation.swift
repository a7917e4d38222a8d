import SyntheticProgrammes

/// A change of bytes, whatever they mean.
enum ByteMutation: CaseIterable {
  case flip, delete, insert, truncate, replace

  /// What is inserted: all that has ever ended a reader of tables.
  private static let pieces: [[UInt8]] = [
    [0x00], [0x22], [0x22, 0x22], [0x0D], [0x0A], [0x0D, 0x0A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE],
    [0xFE, 0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC3],
    [0xE2, 0x82], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xCC, 0x81], [0x27], [0x09], [0x2C], [0x3B],
    [0x7C], [0x1A], [0x1B, 0x5B, 0x33, 0x31, 0x6D], [0x85], [0xE2, 0x80, 0xA8],
  ]

  func apply(to folder: inout MutantFolder, _ generator: inout SeededGenerator) {
    let name = generator.pick(folder.names)
    guard var bytes = folder.files[name], !bytes.isEmpty else { return }
    let place = generator.draw(0...bytes.count - 1)
    switch self {
    case .flip:
      bytes[place] ^= 1 << UInt8(generator.draw(0...7))
    case .delete:
      bytes.removeSubrange(place..<min(bytes.count, place + generator.pick([1, 1, 2, 10, 100])))
    case .insert:
      let piece = generator.pick(Self.pieces)
      bytes.insert(contentsOf: piece, at: generator.pick([place, place, place, 0, bytes.count]))
    case .truncate:
      bytes.removeSubrange(place...)
    case .replace:
      bytes[place] = UInt8(generator.draw(0...255))
    }
    folder.replace(name, by: bytes)
    folder.note("\(name): \(self) at byte \(place)")
  }
}
