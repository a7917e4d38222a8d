"""CP-SAT of OR-Tools, which wants whole numbers.

Rows: multiplied by the smallest power of ten, up to 10^6, that makes all coefficients whole;
where none does, coefficients are rounded at 10^6, and sides outwards. The budget's rows, in
thousands of EUR, are the only ones with fractions.
Objective: 10^5 times the points of each variable, rounded up. No variable is negative, so the
scaled value is never below the true one, and a bound of the scaled model, divided by 10^5, is a
bound of the model. Incumbents are recorded with their true points. Rounding costs at most 10^-5
points for each unit of a variable, a relative 10^-6 on a programme.
"""

import math

import ortools
from ortools.linear_solver.python import model_builder
from ortools.sat.python import cp_model

OBJECTIVE_SCALE = 10**5
FINEST_ROW_SCALE = 10**6
FAR = 10**12


def row_scale(numbers):
    scale = 1
    while scale < FINEST_ROW_SCALE and any(
        abs(x * scale - round(x * scale)) > 1e-9 * max(1, abs(x * scale)) for x in numbers
    ):
        scale *= 10
    return scale


def side(number, scale, rounding, slack):
    if abs(number) > FAR:
        return cp_model.INT_MAX if number > 0 else cp_model.INT_MIN
    return rounding(number * scale + slack)


class News(cp_model.CpSolverSolutionCallback):
    """Hears of better solutions."""

    def __init__(self, names, variables, points, recording):
        super().__init__()
        self.names, self.variables, self.points = names, variables, points
        self.recording = recording

    def on_solution_callback(self):
        keep(self.value, self.names, self.variables, self.points, self.recording)
        self.recording.note(bound=self.best_objective_bound / OBJECTIVE_SCALE)


def keep(value, names, variables, points, recording):
    values = [value(x) for x in variables]
    found = sum(p * v for p, v in zip(points, values))
    # A solution that is better only in the scaled model is no better.
    if recording.incumbent is None or found > recording.incumbent:
        recording.note(incumbent=found)
        recording.solution(zip(names, values))


def solve(task, recording):
    builder = model_builder.Model()
    if not builder.import_from_mps_file(task.mps):
        raise SystemExit("OR-Tools could not read the model")
    linear = builder.export_to_proto()
    model = cp_model.CpModel()
    names, variables, points = [], [], []
    for variable in linear.variable:
        low, high = math.ceil(variable.lower_bound - 1e-9), math.floor(variable.upper_bound + 1e-9)
        if low < 0 or variable.upper_bound > FAR:
            raise SystemExit(f"{variable.name} is negative or unbounded: the scaling is not for it")
        names.append(variable.name)
        variables.append(model.new_int_var(low, high, variable.name))
        # The model minimises the negated points.
        points.append(-variable.objective_coefficient)
    for row in linear.constraint:
        scale = row_scale(row.coefficient)
        # A side within 1e-6 of a whole number is that number.
        model.add_linear_constraint(
            cp_model.LinearExpr.weighted_sum(
                [variables[i] for i in row.var_index], [round(x * scale) for x in row.coefficient]
            ),
            side(row.lower_bound, scale, math.ceil, -1e-6),
            side(row.upper_bound, scale, math.floor, 1e-6),
        )
    model.maximize(
        cp_model.LinearExpr.weighted_sum(
            variables, [math.ceil(x * OBJECTIVE_SCALE - 1e-9) for x in points]
        )
    )
    solver = cp_model.CpSolver()
    settings = {
        "num_workers": task.threads,
        "max_time_in_seconds": task.limit,
        "relative_gap_limit": task.gap,
        "random_seed": task.seed,
        "log_search_progress": True,
    }
    for name, value in settings.items():
        setattr(solver.parameters, name, value)
    recording.tell(
        solver=f"CP-SAT {ortools.__version__}", threads=task.threads, settings=settings,
        scaling=f"objective {OBJECTIVE_SCALE}, rows up to {FINEST_ROW_SCALE}",
    )
    solver.best_bound_callback = lambda bound: recording.note(bound=bound / OBJECTIVE_SCALE)
    recording.start()
    status = solver.solve(model, News(names, variables, points, recording))
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        keep(solver.value, names, variables, points, recording)
        recording.note(bound=solver.best_objective_bound / OBJECTIVE_SCALE)
    recording.tell(status=solver.status_name(status))
