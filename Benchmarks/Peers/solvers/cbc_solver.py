"""CBC as Debian builds it: one thread, since this build has no option for more.

It reads the CPLEX-LP file, since it takes some lines of a free-MPS file for fixed MPS. Its lines
tell the negated points inside the search and the points outside of it, with six digits or more.
"""

import re

from solvers import child

NUMBER = r"(-?[0-9.]+(?:e[+-]?[0-9]+)?)"
RELAXATION = re.compile(rf"Continuous objective value is {NUMBER}")
SOLUTION = re.compile(rf"Cbc00(?:04|12|16)I Integer solution of {NUMBER}")
NODES = re.compile(rf"Cbc0010I .* {NUMBER} best solution, best possible {NUMBER}")
FINAL_VALUE = re.compile(rf"^Objective value:\s+{NUMBER}")
FINAL_BOUND = re.compile(rf"^(?:Upper|Lower) bound:\s+{NUMBER}")
RESULT = re.compile(r"^Result - (.*)")
VERSION = re.compile(r"^Version: (\S+)")


class Log:
    def __init__(self, recording):
        self.recording = recording
        self.version = "CBC"
        self.status = None
        self.value = None
        self.bound = None

    def hear(self, line):
        if match := RELAXATION.search(line):
            self.recording.note(bound=float(match[1]))
        elif match := SOLUTION.search(line):
            self.recording.note(incumbent=-float(match[1]))
        elif match := NODES.search(line):
            self.recording.note(bound=-float(match[2]))
        elif match := FINAL_VALUE.search(line):
            self.value = float(match[1])
        elif match := FINAL_BOUND.search(line):
            self.bound = float(match[1])
        elif match := RESULT.search(line):
            self.status = match[1].strip()
        elif match := VERSION.search(line):
            self.version = f"CBC {match[1]}"


def solution(path):
    """The names and values of a solution file; its first line tells the status."""
    with open(path) as file:
        next(file)
        for line in file:
            cells = line.replace("**", "").split()
            if len(cells) >= 3:
                yield cells[1], float(cells[2])


def solve(task, recording):
    log = Log(recording)
    path = task.folder / "cbc.sol"
    path.unlink(missing_ok=True)
    settings = ["-timeMode", "elapsed", "-sec", str(task.limit), "-ratio", str(task.gap)]
    settings += ["-randomCbcSeed", str(task.seed)] if task.seed else []
    command = ["stdbuf", "-oL", "cbc", task.lp, *settings, "-solve", "-solution", str(path)]
    recording.tell(solver="CBC", threads=1, settings=settings)
    recording.start()
    code = child.run(command, task.limit, log.hear)
    recording.tell(solver=log.version, status=log.status or f"ended with {code}")
    if log.status is None:
        raise SystemExit(f"CBC ended with {code} and without a result")
    has_solution = path.exists() and log.value is not None and recording.incumbent is not None
    bound = log.bound if log.bound is not None else recording.bound
    if has_solution:
        if log.status.startswith("Optimal") and log.bound is None:
            # It tells no bound of what it calls optimal, which means within the gap asked for.
            bound = min(recording.bound, log.value + abs(log.value) * task.gap)
        recording.settle(log.value, bound)
        recording.solution(solution(path))
    else:
        recording.settle(None, bound)
