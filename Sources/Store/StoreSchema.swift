import GRDB

/// The tables of a store, by versions that are never changed once they are out.
enum StoreSchema {
  /// What tells a store from other SQLite files: `MAIL` in ASCII.
  static let applicationID: Int32 = 0x4D41_494C

  /// Brings a store of any earlier version, or an empty file, to this version.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 baselines, runs, decisions") { database in
      try database.execute(sql: versionOne)
    }
    migrator.registerMigration("2 a chain of decisions, digests of runs") { database in
      try database.execute(sql: versionTwo)
      try DecisionChain.relink(from: 1, database)
      let finished = "SELECT id FROM runs WHERE finished IS NOT NULL"
      for run in try Int64.fetchAll(database, sql: finished) {
        try RunSeal.seal(run, database)
      }
    }
    return migrator
  }

  /// Times are milliseconds since 1970, contents are blobs since texts of SQLite end at a zero byte,
  /// and AUTOINCREMENT keeps a number from being given twice.
  private static let versionOne = """
    CREATE TABLE baselines (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      digest TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      people INTEGER NOT NULL,
      activities INTEGER NOT NULL,
      added INTEGER NOT NULL,
      erased INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE baseline_files (
      baseline INTEGER NOT NULL REFERENCES baselines ON DELETE CASCADE,
      file TEXT NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (baseline, file)
    );
    CREATE TABLE scenarios (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      baseline INTEGER NOT NULL REFERENCES baselines,
      name TEXT NOT NULL,
      edits INTEGER NOT NULL,
      added INTEGER NOT NULL,
      digest TEXT NOT NULL,
      content BLOB NOT NULL
    );
    CREATE INDEX scenarios_by_baseline ON scenarios (baseline, id);
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      baseline INTEGER NOT NULL REFERENCES baselines,
      scenario INTEGER REFERENCES scenarios,
      version TEXT NOT NULL,
      options TEXT NOT NULL,
      seed INTEGER NOT NULL,
      started INTEGER NOT NULL,
      finished INTEGER,
      status TEXT CHECK ((status IS NULL) = (finished IS NULL)),
      stopped_by TEXT,
      objective REAL,
      bound REAL,
      gap REAL,
      audited INTEGER,
      erased INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX runs_by_baseline ON runs (baseline, id);
    CREATE INDEX runs_by_scenario ON runs (scenario, id);
    CREATE INDEX runs_unfinished ON runs (id) WHERE finished IS NULL;
    CREATE TABLE plans (
      run INTEGER PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
      digest TEXT NOT NULL
    );
    CREATE TABLE plan_files (
      run INTEGER NOT NULL REFERENCES plans ON DELETE CASCADE,
      file TEXT NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (run, file)
    );
    CREATE TABLE decisions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      date INTEGER NOT NULL,
      actor TEXT NOT NULL,
      verb TEXT NOT NULL,
      person TEXT,
      activity TEXT,
      reason TEXT NOT NULL,
      run INTEGER REFERENCES runs
    );
    CREATE INDEX decisions_by_person ON decisions (person, id);
    CREATE INDEX decisions_by_run ON decisions (run, id);
    CREATE TABLE erasures (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      date INTEGER NOT NULL,
      counts TEXT NOT NULL,
      purged INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE erased_contents (
      erasure INTEGER NOT NULL REFERENCES erasures ON DELETE CASCADE,
      kind TEXT NOT NULL,
      number INTEGER NOT NULL,
      before TEXT,
      after TEXT NOT NULL,
      PRIMARY KEY (erasure, kind, number)
    );
    """

  /// What shows that decisions and figures of runs are those that were kept; for rows that are there
  /// already, from now on.
  private static let versionTwo = """
    ALTER TABLE decisions ADD COLUMN link TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN digest TEXT;
    """
}
