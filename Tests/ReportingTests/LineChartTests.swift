import DatasetFiles
import Employment
import Foundation
import Planning
import Reporting
import Scenarios
import Testing

@Suite("Charts are plain SVG that says what it shows")
struct LineChartTests {
  private static func position(_ x: Double, _ y: Double) -> LineChart.Position {
    LineChart.Position(x: x, y: y)
  }

  private static var small: LineChart {
    LineChart(
      title: "A < B & \"C\"\u{7}", summary: "Two lines.", horizontal: "x", vertical: "y",
      series: [
        LineChart.Series(
          name: "one's", line: [position(0, 0), position(4, 1000)],
          dots: [LineChart.Dot(position: position(4, 1000), words: "4", isHollow: true)],
          band: [position(0, 0), position(4, 1000), position(0, 500)]),
        LineChart.Series(name: "two", line: [position(1, 1)], dots: [], band: []),
      ], language: .french)
  }

  @Test("a small chart has axes, a band, a line, a dot and a legend, with its texts escaped")
  func small() {
    let svg = Self.small.svg
    #expect(svg.hasPrefix("<svg class=\"maillage-chart\" xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.hasSuffix("</svg>\n"))
    #expect(svg.contains("lang=\"fr\""))
    #expect(svg.contains("<title id=\"title\">A &lt; B &amp; &quot;C&quot; </title>"))
    #expect(svg.contains("<desc id=\"summary\">Two lines.</desc>"))
    #expect(svg.contains("<polyline points=\"110,420 620,50\" fill=\"none\""))
    #expect(svg.contains("<polygon points=\"110,420 620,50 110,235\""))
    #expect(svg.contains("<circle cx=\"620\" cy=\"50\" r=\"4\" stroke=\"#0072b2\" fill=\"#fff\">"))
    #expect(svg.contains(">1\u{A0}000</text>"))
    #expect(svg.contains(">one&#39;s</text>"))
    for forbidden in ["<script", "<style", "href", "url(", "font-face"] {
      #expect(!svg.contains(forbidden))
    }
  }

  @Test("the page is as wide as its legend")
  func width() throws {
    var chart = Self.small
    #expect(chart.svg.contains("viewBox=\"0 0 800 480\""))
    chart.series[1].name = String(repeating: "m", count: 40)
    #expect(chart.svg.contains("viewBox=\"0 0 992 480\""))
    for place in chart.series.indices { chart.series[place].name = nil }
    #expect(chart.svg.contains("<polyline points=\"110,420 755,50\""))
  }

  @Test("every element is closed and nested, as XML has it")
  func nested() {
    var open: [Substring] = []
    for tag in Self.small.svg.matches(of: /<(\/?)([a-z]+)[^<>]*?(\/?)>/) {
      let (_, end, name, empty) = tag.output
      if !end.isEmpty {
        #expect(open.popLast() == name)
      } else if empty.isEmpty {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test(
    "ticks are round numbers around the values",
    arguments: [
      ([0, 4], [0, 1, 2, 3, 4], 0), ([20e6, 24e6], [20e6, 21e6, 22e6, 23e6, 24e6], 0),
      ([0.1, 0.3], [0.1, 0.15, 0.2, 0.25, 0.3], 2), ([7, 7], [6, 6.5, 7, 7.5, 8], 1),
      ([-3, 12], [-5, 0, 5, 10, 15], 0), ([0, 1000], [0, 200, 400, 600, 800, 1000], 0),
      ([], [0, 0.2, 0.4, 0.6, 0.8, 1], 1),
    ] as [([Double], [Double], Int)])
  func ticks(values: [Double], numbers: [Double], decimals: Int) {
    let ticks = AxisTicks(over: values)
    #expect(ticks.numbers == numbers)
    #expect(ticks.decimals == decimals)
  }

  @Test("a sweep's line and band, and a front's, are those of their points")
  func planned() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/tiny").standardized
    let draft = try DatasetFolder(path: folder.path(percentEncoded: false)).read()
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    let planner = try ScenarioPlanner(name: "tiny", baseline: draft, parameters)
    let scenario = Scenario(name: "", baseline: "")
    let weights = SweepParameter(
      ScenarioEdit(.setGoal, ["goal": "hire"]), value: "weight", numbers: [0, 50, 100])
    let caps = SweepParameter(
      ScenarioEdit(.openTerritory, ["territory": "AMB"]), value: "job_cap", numbers: [1, 2])
    let sweep = Sweep(scenario, over: [caps, weights])
    let points = try sweep.points(by: planner, threads: 2, parameters)
    let chart = sweep.chart(of: points, in: .french)
    #expect(chart.series.map(\.name) == ["postes de AMB = 1", "postes de AMB = 2"])
    #expect(chart.horizontal == "poids de l'objectif hire")
    #expect(chart.series[1].line.map(\.x) == [0, 50, 100])
    #expect(abs((chart.series[1].line.last?.y ?? 0) - 462.9) < 1e-9)
    #expect(chart.series[1].band.count == 6)
    let front = Front(scenario, between: .hire, and: .cost)
    let found = try front.points(by: planner, count: 9, threads: 2, parameters)
    let drawn = front.chart(of: found, in: .english)
    #expect(drawn.vertical == "net cost, EUR")
    #expect(drawn.series[0].line.map(\.x) == [4, 2, 0])
    #expect(drawn.series[0].line.map(\.y) == [74_500, 35_000, 0])
    #expect(drawn.series[0].dots.count { $0.isHollow } == 1)
    #expect(drawn.series[0].band.count >= 5)
    #expect(drawn.svg.matches(of: /[" ,](nan|inf)/).isEmpty)
  }
}
