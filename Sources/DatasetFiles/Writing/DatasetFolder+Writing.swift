public import Employment

extension DatasetFolder {
  /// Writes all files of a dataset, rows by id; the folder is made where there is none.
  ///
  /// Files of these names, in whatever case, are replaced one by one. Whoever needs all or nothing writes into a new
  /// folder and renames it.
  ///
  /// - Throws: Where the folder or a file cannot be written.
  public func write(
    _ dataset: Dataset, profile: WritingProfile = .standard
  ) throws(DatasetFolderError) {
    do {
      if FileSystem.kind(of: path) == .nothing { try FileSystem.makeFolder(path) }
    } catch {
      throw .unwritable(path: path)
    }
    let folder = try? FolderBytes(path: path)
    for (file, bytes) in Self.files(of: dataset, profile: profile) {
      let target = "\(path)/\(file.rawValue)"
      do {
        for name in folder?.spellings(of: file.rawValue) ?? [file.rawValue] {
          FileSystem.removeFile("\(path)/\(name)")
        }
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
