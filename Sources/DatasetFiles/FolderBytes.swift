/// The files of a folder as bytes.
package struct FolderBytes {
  package let path: String
  /// All names in the folder, in the order of their bytes.
  package let names: [String]

  /// Bytes of a file at most: the files of a country hold less.
  static let mostBytes = 512 << 20

  /// A folder that is there.
  package init(path: String) throws(DatasetFolderError) {
    self.path = path
    switch FileSystem.kind(of: path) {
    case .folder: break
    case .nothing: throw .missing(path: path)
    case .file, .other: throw .notAFolder(path: path)
    }
    // Without the right to look inside, every file would seem to be missing.
    guard let names = try? FileSystem.names(in: path) else { throw .unreadable(path: path) }
    self.names = names
  }

  /// The names in the folder that are a name of the format, whatever their case and however their
  /// accents are composed: mostly one or none.
  package func spellings(of name: String) -> [String] {
    let folded = FormatName.folded(name)
    return names.filter { FormatName.folded($0) == folded }
  }

  /// The bytes of a file, nil where there is no such file.
  package func bytes(of name: String) throws(DatasetFolderError) -> [UInt8]? {
    let file = "\(path)/\(name)"
    switch FileSystem.kind(of: file) {
    case .nothing:
      // A link to nowhere is a file that somebody meant to be there.
      if FileSystem.isLink(file) { throw .unreadable(path: file) }
      return nil
    case .folder, .other: throw .unreadable(path: file)
    case .file: break
    }
    do throws(FileSystem.ReadingFailure) {
      return try FileSystem.readWhole(file, limit: Self.mostBytes)
    } catch {
      switch error {
      case .tooLarge: throw .tooLarge(path: file, bytes: Self.mostBytes)
      case .changing: throw .changing(path: file)
      case .refused: throw .unreadable(path: file)
      }
    }
  }
}
