// Branch and cut. The callback is C alone and exchanges atomics with Swift, so that no Swift frame lies
// below a call that may jump.

#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "ShimThread.h"

struct shim_flag {
  atomic_bool raised;
};

shim_flag *shim_flag_create(void) {
  shim_flag *flag = malloc(sizeof *flag);
  if (flag != NULL) atomic_init(&flag->raised, false);
  return flag;
}
void shim_flag_destroy(shim_flag *flag) { free(flag); }
void shim_flag_raise(shim_flag *flag) {
  atomic_store_explicit(&flag->raised, true, memory_order_release);
}
bool shim_flag_is_raised(const shim_flag *flag) {
  return flag != NULL && atomic_load_explicit(&flag->raised, memory_order_acquire);
}

struct shim_search {
  shim_search_options options;
  const shim_flag *flag;
  /// One-based, or null.
  double *offered;
  bool has_offered;
  /// One-based copy of the best point, kept where a jump cannot reach it.
  double *best;
  int columns;
  double best_objective;
  int stop;
  // What other threads read. The values are published before the marks that they exist.
  _Atomic double incumbent;
  _Atomic double bound;
  atomic_bool has_incumbent;
  atomic_bool has_bound;
  atomic_llong nodes;
  atomic_llong iterations;
};

shim_search *shim_search_create(const shim_search_options *options, const shim_flag *flag) {
  shim_search *search = calloc(1, sizeof *search);
  if (search == NULL) return NULL;
  search->options = *options;
  search->flag = flag;
  return search;
}

void shim_search_destroy(shim_search *search) {
  free(search->offered);
  free(search->best);
  free(search);
}

bool shim_search_offer(shim_search *search, int count, const double *values) {
  free(search->offered);
  search->offered = malloc((size_t)(count + 1) * sizeof(double));
  if (search->offered == NULL) return false;
  search->offered[0] = 0;
  memcpy(search->offered + 1, values, (size_t)count * sizeof(double));
  return true;
}

static void publish_bound(shim_search *search, double bound) {
  atomic_store(&search->bound, bound);
  atomic_store(&search->has_bound, true);
}

void shim_search_note(shim_search *search, int64_t iterations, bool has_bound, double bound) {
  atomic_store(&search->iterations, iterations);
  if (has_bound) publish_bound(search, bound);
}

shim_search_state shim_search_read(const shim_search *search) {
  shim_search_state state;
  state.has_incumbent = atomic_load(&search->has_incumbent);
  state.has_bound = atomic_load(&search->has_bound);
  state.incumbent = atomic_load(&search->incumbent);
  state.bound = atomic_load(&search->bound);
  state.nodes = atomic_load(&search->nodes);
  state.iterations = atomic_load(&search->iterations);
  return state;
}

int shim_search_stop(const shim_search *search) { return search->stop; }

bool shim_search_incumbent(const shim_search *search, int count, double *values) {
  if (!atomic_load(&search->has_incumbent) || search->columns != count) return false;
  memcpy(values, search->best + 1, (size_t)count * sizeof(double));
  return true;
}

/// Copies a better point as soon as GLPK has it: after a fault nothing of GLPK can be read.
static void note_incumbent(shim_search *search, glp_prob *mip) {
  // Optimal is what GLPK calls it after the last event.
  if (glp_mip_status(mip) != GLP_FEAS && glp_mip_status(mip) != GLP_OPT) return;
  double objective = glp_mip_obj_val(mip);
  if (atomic_load(&search->has_incumbent) && search->best_objective == objective) return;
  search->best_objective = objective;
  for (int j = 1; j <= search->columns; j += 1) search->best[j] = glp_mip_col_val(mip, j);
  atomic_store(&search->incumbent, objective);
  atomic_store(&search->has_incumbent, true);
}

/// The bound of the whole tree: the best of its active nodes, among which the present one still is, and
/// the incumbent, which closes what was pruned.
static void note_bound(shim_search *search, glp_tree *tree, glp_prob *mip) {
  int node = glp_ios_best_node(tree);
  if (node == 0) return;
  double bound = glp_ios_node_bound(tree, node);
  bool maximise = glp_get_obj_dir(mip) == GLP_MAX;
  if (glp_mip_status(mip) == GLP_FEAS) {
    double incumbent = glp_mip_obj_val(mip);
    bound = maximise ? fmax(bound, incumbent) : fmin(bound, incumbent);
  }
  if (!(fabs(bound) < DBL_MAX)) return;
  // The root's bound from its prices may be the better one, and a bound never gets worse.
  if (atomic_load(&search->has_bound)) {
    double known = atomic_load(&search->bound);
    bound = maximise ? fmin(bound, known) : fmax(bound, known);
  }
  publish_bound(search, bound);
}

/// Whether a search may end before its proof is complete.
static bool has_gap(const shim_search_options *options) {
  return options->relative_gap > 0 || options->absolute_gap > 0;
}

