"""Draws race.svg from the folder of a race: gap over time for each size, and time over size.

    python plot.py results/race
"""

import csv
import math
import pathlib
import statistics
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "race"
from matplotlib import pyplot  # noqa: E402

# Colours that people with any colour vision tell apart (Okabe and Ito).
SOLVERS = {
    "maillage": ("Maillage", "#D55E00"), "highs": ("HiGHS", "#0072B2"),
    "cpsat": ("CP-SAT", "#009E73"), "scip": ("SCIP", "#CC79A7"), "cbc": ("CBC", "#E69F00"),
    "glpsol": ("GLPK", "#000000"),
}
WORST, BEST = 1.0, 1e-5
TARGET = "seconds_to_1e-3"


def number(text):
    return float(text) if text else None


def gaps(folder, run):
    """The seconds and gaps of a trace, from no plan on."""
    path = folder / "runs" / run["programme"] / run["solver"] / "trace.csv"
    moments = [(0.0, WORST)]
    if path.exists():
        for line in csv.DictReader(open(path)):
            # A run that was killed may have cut its last line off.
            if None in line.values():
                continue
            incumbent, bound = number(line["incumbent"]), number(line["bound"])
            seconds = float(line["seconds"])
            if incumbent is None or bound is None or seconds > float(run["limit"]):
                continue
            gap = max(0.0, bound - incumbent) / max(1e-9, abs(incumbent))
            moments.append((seconds, min(WORST, max(BEST, gap))))
    return moments


def at(moments, seconds):
    return [gap for moment, gap in moments if moment <= seconds][-1]


def draw_profile(axes, folder, runs, group):
    """The median gap over the seeds, as time goes on."""
    limit = max(float(run["limit"]) for run in runs)
    times = [0.01 * (limit / 0.01) ** (i / 400) for i in range(401)]
    for solver, (name, colour) in SOLVERS.items():
        # An answer that the audit refused is no course to show.
        traces = [
            gaps(folder, run) for run in runs
            if run["solver"] == solver and not run["audit"].startswith("refused")
        ]
        if traces:
            middle = [statistics.median_low([at(trace, t) for trace in traces]) for t in times]
            axes.step(times, middle, where="post", color=colour, label=name, linewidth=1.6)
    for gap in (1e-2, 1e-3, 1e-4):
        axes.axhline(gap, color="#bbbbbb", linewidth=0.6, zorder=0)
    axes.set(xscale="log", yscale="log", ylim=(BEST * 0.8, WORST * 1.2), title=group)
    axes.set(xlabel="seconds", ylabel="relative gap")


def draw_crossover(axes, runs, groups):
    """The median seconds to a gap of 1e-3 by size; hollow where the limit came first."""
    for solver, (name, colour) in SOLVERS.items():
        points = []
        for place, group in enumerate(groups):
            mine = [r for r in runs if r["group"] == group and r["solver"] == solver]
            if mine:
                limit = float(mine[0]["limit"])
                times = [number(r[TARGET]) or math.inf for r in mine]
                middle = statistics.median_low(times)
                points.append((place, min(middle, limit), middle <= limit))
        if points:
            axes.plot([p[0] for p in points], [p[1] for p in points], color=colour, label=name)
            for place, seconds, reached in points:
                axes.plot(
                    place, seconds, "o", color=colour,
                    markerfacecolor=colour if reached else "white",
                )
    axes.set(yscale="log", ylabel="seconds", title="seconds to a gap of 1e-3 (hollow: not reached)")
    axes.yaxis.set_major_formatter("{x:g}")
    axes.yaxis.set_minor_formatter("{x:g}")
    axes.set_xticks(range(len(groups)), groups, rotation=12, fontsize=8)


def main():
    folder = pathlib.Path(sys.argv[1])
    runs = list(csv.DictReader(open(folder / "results.csv")))
    groups = list(dict.fromkeys(run["group"] for run in runs))
    rows = (len(groups) + 2) // 2
    figure, axes = pyplot.subplots(rows, 2, figsize=(11, 3.6 * rows), layout="constrained")
    places = list(axes.flat)
    for group, place in zip(groups, places):
        draw_profile(place, folder, [r for r in runs if r["group"] == group], group)
    draw_crossover(places[len(groups)], runs, groups)
    for place in places[len(groups) + 1:]:
        place.axis("off")
    figure.legend(*places[len(groups)].get_legend_handles_labels(), loc="outside upper center",
                  ncols=len(SOLVERS))
    figure.savefig(folder / "race.svg", metadata={"Date": None})


if __name__ == "__main__":
    main()
