import Employment
import GRDB
import Store
import Testing

@Suite("Listings of a large store")
struct ListingTests {
  @Test("any listing of 10,000 runs takes under 50 ms, at the best of a few tries")
  func speed() throws {
    let test = try TestStore()
    let store = try test.opened()
    let baseline = try store.save(TestStore.tiny, name: "tiny")
    try DatabaseQueue(path: test.path).write { database in
      try database.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
          INSERT INTO runs (baseline, version, options, seed, started, finished, status, objective,
            bound, gap, audited)
          SELECT 1, 'maillage 0.1.0', '{"engine":"auto","gap":0.001,"seconds":60}', i, i, i + 1,
            'optimal', i, i, 0, 1 FROM n;
          INSERT INTO plans SELECT id, 'sha256:' || id FROM runs;
          INSERT INTO plan_files SELECT id, 'jobs.csv', randomblob(5000) FROM runs;
          INSERT INTO scenarios (baseline, name, edits, added, digest, content)
          SELECT 1, 'scenario', 3, id, id, randomblob(500) FROM runs;
          INSERT INTO decisions (date, actor, verb, person, reason, run)
          SELECT id, 'Marie', 'accepted', 'P' || (id % 100), 'because', id FROM runs;
          """)
    }
    let listings: [(name: String, count: Int, list: () throws -> Int)] = [
      ("100 runs", 100, { try store.runs().count }),
      ("100 runs from the middle", 100, { try store.runs(after: .init(5000)).count }),
      ("100 runs of a baseline", 100, { try store.runs(of: baseline, after: .init(500)).count }),
      ("10,000 runs", 10_000, { try store.runs(limit: 10_000).count }),
      ("10,000 scenarios", 10_000, { try store.scenarios(limit: 10_000).count }),
      ("10,000 decisions", 10_000, { try store.decisions(limit: 10_000).count }),
      ("decisions about a person", 100, { try store.decisions(about: Person.ID("P7")).count }),
      ("baselines", 1, { try store.baselines().count }),
    ]
    let clock = ContinuousClock()
    for listing in listings {
      var times: [Duration] = []
      for _ in 0..<9 {
        let time = try clock.measure {
          let count = try listing.list()
          #expect(count == listing.count, "\(listing.name)")
        }
        times.append(time)
      }
      // The fastest: others that run meanwhile make a try slower, and none faster.
      let best = try #require(times.min())
      print("\(listing.name): \(best)")
      #expect(best < .milliseconds(50), "\(listing.name): \(best)")
    }
  }
}
