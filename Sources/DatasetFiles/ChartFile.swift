/// A file with a chart as SVG, written whole or not at all.
///
/// It replaces only an older chart of this program that nobody changed, which its last line tells.
public struct ChartFile: Sendable {
  /// What every chart begins with.
  public static let beginning = "<svg class=\"maillage-chart\""

  private let file: WholeFile

  /// A file at a path; its folder must exist.
  public init(path: String) {
    file = WholeFile(path: path, kind: "chart", replacing: .sealed([.xml]))
  }

  /// Whether the chart may be written as things stand, so that nobody plans for nothing.
  ///
  /// - Throws: What is in the way.
  public func check() throws(WriteRefusal) { try file.check() }

  /// Writes the file, with the line that tells that it is whole.
  ///
  /// - Throws: What is in the way; the file is unchanged then.
  public func write(_ bytes: [UInt8]) throws(WriteRefusal) {
    try file.write(FileSeal.xml.sealed(bytes))
  }
}
