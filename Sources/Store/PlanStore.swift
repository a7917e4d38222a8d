import DatasetFiles
import Foundation
import GRDB

/// Baselines, scenarios, runs, plans and decisions in one SQLite file, embedded.
///
///     let store = try PlanStore(path: "plans.maillage", creating: true)
///     let baseline = try store.save(dataset, name: "Wallonie 2026")
///     let run = try store.begin(parameters, of: baseline, version: "maillage 0.1.0")
///     // … plan …
///     try store.finish(run, RunOutcome(result.outcome), files: files)
///
/// Several processes may use one store at once: each change is one transaction in the write-ahead
/// log (`FILE-wal` and `FILE-shm` beside the file), flushed to the disk before a call returns. A
/// process that is killed at any moment leaves the store as its last finished call left it.
///
/// `monitoring.csv` is never kept: a dataset has no table for it.
public struct PlanStore: Sendable {
  /// Where the file is.
  public let path: String
  let database: DatabaseQueue

  /// Seconds for which a call waits while other processes write.
  static let patience: TimeInterval = 20

  /// Opens a store, brings it to this version, and finishes an erasure that was cut off.
  ///
  /// - Parameters:
  ///   - path: The store's file; its folder must exist.
  ///   - creating: Whether a store is made where there is no file; an empty file becomes one anyway,
  ///     since that is what a process leaves that is killed while it makes a store.
  /// - Throws: Why there is no store to use; a file that is no store is not touched.
  public init(path: String, creating: Bool = false) throws(StoreError) {
    self.path = path
    guard FileSystem.kind(of: path) != .nothing || creating else { throw .missing(path: path) }
    // Two processes that make the store at once get into each other's way; the later one finds it
    // made when it looks again.
    var attempts = 0
    while true {
      do {
        database = try Self.opened(path)
        break
      } catch {
        let failure = StoreError(error, at: path)
        attempts += 1
        switch failure {
        case .busy, .fault: if attempts >= 20 { throw failure }
        default: throw failure
        }
        Thread.sleep(forTimeInterval: 0.01 * Double(attempts))
      }
    }
    try finishErasures()
  }

  /// Opens a store for reading alone.
  ///
  /// Where the file and its folder can be written, as any other: an erasure that was cut off is
  /// finished, and a store of an earlier version is brought to this one.
  ///
  /// - Parameter path: The store's file.
  /// - Throws: Why there is no store to read.
  public init(reading path: String) throws(StoreError) {
    guard FileSystem.kind(of: path) == .file, let opening = ReadOnlyOpening(of: path) else {
      try self.init(path: path)
      return
    }
    try self.init(path: path, opening)
  }

  /// Opens a store without writing anything.
  ///
  /// - Throws: Why there is no store to read; `unwritable` of a store of an earlier version.
  package init(path: String, _ opening: ReadOnlyOpening) throws(StoreError) {
    self.path = path
    do {
      let (name, configuration) = opening.connection(to: path, patience: Self.patience)
      database = try DatabaseQueue(path: name, configuration: configuration)
      let migrator = StoreSchema.migrator
      let (isOurs, isNewer, isComplete) = try database.read {
        let isOurs = try Self.isStore($0)
        return (
          isOurs, try isOurs && migrator.hasBeenSuperseded($0),
          try isOurs && migrator.hasCompletedMigrations($0)
        )
      }
      if !isOurs { throw StoreError.notAStore(path: path) }
      if isNewer { throw StoreError.newer(path: path) }
      if !isComplete {
        throw StoreError.unwritable(
          path: path,
          reason: "an earlier version made it, and to be read it must be brought to this one")
      }
    } catch {
      throw StoreError(error, at: path)
    }
  }

  private static func opened(_ path: String) throws -> DatabaseQueue {
    try refuseStranger(path)
    var configuration = Configuration()
    configuration.label = "store"
    configuration.busyMode = .timeout(patience)
    configuration.journalMode = .wal
    configuration.prepareDatabase { database in
      // FULL: what a call has kept outlives a power cut too. Deleted content is overwritten, and
      // temporary files, which would hold copies of it, stay in memory.
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          """)
    }
    let database = try DatabaseQueue(path: path, configuration: configuration)
    let migrator = StoreSchema.migrator
    let (isNewer, isComplete) = try database.read {
      (try migrator.hasBeenSuperseded($0), try migrator.hasCompletedMigrations($0))
    }
    if isNewer { throw StoreError.newer(path: path) }
    if !isComplete {
      // Before the first table, which the migrator makes in a transaction of its own: a creation
      // that is killed leaves an empty file or a store, not what looks like a stranger's.
      try database.write {
        try $0.execute(sql: "PRAGMA application_id = \(StoreSchema.applicationID)")
      }
      try migrator.migrate(database)
    }
    return database
  }

  /// Looks at a file without changing it, and keeps one that is empty to its owner.
  ///
  /// By SQLite: a process that opens and closes a file beside it gives up the locks that its other
  /// connections hold on the file.
  private static func refuseStranger(_ path: String) throws {
    switch FileSystem.kind(of: path) {
    case .nothing:
      // It holds what is said of people: for its owner alone.
      try? FileSystem.makePrivateFile(path)
      return
    case .folder, .other: throw StoreError.notAStore(path: path)
    case .file: break
    }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    let (isOurs, isEmpty) = try DatabaseQueue(path: path, configuration: configuration).read {
      (try isStore($0), try Int.fetchOne($0, sql: "PRAGMA page_count") == 0)
    }
    if !isOurs { throw StoreError.notAStore(path: path) }
    if isEmpty { FileSystem.makePrivate(path) }
  }

  /// Whether a file is a store, or empty, which a store may become.
  private static func isStore(_ database: Database) throws -> Bool {
    let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    return id == StoreSchema.applicationID || id == 0 && tables == 0
  }

  /// Reads in one transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// Writes in one transaction, which holds the store's write lock from its beginning.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.write(body)
    } catch {
      throw StoreError(error, at: path)
    }
  }
}

extension Date {
  /// A time that a store keeps.
  init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }

  /// As a store keeps it: milliseconds since 1970.
  var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded(.down)) }
}
