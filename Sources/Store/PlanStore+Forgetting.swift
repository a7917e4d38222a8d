public import Employment
public import Foundation
import DatasetFiles
import GRDB

extension PlanStore {
  /// Erases a person from everything that the store keeps, and from its files' bytes.
  ///
  /// The person's rows go from baselines and plans, edits that name the person from scenarios, and
  /// person, activity and reason from decisions about the person. Where the pseudonym stands as a
  /// word in names, reasons or other free text, `[erased]` takes its place. Then the file is written
  /// anew and the write-ahead log cut to nothing, so that old bytes are in neither. Baselines get
  /// the digest of what is left of them; one that then equals another is joined to it.
  ///
  /// What is outside the store (backups, exported folders, the dataset that was read) is not
  /// touched.
  ///
  /// Complexity: linear in the store's bytes; other processes wait meanwhile.
  ///
  /// - Parameters:
  ///   - person: The pseudonym.
  ///   - lettersRemoved: How many letters to the person were removed before, to be counted.
  ///   - isUnlisted: Whether a word is taken out of free text that is nobody's id.
  ///   - date: When it was done.
  /// - Returns: The proof, which holds nothing of the pseudonym.
  /// - Throws: `unknownPerson` where there is nothing to erase, `noPerson` where the id is that of
  ///   something else, `onlyMentioned` where it stands in free text alone. `purgeDelayed` where the person is
  ///   erased and old bytes stay until another process has ended its reading.
  public func forget(
    _ person: Person.ID, lettersRemoved: Int = 0, isUnlisted: Bool = false, date: Date = Date()
  ) throws(StoreError) -> Erasure {
    guard !person.text.isEmpty else { throw .unknownPerson }
    let id = try write { database in
      var erasing = try ErasureInProgress(of: person, in: database)
      erasing.count(lettersRemoved, "letters")
      try erasing.run()
      try erasing.requirePerson(isUnlisted: isUnlisted)
      return try Self.insert(erasing, date, database)
    }
    guard try purge(patience: 5) else { throw .purgeDelayed(path: path) }
    guard let erasure = try erasures(limit: 1, upTo: id).first else {
      throw .unknown(kind: "erasure", name: id.description)
    }
    return erasure
  }

  /// Erasures, the latest first.
  ///
  /// - Parameters:
  ///   - last: The last one of the page before; nil begins with the latest.
  ///   - limit: How many at most.
  /// - Returns: At most so many; fewer only where there are no more.
  /// - Throws: Why the store cannot be read.
  public func erasures(
    after last: Erasure.ID? = nil, limit: Int = 100
  ) throws(StoreError) -> [Erasure] {
    try erasures(limit: limit, upTo: last.map { .init($0.value - 1) } ?? .init(.max))
  }

  /// How often the bytes of a pseudonym stand in the store's files, write-ahead log included.
  ///
  /// After `forget` only parts of other words are left, as `P1` in `P12`.
  ///
  /// Complexity: linear in the files, which are read whole.
  ///
  /// - Parameters:
  ///   - person: The pseudonym.
  ///   - path: The store's file. No store of this process may have it open: a file that is closed
  ///     loses all locks of its process.
  /// - Returns: How often; 0 where there is no file.
  public static func occurrences(of person: Person.ID, inStoreAt path: String) -> Int {
    let apart = person.text.decomposedStringWithCanonicalMapping
    let forms = apart.utf8.elementsEqual(person.text.utf8) ? [apart] : [apart, person.text]
    return ["", "-wal", "-shm"].reduce(0) { count, ending in
      let bytes = (try? FileSystem.read(path + ending)) ?? []
      return count + forms.reduce(0) { $0 + bytes.occurrences(of: $1) }
    }
  }

  /// Ends erasures whose process was killed before the old bytes were gone; tries for a moment.
  func finishErasures() throws(StoreError) {
    let isPending = try read {
      try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM erasures WHERE purged = 0)")
    }
    if isPending == true { _ = try purge(patience: 0.2) }
  }

  /// Writes the file anew, cuts the write-ahead log to nothing and says so of all erasures.
  ///
  /// - Parameter patience: Seconds to wait for others.
  /// - Returns: Whether it could be done; not while others read what was before.
  /// - Throws: Why the files cannot be written.
  private func purge(patience: TimeInterval) throws(StoreError) -> Bool {
    do {
      return try database.writeWithoutTransaction { database in
        let wait = "PRAGMA busy_timeout = "
        try database.execute(sql: "\(wait)\(Int(patience * 1000))")
        defer { try? database.execute(sql: "\(wait)\(Int(Self.patience * 1000))") }
        let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM erasures") ?? 0
        try database.execute(sql: "VACUUM")
        guard try Self.cutLog(database) else { return false }
        try database.execute(
          sql: "UPDATE erasures SET purged = 1 WHERE id <= ?", arguments: [last])
        // What this wrote holds nothing to hide; an empty log is easier to check.
        _ = try Self.cutLog(database)
        return true
      }
    } catch {
      let failure = StoreError(error, at: path)
      if case .busy = failure { return false }
      throw failure
    }
  }

  private static func cutLog(_ database: Database) throws -> Bool {
    let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    return row?[0] as Int? == 0
  }

  private static func insert(
    _ erasing: ErasureInProgress, _ date: Date, _ database: Database
  ) throws -> Erasure.ID {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let counts = String(decoding: try encoder.encode(erasing.redaction.counts), as: UTF8.self)
    try database.execute(
      sql: "INSERT INTO erasures (date, counts) VALUES (?, ?)",
      arguments: [date.milliseconds, counts])
    let number = database.lastInsertedRowID
    for content in erasing.contents {
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO erased_contents (erasure, kind, number, before, after)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          number, content.kind.rawValue, content.number, content.before, content.after,
        ])
    }
    return .init(number)
  }

  private func erasures(limit: Int, upTo last: Erasure.ID) throws(StoreError) -> [Erasure] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM erasures WHERE id <= ? ORDER BY id DESC LIMIT ?",
        arguments: [last.value, limit]
      ).map { row in
        let contents = try Row.fetchAll(
          database,
          sql: "SELECT * FROM erased_contents WHERE erasure = ? ORDER BY kind, number",
          arguments: [row["id"] as Int64])
        return Erasure(
          id: .init(row["id"]), date: Date(milliseconds: row["date"]),
          counts: try JSONDecoder().decode(
            [String: Int].self, from: Data((row["counts"] as String).utf8)),
          contents: contents.compactMap { content in
            Erasure.Content.Kind(rawValue: content["kind"]).map {
              .init(
                kind: $0, number: content["number"], before: content["before"],
                after: content["after"])
            }
          }, isPurged: row["purged"])
      }
    }
  }
}
