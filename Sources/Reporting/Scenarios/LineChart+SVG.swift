import DatasetFiles

extension LineChart {
  /// The chart as one SVG document that needs nothing else: no script, no font, no style sheet.
  ///
  /// The same chart gives the same bytes.
  public var svg: String {
    let frame = ChartFrame(self)
    var lines = [
      ChartFile.beginning + " xmlns=\"http://www.w3.org/2000/svg\""
        + " viewBox=\"0 0 \(frame.width) \(frame.height)\" role=\"img\""
        + " aria-labelledby=\"title summary\" lang=\"\(language.rawValue)\""
        + " font-family=\"sans-serif\" font-size=\"13\" fill=\"#222\">",
      "<title id=\"title\">\(SVGText.escaped(title))</title>",
      "<desc id=\"summary\">\(SVGText.escaped(summary))</desc>",
      "<rect width=\"\(frame.width)\" height=\"\(frame.height)\" fill=\"#fff\"/>",
      SVGText.element(title, x: ChartFrame.left, y: 28, "font-size=\"17\""),
    ]
    lines += frame.axes(horizontal, vertical, language)
    for (place, series) in series.enumerated() {
      let style = ChartStyle(place)
      if series.band.count > 2 {
        lines.append(
          "<polygon points=\"\(frame.list(series.band))\" fill=\"\(style.colour)\""
            + " fill-opacity=\"0.2\"/>")
      }
      if series.line.count > 1 {
        lines.append(
          "<polyline points=\"\(frame.list(series.line))\" fill=\"none\" stroke-width=\"2\""
            + " stroke=\"\(style.colour)\"\(style.dashes)/>")
      }
      for dot in series.dots {
        let place = frame.place(dot.position)
        lines.append(
          "<circle cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"4\" stroke=\"\(style.colour)\""
            + " fill=\"\(dot.isHollow ? "#fff" : style.colour)\">"
            + "<title>\(SVGText.escaped(dot.words))</title></circle>")
      }
    }
    lines += frame.legend(series.map(\.name))
    return (lines + ["</svg>"]).map { $0 + "\n" }.joined()
  }
}

/// The look of one of several lines, which differ in colour and in dashes.
struct ChartStyle {
  let colour: String
  let dashes: String

  /// Colours that the colour-blind tell apart (M. Okabe, K. Ito, "Color Universal Design", 2008).
  private static let colours = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#222222",
  ]
  private static let dashes = ["", "8 4", "2 3", "8 3 2 3"]

  /// The style of the line at a place.
  init(_ place: Int) {
    colour = Self.colours[place % Self.colours.count]
    let dash = Self.dashes[place % Self.dashes.count]
    dashes = dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
  }
}

/// Texts in an SVG document.
enum SVGText {
  /// A text element; `more` are further attributes.
  static func element(_ text: String, x: Int, y: Int, _ more: String = "") -> String {
    "<text x=\"\(x)\" y=\"\(y)\"\(more.isEmpty ? "" : " " + more)>\(escaped(text))</text>"
  }

  /// A text whose marks mean nothing to XML, without what XML forbids.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in TextTable.printable(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
