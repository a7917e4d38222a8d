import Employment

/// A folder that holds a plan of anybody.
public struct PlanFolder: Sendable {
  /// Where the folder is.
  public let path: String

  /// The folder at a path.
  public init(path: String) { self.path = path }

  /// Reads the plan, as leniently as a dataset.
  ///
  /// `jobs.csv` must be there. The other tables say nothing that the plan needs, except that people
  /// without `trainings.csv` attend no course.
  ///
  /// - Throws: Where the folder is missing or a file cannot be read. What is wrong inside a file
  ///   is an issue of the reading.
  public func read() throws(DatasetFolderError) -> PlanReading {
    let folder = try FolderBytes(path: path)
    var files: [PlanFile: [UInt8]] = [:]
    for file in PlanFile.allCases where !file.columns.isEmpty {
      if let bytes = try folder.bytes(of: file.rawValue) { files[file] = bytes }
    }
    return PlanReading(files: files)
  }
}

extension PlanReading {
  /// A plan in files as bytes, wherever they were kept; read as those of a folder are.
  ///
  /// Linear in the bytes.
  ///
  /// - Parameter files: The files that are there; that `jobs.csv` is missing is an issue.
  package init(files: [PlanFile: [UInt8]]) {
    var tables: [PlanFile: DraftTable] = [:]
    var issues: [PlanIssue] = []
    var rows: [PlanFile: [PlanRow]] = [:]
    for file in PlanFile.allCases where !file.columns.isEmpty {
      var reader = PlanTable(file: file)
      if let bytes = files[file] {
        let read = ReadTable(bytes, schema: TableSchema(mustBeFilled: file.columnsOfPlan))
        reader.add(read.faults)
        if let table = read.table {
          tables[file] = table
          rows[file] = reader.rows(of: table)
        }
      }
      if tables[file] == nil && file == .jobs && reader.issues.isEmpty { reader.addMissing() }
      issues += reader.sortedIssues
    }
    let assignments = (rows[.jobs] ?? []).compactMap { row in
      row.slots.map {
        Assignment(
          person: Person.ID(row.person), activity: Activity.ID(row.subject), slots: Slots($0))
      }
    }
    let attendances = (rows[.trainings] ?? []).map {
      Attendance(person: Person.ID($0.person), course: Course.ID($0.subject))
    }
    self.init(
      plan: Plan(assignments: assignments, attendances: attendances), issues: issues,
      tables: tables)
  }
}

/// A row of a plan that could be read.
struct PlanRow {
  let person: String
  /// The activity or the course.
  let subject: String
  /// For jobs alone.
  let slots: Int?
}
