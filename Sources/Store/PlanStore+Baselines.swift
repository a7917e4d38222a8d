import DatasetFiles
public import Employment
public import Foundation
import GRDB

extension PlanStore {
  /// Keeps a dataset under the digest of its canonical content; one that is there already stays.
  ///
  /// - Parameters:
  ///   - dataset: The dataset; `monitoring.csv` is no part of it and is never kept.
  ///   - name: What people call it.
  ///   - restoringErased: Whether a dataset from which somebody was erased may come back whole.
  ///   - date: When it was kept.
  /// - Returns: The baseline's number.
  /// - Throws: `erasedBefore` where somebody was erased from this very dataset, or why it was not
  ///   kept.
  public func save(
    _ dataset: Dataset, name: String, restoringErased: Bool = false, date: Date = Date()
  ) throws(StoreError) -> StoredBaseline.ID {
    let files = DatasetFolder.files(of: dataset)
    let digest = CanonicalContent(named: files.map { ($0.file.rawValue, $0.bytes) }).digest
    return try write { database in
      if let number = try Self.baseline(digest, database) { return StoredBaseline.ID(number) }
      if !restoringErased { try Self.refuseErased(digest, database) }
      try database.execute(
        sql: """
          INSERT INTO baselines (digest, name, people, activities, added) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          digest, name.inNormalForm, dataset.people.count, dataset.activities.count,
          date.milliseconds,
        ])
      let number = database.lastInsertedRowID
      for (file, bytes) in files {
        try database.execute(
          sql: "INSERT INTO baseline_files (baseline, file, content) VALUES (?, ?, ?)",
          arguments: [number, file.rawValue, Data(bytes)])
      }
      return StoredBaseline.ID(number)
    }
  }

  /// Baselines, the latest first, without their tables.
  ///
  /// By the primary key: the time grows with `limit` and not with the store.
  ///
  /// - Parameters:
  ///   - last: The last one of the page before; nil begins with the latest.
  ///   - limit: How many at most.
  /// - Returns: At most so many; fewer only where there are no more.
  /// - Throws: Why the store cannot be read.
  public func baselines(
    after last: StoredBaseline.ID? = nil, limit: Int = 100
  ) throws(StoreError) -> [StoredBaseline] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM baselines WHERE id < ? ORDER BY id DESC LIMIT ?",
        arguments: [last?.value ?? .max, limit]
      ).map { StoredBaseline($0) }
    }
  }

  /// The baseline with a digest.
  ///
  /// - Parameter digest: The digest or its beginning, with or without `sha256:`.
  /// - Returns: The only one whose digest begins so.
  /// - Throws: `unknown`, or `ambiguous` where several begin so.
  public func baseline(digest: String) throws(StoreError) -> StoredBaseline {
    let hexadecimal = digest.hasPrefix("sha256:") ? String(digest.dropFirst(7)) : digest
    let isDigest = !hexadecimal.isEmpty && hexadecimal.allSatisfy { $0.isASCII && $0.isHexDigit }
    guard isDigest else { throw .unknown(kind: "baseline", name: digest) }
    let found = try read { database in
      // From the digest to the first text behind all that begin so: a search in the index.
      try Row.fetchAll(
        database, sql: "SELECT * FROM baselines WHERE digest >= ? AND digest < ? LIMIT 2",
        arguments: ["sha256:\(hexadecimal.lowercased())", "sha256:\(hexadecimal.lowercased())g"]
      ).map { StoredBaseline($0) }
    }
    guard let first = found.first else { throw .unknown(kind: "baseline", name: digest) }
    guard found.count == 1 else { throw .ambiguous(name: digest) }
    return first
  }

  /// The baseline with a number.
  ///
  /// - Throws: `unknown` where there is none.
  public func baseline(_ id: StoredBaseline.ID) throws(StoreError) -> StoredBaseline {
    let row = try read {
      try Row.fetchOne($0, sql: "SELECT * FROM baselines WHERE id = ?", arguments: [id.value])
    }
    guard let row else { throw .unknown(kind: "baseline", name: id.description) }
    return StoredBaseline(row)
  }

  /// The tables of a baseline.
  ///
  /// - Throws: `unknown` where there is none with this number.
  public func tables(of id: StoredBaseline.ID) throws(StoreError) -> DatasetDraft {
    let files = try read { try Self.files(ofBaseline: id.value, $0) }
    guard !files.isEmpty else { throw .unknown(kind: "baseline", name: id.description) }
    return DatasetDraft(files: files)
  }

  /// The dataset of a baseline.
  ///
  /// - Throws: `unknown` where there is none with this number, `unreadable` where its tables are no
  ///   dataset.
  public func dataset(of id: StoredBaseline.ID) throws(StoreError) -> Dataset {
    let draft = try tables(of: id)
    do {
      return try draft.validated()
    } catch {
      throw .unreadable(kind: "baseline", number: id.value, reason: error.summary)
    }
  }

  static func baseline(_ digest: String, _ database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT id FROM baselines WHERE digest = ?", arguments: [digest])
  }

  static func files(ofBaseline number: Int64, _ database: Database) throws -> [DataFile: [UInt8]] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT file, content FROM baseline_files WHERE baseline = ?",
      arguments: [number])
    var files: [DataFile: [UInt8]] = [:]
    for row in rows {
      if let file = DataFile(rawValue: row["file"]) {
        files[file] = Array(row["content"] as Data)
      }
    }
    return files
  }
}

extension DataIssues {
  /// The first issue, and how many there are.
  var summary: String {
    "\(issues.first?.text ?? "no issue") (\(issues.count) issues in all)"
  }
}

extension StoredBaseline {
  /// A row of the table of baselines.
  init(_ row: Row) {
    self.init(
      id: ID(row["id"]), digest: row["digest"], name: row["name"], people: row["people"],
      activities: row["activities"], added: Date(milliseconds: row["added"]),
      erased: row["erased"])
  }
}
