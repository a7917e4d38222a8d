/// Lines over two axes with the bands in which something is known to lie.
public struct LineChart: Hashable, Sendable {
  /// A place in the units of the axes.
  package struct Position: Hashable, Sendable {
    package var x: Double
    package var y: Double

    /// A place.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A dot with the words that appear where it is pointed at.
  package struct Dot: Hashable, Sendable {
    package var position: Position
    package var words: String
    /// Whether only its outline is drawn.
    package var isHollow = false

    /// A dot.
    package init(position: Position, words: String, isHollow: Bool = false) {
      self.position = position
      self.words = words
      self.isHollow = isHollow
    }
  }

  /// A line with its dots, and a band beside it.
  package struct Series: Hashable, Sendable {
    /// What a legend calls it; nil for a chart of one.
    package var name: String?
    /// The corners of the line.
    package var line: [Position]
    /// The dots, not all of which need lie on the line.
    package var dots: [Dot]
    /// The corners of the band's outline; none for no band.
    package var band: [Position]

    /// A line.
    package init(name: String?, line: [Position], dots: [Dot], band: [Position]) {
      self.name = name
      self.line = line
      self.dots = dots
      self.band = band
    }
  }

  /// What the chart is called.
  package var title: String
  /// What it shows, in full sentences, for who cannot see it.
  package var summary: String
  /// What the horizontal axis counts.
  package var horizontal: String
  /// What the vertical axis counts.
  package var vertical: String
  /// The lines, drawn in this order.
  package var series: [Series]
  /// The language of numbers.
  package var language: Language

  /// A chart.
  package init(
    title: String, summary: String, horizontal: String, vertical: String, series: [Series],
    language: Language
  ) {
    self.title = title
    self.summary = summary
    self.horizontal = horizontal
    self.vertical = vertical
    self.series = series
    self.language = language
  }
}
