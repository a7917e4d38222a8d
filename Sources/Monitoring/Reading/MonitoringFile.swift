public import DatasetFiles
public import Employment

/// `monitoring.csv` in the folder of a dataset: traits of people, which planning never sees.
///
/// Its columns are `person`, `sex`, `age_band`, `education`, and, where known, `labour_status` and
/// `evidence` (`yes`, `no`, or the documents on file separated by `|`); what is in other columns is not
/// kept. Empty cells are not stated, and so is all of a person without a row. This is the only code that
/// opens the file.
public struct MonitoringFile: Sendable {
  /// What the file is called.
  public static let name = "monitoring.csv"

  /// The dataset's folder.
  public let folder: String

  /// The file in a dataset's folder.
  public init(inFolder folder: String) { self.folder = folder }

  /// Reads the file, as leniently as those of a dataset, whatever the case of its name.
  ///
  /// Linear in the bytes.
  ///
  /// - Parameter people: Everybody whom a row may name.
  /// - Returns: What the file says, and all that is wrong with it; nil where there is no such file.
  /// - Throws: Where the folder is missing or the file cannot be read.
  public func read(
    naming people: some Sequence<Person.ID>
  ) throws(DatasetFolderError) -> MonitoringReading? {
    let folder = try FolderBytes(path: folder)
    let names = folder.spellings(of: Self.name)
    if names.count > 1 { return MonitoringReading(names: names) }
    guard let name = names.first, let bytes = try folder.bytes(of: name) else { return nil }
    return MonitoringReading(bytes, naming: people)
  }
}

extension MonitoringReading {
  /// What is wrong where several names in the folder stand for the file.
  fileprivate init(names: [String]) {
    let words = SameNames(names)
    records = MonitoringRecords(traits: [:], statesLabour: false, statesEvidence: false)
    issues = [
      MonitoringIssue(
        .fileDuplicate, line: nil, column: nil, value: words.value, isPersonal: false,
        problem: words.problem, advice: words.advice)
    ]
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - people: Everybody whom a row may name.
  public init(_ bytes: [UInt8], naming people: some Sequence<Person.ID>) {
    var reader = TraitReader(people: Set(people))
    reader.read(bytes)
    records = reader.records
    issues = reader.sortedIssues
  }
}
