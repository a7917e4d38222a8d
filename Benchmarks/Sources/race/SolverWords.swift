import DatasetFiles
import Foundation

/// What a solver says about itself and its end: `peer.json`, or `summary.json` of a plan folder.
struct SolverWords {
  let version: String?
  let threads: Int?
  let status: String?

  private struct Peer: Decodable {
    var solver: String?
    var threads: Int?
    var status: String?
  }

  /// Reads what is in the folder of a run.
  init(folder: URL) {
    if let data = try? Data(contentsOf: folder.appending(path: "peer.json")),
      let peer = try? JSONDecoder().decode(Peer.self, from: data)
    {
      version = peer.solver
      threads = peer.threads
      status = peer.status
    } else {
      let data = try? Data(contentsOf: folder.appending(path: "plan/summary.json"))
      let claims = data.flatMap { PlanClaims(Array($0)) }
      version = claims?.tool
      threads = nil
      status = claims?.status
    }
  }

  /// The last line of a log, which tells why a process failed.
  static func lastLine(of log: URL) -> String {
    let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").last.map(String.init) ?? "no word"
  }
}
