import DatasetFiles
import Employment
import PlanAudit
import Planning
package import Reporting

/// A capsule made anew from its dataset, its jobs and trainings, its options and its stated bound, and
/// compared with what is there, byte by byte.
///
/// All other files follow from these, so that whoever changes one has to change what it follows from.
/// What nobody can recompute is a bound that contradicts nothing: `check.sh --prove` lets another
/// solver prove it, and a published digest stands for it.
package struct CapsuleAudit {
  /// What was found.
  package let summary: AuditSummary

  /// Audits a capsule.
  ///
  /// Complexity: that of screening, and linear in the model.
  ///
  /// - Throws: Where dataset or plan cannot be read, so that nothing can be recomputed.
  package init(of capsule: CapsuleBytes) throws(CapsuleFault) {
    let dataset = try Self.dataset(of: capsule)
    let reading = DatasetFiles.PlanReading(
      files: Dictionary(
        uniqueKeysWithValues: PlanFile.allCases.compactMap { file in
          capsule.files["plan/\(file.rawValue)"].map { (file, $0) }
        }))
    guard reading.issues.isEmpty else {
      throw CapsuleFault(
        in: "plan/jobs.csv", "the plan cannot be read", details: reading.issues.map(\.text))
    }
    let report = PlanAudit(dataset).report(on: reading.plan)
    var differences = capsule.manifestDifferences
    do throws(CapsuleFault) {
      differences += try Self.differences(of: capsule, reading.plan, report, dataset)
    } catch {
      differences.append(PlanDifference(file: error.file, sentence: error.sentence + "."))
    }
    summary = AuditSummary(
      dataset: dataset, digest: dataset.digest, report: report, differences: differences,
      capsule: capsule.digest)
  }

  private static func dataset(of capsule: CapsuleBytes) throws(CapsuleFault) -> Dataset {
    let tables = DatasetDraft(
      files: Dictionary(
        uniqueKeysWithValues: DataFile.allCases.compactMap { file in
          capsule.files["dataset/\(file.rawValue)"].map { (file, $0) }
        }))
    do throws(DataIssues) {
      return try tables.validated()
    } catch {
      throw CapsuleFault(
        in: "dataset/programme.csv", "the dataset has errors", details: error.issues.map(\.text))
    }
  }

  /// Where the files part from those of the capsule made anew; none of a plan that is refused, which
  /// no capsule holds.
  private static func differences(
    of capsule: CapsuleBytes, _ plan: Plan, _ report: AuditReport, _ dataset: Dataset
  ) throws(CapsuleFault) -> [PlanDifference] {
    guard report.isFeasible else { return [] }
    let claims = try CapsuleClaims(
      options: capsule.files["options.json"] ?? [],
      summary: capsule.files["plan/\(PlanFile.summary.rawValue)"] ?? [])
    let anew: AuditCapsule
    do throws(CapsuleRefusal) {
      anew = try AuditCapsule(
        of: PlanSummary(
          of: plan, report: report, dataset: dataset, parameters: claims.parameters,
          claiming: claims.bound, stoppedBy: claims.limit, method: claims.method))
    } catch {
      throw CapsuleFault(in: "plan/jobs.csv", "no capsule holds this: \(error)")
    }
    var found = contradictions(of: claims, report)
    for (name, bytes) in anew.files where name != CapsuleBytes.manifest {
      guard let said = capsule.files[name], said != bytes else { continue }
      let place = FirstDifference(of: said, from: bytes)
      // Rows of people are named, not repeated.
      let words = name.hasPrefix("dataset/") ? "" : ": \(place.words)"
      found.append(
        PlanDifference(
          file: name, sentence: "\(name) is not what follows, from line \(place.line) on\(words)."))
    }
    return found
  }

  /// What the claims themselves say that cannot be.
  private static func contradictions(
    of claims: CapsuleClaims, _ report: AuditReport
  ) -> [PlanDifference] {
    var found: [(file: String, words: String)] = []
    let objective = report.objective.amount
    if let bound = claims.bound, bound < objective {
      found.append(
        ("plan/summary.json", "says bound \(bound), and the plan has \(objective) points"))
    }
    if claims.limit == .time, claims.parameters.seconds == nil {
      found.append(
        ("plan/summary.json", "says that the time was over, and there was no limit of it"))
    }
    if claims.tool != PlanSummary.tool {
      found.append(
        ("options.json", "is of \(claims.tool), and only the same version finds the same bytes"))
    }
    return found.map { PlanDifference(file: $0.file, sentence: "\($0.file) \($0.words).") }
  }
}
