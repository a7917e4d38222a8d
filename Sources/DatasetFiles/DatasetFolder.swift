public import Employment

/// A folder of dataset files.
public struct DatasetFolder: Sendable {
  /// Where the folder is.
  public let path: String

  /// The folder at a path.
  public init(path: String) { self.path = path }

  /// Reads all files that planning reads, whatever the case of their names; `monitoring.csv` is not even
  /// opened, whatever the case of its own.
  ///
  /// Linear in the bytes; one file is held at a time, next to the cells read. A table in the folder that
  /// the format does not know is a warning.
  ///
  /// - Returns: The tables as text, with what is wrong with their bytes and rows.
  /// - Throws: Where the folder is missing or a file cannot be read. What is wrong inside a file
  ///   is an issue of the draft.
  public func read() throws(DatasetFolderError) -> DatasetDraft {
    let folder = try FolderBytes(path: path)
    var draft = DatasetDraft()
    for file in DataFile.allCases {
      let names = folder.spellings(of: file.rawValue)
      if names.count > 1 {
        let location = DataIssue.Location.cell(file: file, line: nil, column: nil)
        draft.readingIssues.append(DataIssue(names: names, at: location))
      } else if let name = names.first, let bytes = try folder.bytes(of: name) {
        draft.read(bytes, of: file)
      }
    }
    for name in folder.names
    where FormatName.isStrange(name) && FileSystem.kind(of: "\(path)/\(name)") != .folder {
      draft.readingIssues.append(DataIssue(strange: name, in: folder))
    }
    return draft
  }
}

extension DataIssue {
  /// What is wrong where several names in a folder stand for one file.
  fileprivate init(names: [String], at location: Location) {
    let words = SameNames(names)
    self.init(
      .fileDuplicate, at: location, value: words.value, problem: words.problem,
      advice: words.advice)
  }

  /// What is odd about a table that the format does not know.
  fileprivate init(strange name: String, in folder: FolderBytes) {
    let advice: String
    if let nearest = FormatName.nearest(to: name) {
      advice =
        folder.spellings(of: nearest).isEmpty
        ? "Maybe \(nearest) is meant: rename it then."
        : "Maybe \(nearest) is meant, which is there too: keep one of the two."
    } else {
      advice = "Move it out of the folder, or give it the name of a file of the format."
    }
    self.init(
      .fileUnknown, at: .otherFile(name: name),
      problem: "the format has no file of this name, and it is not read", advice: advice)
  }
}

/// What is said of names that stand for one file.
package struct SameNames {
  package let value: String
  package let problem: String
  package let advice: String

  /// At least two names.
  package init(_ names: [String]) {
    value = names[0]
    let others = names.dropFirst().map { "\"\($0)\"" }.joined(separator: ", ")
    problem =
      "and \(others) are one name, since the case of letters does not count, and no such file is read"
    advice = "Keep one of them in the folder."
  }
}

extension DatasetDraft {
  /// The tables of files as bytes, wherever they were kept; read as those of a folder are.
  ///
  /// Linear in the bytes.
  ///
  /// - Parameter files: The files that are there; a required one that is missing is an issue of
  ///   validation.
  public init(files: [DataFile: [UInt8]]) {
    self.init()
    for file in DataFile.allCases {
      if let bytes = files[file] { read(bytes, of: file) }
    }
  }

  /// Reads the bytes of a file; what is wrong with them becomes an issue.
  fileprivate mutating func read(_ bytes: [UInt8], of file: DataFile) {
    let read = ReadTable(bytes, schema: file.schema)
    tables[file] = read.table
    for fault in read.faults {
      readingIssues.append(
        DataIssue(
          fault.id, at: .cell(file: file, line: fault.line, column: fault.column),
          value: fault.value, problem: fault.problem, advice: fault.advice))
    }
    if read.table == nil, read.faults.isEmpty, file.isRequired {
      readingIssues.append(
        DataIssue(
          .fileEmpty, at: .cell(file: file, line: nil, column: nil),
          problem: "the file is empty",
          advice: "Write at least the header with the names of the columns."))
    }
  }
}
