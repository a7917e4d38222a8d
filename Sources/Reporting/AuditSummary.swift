public import Employment
public import PlanAudit

/// What an audit of a plan folder found, for people (`text`) and for programs (`json`).
public struct AuditSummary: Sendable {
  /// The dataset of the plan.
  public let dataset: Dataset
  /// `sha256:` and the digest of the dataset's canonical content.
  public let digest: String
  /// What was recomputed.
  public let report: AuditReport
  /// What the folder declares and what does not follow from its plan.
  public let differences: [PlanDifference]
  /// Of a capsule, the digest of its manifest; nil of a plan folder.
  public let capsule: String?

  /// A summary of an audit.
  public init(
    dataset: Dataset, digest: String, report: AuditReport, differences: [PlanDifference],
    capsule: String? = nil
  ) {
    self.dataset = dataset
    self.digest = digest
    self.report = report
    self.differences = differences
    self.capsule = capsule
  }

  /// Whether the plan breaks no rule and all that is declared follows from it.
  public var isPassed: Bool { report.isFeasible && differences.isEmpty }

  /// Verdict, broken rules, differences, and the recomputed goals.
  public var text: String {
    var lines: [String] = []
    if report.isFeasible {
      lines.append("The plan passes the audit.")
    } else {
      let count = report.violations.count
      lines.append("The plan is refused: \(counted(count, "rule is", "rules are")) broken.")
      lines += report.violations.map {
        "  - \(TextTable.printable($0.sentence)) [\($0.rule.rawValue)]"
      }
    }
    if let capsule, isPassed {
      lines += [
        "Every other file of the capsule follows from its dataset, jobs, trainings, options and stated"
          + " bound.",
        "The digest of its manifest is",
        capsule,
      ]
    }
    if !differences.isEmpty {
      lines.append(
        capsule == nil
          ? "The folder declares what does not follow from its plan:"
          : "The capsule is not whole:")
      lines += differences.map { "  - \(TextTable.printable($0.sentence))" }
    }
    var table = TextTable([("Goal", .left), ("Quantity", .right)])
    for goal in Goal.allCases {
      table.append([
        goal.rawValue, DecimalText.grouped(report.quantities[goal] ?? 0, decimals: 2),
      ])
    }
    table.appendRule()
    table.append(["objective", DecimalText.grouped(report.objective.amount, decimals: 4)])
    return lines.map { $0 + "\n" }.joined() + "\n" + table.text
  }

  /// The same for programs.
  public var json: String {
    var members: [JSONText.Member] = [
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("dataset", .string(digest)),
      .init("audit", .string(report.isFeasible ? "passed" : "refused")),
      .init("objective", .number(report.objective.amount)),
      .init("quantities", .quantities(of: report)),
      .init(
        "violations",
        .array(
          report.violations.map {
            .object([
              .init("rule", .string($0.rule.rawValue)), .init("sentence", .string($0.sentence)),
            ])
          })),
      .init(
        "differences",
        .array(
          differences.map {
            .object([.init("file", .string($0.file)), .init("sentence", .string($0.sentence))])
          })),
    ]
    if let capsule { members.append(.init("capsule", .string(capsule))) }
    return JSONText.object(members).document
  }
}
