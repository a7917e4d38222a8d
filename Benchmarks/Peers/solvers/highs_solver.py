"""HiGHS through highspy: two threads, parallel on, everything else as it comes."""

import highspy


def solve(task, recording):
    highs = highspy.Highs()
    settings = {
        "threads": task.threads,
        "parallel": "on",
        "time_limit": task.limit,
        "mip_rel_gap": task.gap,
        "random_seed": task.seed,
        "mip_min_logging_interval": 0.5,
    }
    for name, value in settings.items():
        highs.setOptionValue(name, value)
    recording.tell(solver=f"HiGHS {highs.version()}", threads=task.threads, settings=settings)
    if highs.readModel(task.mps) != highspy.HighsStatus.kOk:
        raise SystemExit("HiGHS could not read the model")
    names = highs.getLp().col_names_

    # The model minimises the negated points.
    def better(event):
        data = event.data_out
        recording.note(-data.objective_function_value, -data.mip_dual_bound)
        recording.solution(zip(names, data.mip_solution))

    def progress(event):
        recording.note(-event.data_out.mip_primal_bound, -event.data_out.mip_dual_bound)

    highs.cbMipImprovingSolution += better
    highs.cbMipLogging += progress
    recording.start()
    highs.run()
    info = highs.getInfo()
    status = highs.modelStatusToString(highs.getModelStatus())
    if info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
        recording.note(-info.objective_function_value, -info.mip_dual_bound)
        recording.solution(zip(names, highs.getSolution().col_value))
    else:
        recording.note(bound=-info.mip_dual_bound)
    recording.tell(status=status)
