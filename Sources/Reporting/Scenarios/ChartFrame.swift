/// Where a chart's axes, lines and legend lie on its page, in units of the page.
struct ChartFrame {
  static let left = 110
  private static let top = 50
  private static let bottom = 420
  private static let legendRow = 20
  /// From the axis to the names of the legend.
  private static let legendText = 52
  /// The most that a letter of a legend is wide, in common fonts.
  private static let letter = 8

  /// The width of the page, which grows with the names of the legend.
  let width: Int
  /// The height of the page, which grows with the legend.
  let height: Int
  private let right: Int
  private let horizontal: AxisTicks
  private let vertical: AxisTicks

  /// The frame of a chart.
  init(_ chart: LineChart) {
    let positions = chart.series.flatMap { $0.line + $0.dots.map(\.position) + $0.band }
    horizontal = AxisTicks(over: positions.map(\.x))
    vertical = AxisTicks(over: positions.map(\.y))
    let rows = chart.series.count { $0.name != nil }
    // The last label is as wide on the right of the axis as on its left.
    right = rows > 0 ? 620 : 755
    let longest = chart.series.compactMap { $0.name?.count }.max() ?? 0
    width = max(800, rows > 0 ? right + Self.legendText + Self.letter * longest : 0)
    height = max(480, Self.top + Self.legendRow * (rows + 1))
  }

  /// A position on the page, to hundredths.
  func place(_ position: LineChart.Position) -> (x: String, y: String) {
    let (x, y) = (horizontal.share(of: position.x), vertical.share(of: position.y))
    return (
      DecimalText.plain(Double(Self.left) + x * Double(right - Self.left), atMost: 2),
      DecimalText.plain(Double(Self.bottom) - y * Double(Self.bottom - Self.top), atMost: 2)
    )
  }

  /// Positions as an attribute holds them.
  func list(_ positions: [LineChart.Position]) -> String {
    positions.map(place).map { "\($0.x),\($0.y)" }.joined(separator: " ")
  }

  /// Lines at round numbers with their labels, and what the axes count.
  func axes(_ across: String, _ up: String, _ language: Language) -> [String] {
    let (firstX, firstY) = (horizontal.numbers.first ?? 0, vertical.numbers.first ?? 0)
    var lines: [String] = []
    for number in vertical.numbers {
      let y = place(LineChart.Position(x: firstX, y: number)).y
      lines.append(
        "<line x1=\"\(Self.left)\" y1=\"\(y)\" x2=\"\(right)\" y2=\"\(y)\" stroke=\"#ddd\"/>")
      lines.append(
        label(
          language.number(number, decimals: vertical.decimals), x: "\(Self.left - 8)", y: y,
          "text-anchor=\"end\" dominant-baseline=\"middle\""))
    }
    for number in horizontal.numbers {
      let x = place(LineChart.Position(x: number, y: firstY)).x
      lines.append(
        "<line x1=\"\(x)\" y1=\"\(Self.bottom)\" x2=\"\(x)\" y2=\"\(Self.bottom + 5)\""
          + " stroke=\"#222\"/>")
      lines.append(
        label(
          language.number(number, decimals: horizontal.decimals), x: x,
          y: "\(Self.bottom + 20)", "text-anchor=\"middle\""))
    }
    lines.append(
      "<polyline points=\"\(Self.left),\(Self.top) \(Self.left),\(Self.bottom)"
        + " \(right),\(Self.bottom)\" fill=\"none\" stroke=\"#222\"/>")
    lines.append(
      SVGText.element(
        across, x: (Self.left + right) / 2, y: Self.bottom + 46, "text-anchor=\"middle\""))
    let middle = (Self.top + Self.bottom) / 2
    lines.append(
      SVGText.element(
        up, x: 18, y: middle,
        "text-anchor=\"middle\" transform=\"rotate(-90 18 \(middle))\""))
    return lines
  }

  /// A row for each line that has a name.
  func legend(_ names: [String?]) -> [String] {
    var lines: [String] = []
    for (place, name) in names.enumerated() {
      guard let name else { continue }
      let style = ChartStyle(place)
      let y = Self.top + 10 + Self.legendRow * place
      lines.append(
        "<line x1=\"\(right + 15)\" y1=\"\(y)\" x2=\"\(right + 45)\" y2=\"\(y)\""
          + " stroke-width=\"2\" stroke=\"\(style.colour)\"\(style.dashes)/>")
      lines.append(SVGText.element(name, x: right + Self.legendText, y: y + 4))
    }
    return lines
  }

  private func label(_ text: String, x: String, y: String, _ more: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" \(more)>\(SVGText.escaped(text))</text>"
  }
}