static bool gap_is_closed(const shim_search *search) {
  const shim_search_options *options = &search->options;
  if (!has_gap(options)) return false;
  if (!atomic_load(&search->has_incumbent) || !atomic_load(&search->has_bound)) return false;
  double incumbent = atomic_load(&search->incumbent);
  double bound = atomic_load(&search->bound);
  double missing = fabs(incumbent - bound);
  return missing <= options->relative_gap * fabs(incumbent) || missing <= options->absolute_gap;
}

static void on_event(glp_tree *tree, void *info) {
  shim_search *search = info;
  const shim_search_options *options = &search->options;
  glp_prob *mip = glp_ios_get_prob(tree);
  int reason = glp_ios_reason(tree);
  if (reason == GLP_ISELECT) atomic_fetch_add(&search->nodes, 1);
  long long nodes = atomic_load(&search->nodes);
  long long iterations = glp_get_it_cnt(mip);
  atomic_store(&search->iterations, iterations);
  note_incumbent(search, mip);

  if (reason == GLP_IHEUR && search->offered != NULL && !search->has_offered) {
    search->has_offered = true;
    glp_ios_heur_sol(tree, search->offered);
    note_incumbent(search, mip);
  }

  double now = shim_now();
  int stop = SHIM_STOP_NONE;
  if (shim_flag_is_raised(search->flag))
    stop = SHIM_STOP_CANCELLED;
  else if (options->work_limit >= 0 && iterations + nodes > options->work_limit)
    stop = SHIM_STOP_WORK;
  else if (options->node_limit >= 0 && nodes > options->node_limit)
    stop = SHIM_STOP_NODES;
  else if (now >= options->deadline)
    stop = SHIM_STOP_TIME;
  // The list of active nodes is walked for the bound, so not at each of a million nodes; and by
  // the count of nodes rather than the clock, so that the same search notes the same bounds.
  bool at_node = reason == GLP_ISELECT || reason == GLP_IPREPRO;
  bool is_due = has_gap(options) || nodes < 64 || nodes % 64 == 0;
  if (stop != SHIM_STOP_NONE || (at_node && is_due)) note_bound(search, tree, mip);
  if (stop == SHIM_STOP_NONE && at_node && gap_is_closed(search)) stop = SHIM_STOP_GAP;
  if (stop != SHIM_STOP_NONE) {
    // The node that was selected only to be stopped at was not searched.
    if (reason == GLP_ISELECT) atomic_fetch_sub(&search->nodes, 1);
    search->stop = stop;
    glp_ios_terminate(tree);
  }
}

static int search_code(int code) {
  switch (code) {
    case 0: return SHIM_DONE;
    case GLP_EBOUND: return SHIM_BAD_BOUNDS;
    case GLP_EROOT: return SHIM_NO_ROOT;
    case GLP_EMIPGAP: return SHIM_GAP_REACHED;
    case GLP_ETMLIM: return SHIM_TIME_LIMIT;
    case GLP_ENOPFS: return SHIM_NO_PRIMAL;
    case GLP_ENODFS: return SHIM_NO_DUAL;
    case GLP_ESTOP: return SHIM_STOPPED;
    default: return SHIM_FAILED;
  }
}

static int on_off(bool on) { return on ? GLP_ON : GLP_OFF; }

int shim_search_run(shim_problem *problem, shim_search *search, int *code) {
  static const int branching[] = {GLP_BR_FFV, GLP_BR_LFV, GLP_BR_MFV, GLP_BR_DTH, GLP_BR_PCH};
  static const int backtracking[] = {GLP_BT_DFS, GLP_BT_BFS, GLP_BT_BLB, GLP_BT_BPH};
  SHIM_GUARD(problem);
  const shim_search_options *options = &search->options;
  search->columns = glp_get_num_cols(problem->glpk);
  free(search->best);
  search->best = malloc((size_t)(search->columns + 1) * sizeof(double));
  if (search->best == NULL)
    return shim_refuse(__func__, SHIM_FAULT_MEMORY, "no memory for the best point");
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  // A node is given up where its bound exceeds the best point by less than this, relatively: what
  // ends as optimal is optimal to 1e-9, not to GLPK's usual 1e-7.
  parameters.tol_obj = 1e-9;
  parameters.br_tech = branching[options->branching];
  parameters.bt_tech = backtracking[options->backtracking];
  parameters.mir_cuts = on_off(options->mir_cuts);
  parameters.gmi_cuts = on_off(options->gomory_cuts);
  parameters.cov_cuts = on_off(options->cover_cuts);
  parameters.clq_cuts = on_off(options->clique_cuts);
  parameters.fp_heur = on_off(options->feasibility_pump);
  parameters.sr_heur = on_off(options->rounding);
  parameters.cb_func = on_event;
  parameters.cb_info = search;
  double left = ceil((options->deadline - shim_now()) * 1000);
  parameters.tm_lim = left < 1 ? 1 : (left < INT_MAX ? (int)left : INT_MAX);
  *code = search_code(glp_intopt(problem->glpk, &parameters));
  note_incumbent(search, problem->glpk);
  atomic_store(&search->iterations, glp_get_it_cnt(problem->glpk));
  return SHIM_OK;
}
