public import Employment

/// A folder of dataset files.
public struct DatasetFolder: Sendable {
  /// Where the folder is.
  public let path: String

  /// The folder at a path.
  public init(path: String) { self.path = path }

  /// Reads all files that planning reads; `monitoring.csv` is not even opened.
  ///
  /// Linear in the bytes; one file is held at a time, next to the cells read.
  ///
  /// - Returns: The tables as text, with what is wrong with their bytes and rows.
  /// - Throws: Where the folder is missing or a file cannot be read. What is wrong inside a file
  ///   is an issue of the draft.
  public func read() throws(DatasetFolderError) -> DatasetDraft {
    let folder = try FolderBytes(path: path)
    var draft = DatasetDraft()
    for file in DataFile.allCases {
      if let bytes = try folder.bytes(of: file.rawValue) { draft.read(bytes, of: file) }
    }
    return draft
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
