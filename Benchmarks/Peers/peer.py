"""Runs one peer on an exported model and records what it finds, when, and what it proves.

    python peer.py highs --mps model.mps --lp model.lp --folder runs/highs --limit 60

The folder then holds `trace.csv`, `solution.txt` and `peer.json`, described in recording.py.
"""

import argparse
import importlib
import pathlib

from recording import Recording

SOLVERS = ("highs", "cpsat", "scip", "cbc", "glpsol")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("solver", choices=SOLVERS)
    parser.add_argument("--mps", required=True, help="the model as free MPS, to be minimised")
    parser.add_argument("--lp", required=True, help="the same model as CPLEX-LP, to be maximised")
    parser.add_argument("--folder", required=True, type=pathlib.Path)
    parser.add_argument("--limit", required=True, type=float, help="seconds of the search")
    parser.add_argument("--gap", type=float, default=1e-4, help="relative gap that ends it")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    task = parser.parse_args()
    task.folder.mkdir(parents=True, exist_ok=True)
    solver = importlib.import_module(f"solvers.{task.solver}_solver")
    with Recording(task.folder) as recording:
        solver.solve(task, recording)


if __name__ == "__main__":
    main()
