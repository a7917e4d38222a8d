package import Employment

extension PlanFile {
  /// The table of the file's bytes as this program wrote them; nil where they hold none.
  package func table(in bytes: [UInt8]) -> DraftTable? {
    ReadTable(bytes, schema: TableSchema(mustBeFilled: columnsOfPlan)).table
  }
}
