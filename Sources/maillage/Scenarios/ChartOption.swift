import ArgumentParser
import DatasetFiles
import Reporting

/// The option of commands whose table can be drawn as a chart.
struct ChartOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also write a chart to this file, as SVG: a new file, or an older chart that nobody changed, which"
        + " is replaced.",
      valueName: "file"))
  var svg: String?

  /// Refuses a name that names nothing.
  func validate() throws {
    if svg?.isEmpty == true { throw ValidationError("--svg needs the name of a file.") }
  }

  /// Refuses what stands in the way, so that nobody plans for nothing.
  func check() throws(WriteRefusal) {
    if let svg { try ChartFile(path: svg).check() }
  }

  /// Writes the chart, if one is asked for, and tells what stood in the way.
  func write(_ chart: @autoclosure () -> LineChart) -> WriteRefusal? {
    guard let svg else { return nil }
    do throws(WriteRefusal) {
      try ChartFile(path: svg).write(Array(chart().svg.utf8))
      return nil
    } catch { return error }
  }
}
