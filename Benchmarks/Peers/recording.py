"""What a peer leaves behind in its folder.

trace.csv     seconds,incumbent,bound: a line for each better incumbent or bound, in points, which
              are maximised; an empty cell is not known yet. Seconds since the search began.
solution.txt  name value: the variables of the best solution that are not zero.
peer.json     the solver with its version, its threads and settings, and how it ended.
"""

import json
import math
import os
import time


class Recording:
    """Writes each line as it comes, so that a peer that is killed leaves its trace."""

    def __init__(self, folder):
        self.folder = folder
        self.incumbent = None
        self.bound = None
        self.facts = {}
        self.lines = []
        self._trace = open(folder / "trace.csv", "w", buffering=1)
        self._trace.write("seconds,incumbent,bound\n")
        self.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._trace.close()

    def start(self):
        """The clock of the trace begins now."""
        self._begin = time.perf_counter()

    def seconds(self):
        return time.perf_counter() - self._begin

    def note(self, incumbent=None, bound=None):
        """Takes news; what is infinite, or no better than what is known, is no news."""
        is_news = False
        if _is_known(incumbent) and (self.incumbent is None or incumbent > self.incumbent):
            self.incumbent, is_news = incumbent + 0.0, True
        if _is_known(bound) and (self.bound is None or bound < self.bound):
            self.bound, is_news = bound + 0.0, True
        if is_news:
            self._write((self.seconds(), self.incumbent, self.bound))

    def settle(self, incumbent=None, bound=None):
        """Takes the final figures, and takes lines back that claim more than these.

        Logs of solvers that are read line by line also tell of searches inside the search.
        """
        known = self.lines
        self._trace.close()
        self._trace = open(self.folder / "trace.csv", "w", buffering=1)
        self._trace.write("seconds,incumbent,bound\n")
        self.lines = []
        for seconds, found, proven in known:
            if found is not None and (incumbent is None or found > incumbent + 1e-6 * abs(incumbent)):
                found = None
            if proven is not None and (bound is None or proven < bound - 1e-6 * abs(bound)):
                proven = None
            if found is not None or proven is not None:
                self._write((seconds, found, proven))
        self.incumbent = self.bound = None
        self.note(incumbent, bound)

    def solution(self, pairs):
        """Keeps a solution: the names and values of its variables."""
        new = self.folder / "solution.new"
        with open(new, "w") as file:
            for name, value in pairs:
                if abs(value) > 1e-9:
                    file.write(f"{name} {float(value)!r}\n")
        os.replace(new, self.folder / "solution.txt")

    def tell(self, **facts):
        """Keeps facts about the run: solver, threads, settings, status."""
        self.facts.update(facts)
        with open(self.folder / "peer.json", "w") as file:
            json.dump(self.facts, file, indent=2)

    def _write(self, line):
        self.lines.append(line)
        self._trace.write(",".join("" if x is None else repr(float(x)) for x in line) + "\n")


def _is_known(number):
    return number is not None and math.isfinite(number) and abs(number) < 1e19
