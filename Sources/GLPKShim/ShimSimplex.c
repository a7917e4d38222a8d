#include <limits.h>
#include <math.h>
#include <stddef.h>

#include "ShimThread.h"

int shim_scale(shim_problem *problem) {
  SHIM_GUARD(problem);
  glp_scale_prob(problem->glpk, GLP_SF_AUTO);
  return SHIM_OK;
}

int shim_advanced_basis(shim_problem *problem) {
  SHIM_GUARD(problem);
  glp_adv_basis(problem->glpk, 0);
  return SHIM_OK;
}

int shim_standard_basis(shim_problem *problem) {
  SHIM_GUARD(problem);
  glp_std_basis(problem->glpk);
  return SHIM_OK;
}

static int simplex_code(int code) {
  switch (code) {
    case 0: return SHIM_DONE;
    case GLP_EBADB: return SHIM_BAD_BASIS;
    case GLP_ESING: return SHIM_SINGULAR;
    case GLP_ECOND: return SHIM_ILL_CONDITIONED;
    case GLP_EBOUND: return SHIM_BAD_BOUNDS;
    case GLP_EITLIM: return SHIM_ITERATION_LIMIT;
    case GLP_ETMLIM: return SHIM_TIME_LIMIT;
    default: return SHIM_FAILED;
  }
}

int shim_simplex(shim_problem *problem, int method, int iterations, int milliseconds, int *code) {
  SHIM_GUARD(problem);
  // Without rows there is nothing to factorise, and GLPK has a path of its own.
  if (glp_get_num_rows(problem->glpk) > 0 && glp_get_num_cols(problem->glpk) > 0 &&
      !glp_bf_exists(problem->glpk)) {
    if (shim_basis_is_singular(problem->glpk)) {
      *code = SHIM_BAD_BASIS;
      return SHIM_OK;
    }
    int factorised = glp_factorize(problem->glpk);
    if (factorised != 0) {
      *code = simplex_code(factorised);
      return SHIM_OK;
    }
  }
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.meth = method == SHIM_DUAL ? GLP_DUALP : GLP_PRIMAL;
  parameters.it_lim = iterations;
  parameters.tm_lim = milliseconds < 0 ? INT_MAX : milliseconds;
  *code = simplex_code(glp_simplex(problem->glpk, &parameters));
  return SHIM_OK;
}

static int shim_feasibility(int status) {
  switch (status) {
    case GLP_FEAS: return SHIM_FEASIBLE;
    case GLP_INFEAS: return SHIM_INFEASIBLE_POINT;
    case GLP_NOFEAS: return SHIM_NONE_EXISTS;
    default: return SHIM_UNKNOWN;
  }
}

int shim_get_status(shim_problem *problem, shim_status *status) {
  SHIM_GUARD(problem);
  status->primal = shim_feasibility(glp_get_prim_stat(problem->glpk));
  status->dual = shim_feasibility(glp_get_dual_stat(problem->glpk));
  status->optimal = glp_get_status(problem->glpk) == GLP_OPT;
  status->unbounded = glp_get_status(problem->glpk) == GLP_UNBND;
  status->objective = glp_get_obj_val(problem->glpk);
  status->iterations = glp_get_it_cnt(problem->glpk);
  return SHIM_OK;
}

int shim_reset_iterations(shim_problem *problem) {
  SHIM_GUARD(problem);
  glp_set_it_cnt(problem->glpk, 0);
  return SHIM_OK;
}

int shim_get_solution(shim_problem *problem, double *values, double *activities, double *prices,
                      double *reduced_costs) {
  SHIM_GUARD(problem);
  int m = glp_get_num_rows(problem->glpk), n = glp_get_num_cols(problem->glpk);
  for (int i = 1; i <= m; i += 1) {
    if (activities != NULL) activities[i - 1] = glp_get_row_prim(problem->glpk, i);
    if (prices != NULL) prices[i - 1] = glp_get_row_dual(problem->glpk, i);
  }
  for (int j = 1; j <= n; j += 1) {
    if (values != NULL) values[j - 1] = glp_get_col_prim(problem->glpk, j);
    if (reduced_costs != NULL) reduced_costs[j - 1] = glp_get_col_dual(problem->glpk, j);
  }
  return SHIM_OK;
}

/// Neumaier's sum: the correction gathers what the plain sum rounds away.
typedef struct careful_sum {
  double sum, correction;
} careful_sum;

static void add(careful_sum *total, double term) {
  double next = total->sum + term;
  if (fabs(total->sum) >= fabs(term))
    total->correction += (total->sum - next) + term;
  else
    total->correction += (term - next) + total->sum;
  total->sum = next;
}

int shim_lagrangian_bound(shim_problem *problem, double *bound) {
  SHIM_GUARD(problem);
  glp_prob *glpk = problem->glpk;
  int m = glp_get_num_rows(glpk), n = glp_get_num_cols(glpk);
  bool maximise = glp_get_obj_dir(glpk) == GLP_MAX;
  double *price = glp_alloc(m + 1, sizeof(double));
  int *ind = glp_alloc(m + 1, sizeof(int));
  double *val = glp_alloc(m + 1, sizeof(double));
  careful_sum total = {glp_get_obj_coef(glpk, 0), 0};
  bool bounded = true;
  for (int i = 1; i <= m; i += 1) {
    price[i] = glp_get_row_dual(glpk, i);
    int type = glp_get_row_type(glpk, i);
    // The side of the row that this price speaks of; where that side is missing any other price is as
    // valid, and nought is finite.
    bool upper = (price[i] > 0) == maximise;
    if (price[i] == 0) continue;
    if (type == GLP_FR || (type == GLP_LO && upper) || (type == GLP_UP && !upper)) {
      price[i] = 0;
      continue;
    }
    add(&total, price[i] * (upper ? glp_get_row_ub(glpk, i) : glp_get_row_lb(glpk, i)));
  }
  for (int j = 1; j <= n && bounded; j += 1) {
    int length = glp_get_mat_col(glpk, j, ind, val);
    careful_sum reduced = {glp_get_obj_coef(glpk, j), 0};
    double scale = fabs(reduced.sum);
    for (int e = 1; e <= length; e += 1) {
      add(&reduced, -price[ind[e]] * val[e]);
      scale += fabs(price[ind[e]] * val[e]);
    }
    double cost = reduced.sum + reduced.correction;
    if (cost == 0) continue;
    int type = glp_get_col_type(glpk, j);
    bool upper = (cost > 0) == maximise;
    if (type == GLP_FR || (type == GLP_LO && upper) || (type == GLP_UP && !upper)) {
      // A reduced cost of rounding's size is nought; the simplex method knows it no better.
      if (fabs(cost) > 1e-9 * (1 + scale)) bounded = false;
      continue;
    }
    add(&total, cost * (upper ? glp_get_col_ub(glpk, j) : glp_get_col_lb(glpk, j)));
  }
  glp_free(price);
  glp_free(ind);
  glp_free(val);
  *bound = bounded ? total.sum + total.correction : (maximise ? INFINITY : -INFINITY);
  return SHIM_OK;
}
