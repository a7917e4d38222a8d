public import Employment

extension DatasetFolder {
  /// Writes all files of a dataset, rows by id; the folder is made where there is none.
  ///
  /// Files are written one by one, and none is replaced. Whoever needs all or nothing uses
  /// ``DatasetFolderWriter``.
  ///
  /// - Throws: Where the folder or a file cannot be written, or where a file of its name with another
  ///   content is there.
  public func write(
    _ dataset: Dataset, profile: WritingProfile = .standard
  ) throws(DatasetFolderError) {
    do {
      if FileSystem.kind(of: path) == .nothing { try FileSystem.makeFolder(path) }
    } catch {
      throw .unwritable(path: path)
    }
    let standing = try? FolderBytes(path: path)
    for file in DataFile.allCases {
      // The same name in another case would be read for it.
      if let other = standing?.spellings(of: file.rawValue).first(where: { $0 != file.rawValue }) {
        throw .occupied(path: "\(path)/\(other)")
      }
    }
    for (file, bytes) in Self.files(of: dataset, profile: profile) {
      let target = "\(path)/\(file.rawValue)"
      guard FileSystem.fingerprint(of: target) == nil else {
        guard (try? FileSystem.read(target)) == bytes else { throw .occupied(path: target) }
        continue
      }
      do {
        try FileSystem.write(bytes, toNew: target)
      } catch {
        throw .unwritable(path: target)
      }
    }
  }

  /// All files of a dataset as bytes, in the format's order.
  public static func files(
    of dataset: Dataset, profile: WritingProfile = .standard
  ) -> [(file: DataFile, bytes: [UInt8])] {
    let tables = DatasetTables(dataset)
    return DataFile.allCases.map { ($0, Array(tables.table($0).text(in: profile).utf8)) }
  }
}
