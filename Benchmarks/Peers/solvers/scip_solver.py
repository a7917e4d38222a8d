"""SCIP through PySCIPOpt: one thread, since the search of its packages has no more."""

import pyscipopt
from pyscipopt import SCIP_EVENTTYPE


class News(pyscipopt.Eventhdlr):
    """Hears of better solutions and of solved relaxations."""

    HEARD = (
        SCIP_EVENTTYPE.BESTSOLFOUND,
        SCIP_EVENTTYPE.LPSOLVED,
        SCIP_EVENTTYPE.NODESOLVED,
        SCIP_EVENTTYPE.DUALBOUNDIMPROVED,
    )

    def __init__(self, recording):
        self.recording = recording
        self.is_over = False

    def eventinit(self):
        for event in self.HEARD:
            self.model.catchEvent(event, self)

    def eventexit(self):
        for event in self.HEARD:
            self.model.dropEvent(event, self)

    def eventexec(self, event):
        # Events also come while the model is torn down.
        if self.is_over:
            return
        model = self.model
        # The model minimises the negated points.
        self.recording.note(bound=-model.getDualbound())
        if event.getType() == SCIP_EVENTTYPE.BESTSOLFOUND:
            keep(model, self.recording)


def keep(model, recording):
    solution = model.getBestSol()
    recording.note(incumbent=-model.getSolObjVal(solution))
    recording.solution((x.name, solution[x]) for x in model.getVars())


def solve(task, recording):
    model = pyscipopt.Model()
    settings = {
        "limits/time": task.limit,
        "limits/gap": task.gap,
        "randomization/randomseedshift": task.seed,
        "display/freq": 1000,
    }
    model.setParams(settings)
    version = f"SCIP {model.getMajorVersion()}.{model.getMinorVersion()}.{model.getTechVersion()}"
    recording.tell(solver=version, threads=1, settings=settings)
    model.readProblem(task.mps)
    news = News(recording)
    model.includeEventhdlr(news, "news", "hears of solutions and bounds")
    recording.start()
    model.optimize()
    news.is_over = True
    recording.note(bound=-model.getDualbound())
    if model.getNSols() > 0:
        keep(model, recording)
    recording.tell(status=model.getStatus())
