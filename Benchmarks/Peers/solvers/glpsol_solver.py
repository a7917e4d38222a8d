"""GLPK's own branch and cut: glpsol with all cuts and the feasibility pump; one thread."""

import re

from solvers import child

NUMBER = r"(-?[0-9.]+e[+-][0-9]+)"
RELAXATION = re.compile(rf"obj =\s+{NUMBER}")
TREE = re.compile(rf"mip =\s+(?:{NUMBER}|not found yet)\s+>=\s+(?:{NUMBER}|-inf|tree is empty)")
VERSION = re.compile(r"^GLPSOL--GLPK LP/MIP Solver (\S+)")
ENDINGS = (
    "TIME LIMIT EXCEEDED", "INTEGER OPTIMAL SOLUTION FOUND", "RELATIVE MIP GAP TOLERANCE REACHED",
    "PROBLEM HAS NO INTEGER FEASIBLE SOLUTION",
)


class Log:
    def __init__(self, recording):
        self.recording = recording
        self.version = "GLPK"
        self.status = None
        self.last = None

    def hear(self, line):
        # The model minimises the negated points.
        if match := TREE.search(line):
            self.recording.note(
                incumbent=-float(match[1]) if match[1] else None,
                bound=-float(match[2]) if match[2] else None,
            )
        elif match := RELAXATION.search(line):
            self.last = -float(match[1])
        elif line.startswith("OPTIMAL LP SOLUTION FOUND") and self.last is not None:
            self.recording.note(bound=self.last)
        elif match := VERSION.search(line):
            self.version = f"GLPK {match[1]}"
        else:
            self.status = next((x for x in ENDINGS if line.startswith(x)), self.status)


def column_names(path):
    """The columns of a free-MPS file in their order, which is that of the written solution."""
    names = {}
    section = ""
    with open(path) as file:
        for line in file:
            if not line.startswith(" "):
                section = line.split()[0]
            elif section == "COLUMNS" and "'MARKER'" not in line:
                names[line.split()[0]] = None
    return list(names)


def solution(path, names):
    """The names and values of a raw solution file."""
    with open(path) as file:
        for line in file:
            cells = line.split()
            if cells and cells[0] == "j":
                yield names[int(cells[1]) - 1], float(cells[2])


def solve(task, recording):
    log = Log(recording)
    path = task.folder / "glpsol.sol"
    path.unlink(missing_ok=True)
    settings = ["--cuts", "--fpump", "--mipgap", str(task.gap), "--tmlim", str(int(task.limit))]
    settings += ["--seed", str(task.seed)] if task.seed else []
    command = ["glpsol", "--freemps", task.mps, *settings, "--write", str(path)]
    recording.tell(solver="GLPK", threads=1, settings=settings)
    recording.start()
    code = child.run(command, task.limit, log.hear)
    if log.status == "INTEGER OPTIMAL SOLUTION FOUND":
        recording.note(bound=recording.incumbent)
    if recording.incumbent is not None and path.exists():
        recording.solution(solution(path, column_names(task.mps)))
    recording.tell(solver=log.version, status=log.status or f"ended with {code}")
    if log.status is None:
        raise SystemExit(f"glpsol ended with {code} and without a result")
