"""Where HiGHS and Maillage differ on a dataset under odd weights, HiGHS asked for a gap of nought.

    python3 odd_weights.py MAILLAGE FOLDER ... [--seeds N]

Each folder is planned and its model solved as it is, then with N drawn `goals.csv`: weights from 1e-7
to 1e9, mixed, with fractions. HiGHS's point is rounded and its points are added up as fractions, with
the coefficients of the exported model. Printed are the cases in which HiGHS's bound lies below a plan
that exists, or in which either has missed a plan by more than 1e-9 of the points.
"""

import argparse
import json
import pathlib
import random
import shutil
import subprocess
import tempfile
from fractions import Fraction

import highspy

GOALS = ["hire", "slots", "interest", "skill", "need", "cost", "change"]
FACTORS = [1, 1 / 3, 0.1, 0.7, 2 / 7, 1.0000001]


def draw(seed):
    source = random.Random(seed)
    common = 10.0 ** source.randint(-7, 9)
    is_mixed = source.random() < 0.5
    rows = ["goal,weight"]
    for goal in GOALS:
        if source.random() < 0.3:
            continue
        size = 10.0 ** source.randint(-7, 9) if is_mixed else common
        rows.append(f"{goal},{min(1e9, size * source.choice(FACTORS)):.20f}")
    return "\n".join(rows if len(rows) > 1 else rows + ["hire,1"]) + "\n"


def planned(program, folder):
    arguments = [program, "plan", folder, "--gap", "0", "--json", "--quiet"]
    run = subprocess.run(arguments, capture_output=True, text=True, check=False)
    return json.loads(run.stdout)


def solved(program, folder, scratch):
    """HiGHS's own objective and bound, and its rounded point's points as a fraction."""
    model = str(scratch / "model.mps")
    export = [program, "export", folder, "--format", "mps", "--output", model]
    subprocess.run(export, capture_output=True, check=True)
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.0)
    highs.setOptionValue("threads", 2)
    highs.setOptionValue("time_limit", 60.0)
    highs.readModel(model)
    highs.run()
    info = highs.getInfo()
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None
    lp = highs.getLp()
    # The file minimises the points with the other sign.
    exact = -Fraction(lp.offset_)
    for cost, value in zip(lp.col_cost_, highs.getSolution().col_value):
        exact -= Fraction(cost) * round(value)
    return -info.objective_function_value, -info.mip_dual_bound, exact


def compare(program, folder, name, scratch):
    plan, peer = planned(program, folder), solved(program, folder, scratch)
    if peer is None or plan.get("objective") is None:
        known = peer is None and plan.get("objective") is None
        print(f"{name}: one has a plan, the other none") if not known else None
        return not known
    claimed, bound, exact = peer
    ours = plan["objective"]
    accuracy = 1e-9 * max(1e-9, abs(ours))
    faults = []
    if bound < ours - accuracy:
        faults.append(f"HiGHS's bound {bound!r} is below our plan")
    if ours - float(exact) > accuracy:
        faults.append(f"HiGHS's point is worth {float(exact)!r}, it says {claimed!r}")
    if float(exact) - ours > accuracy:
        faults.append(f"OUR PLAN IS WORSE than HiGHS's {float(exact)!r}")
    if plan["bound"] is not None and float(exact) > plan["bound"] + accuracy:
        faults.append(f"OUR BOUND {plan['bound']!r} IS BELOW HiGHS's point")
    if faults:
        print(f"{name}: our plan {ours!r} ({plan['status']}); " + "; ".join(faults))
    return bool(faults)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--seeds", type=int, default=20)
    asked = parser.parse_args()
    count = different = 0
    for folder in asked.folders:
        name = pathlib.Path(folder).name
        with tempfile.TemporaryDirectory() as path:
            scratch = pathlib.Path(path)
            different += compare(asked.program, folder, name, scratch)
            count += 1
            for seed in range(asked.seeds):
                drawn = scratch / f"{name}-{seed}"
                shutil.copytree(folder, drawn)
                (drawn / "goals.csv").write_text(draw(seed))
                different += compare(asked.program, str(drawn), f"{name}, seed {seed}", scratch)
                count += 1
    print(f"{different} of {count} differ")


if __name__ == "__main__":
    main()
