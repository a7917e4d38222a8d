#include <limits.h>
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

int shim_simplex(shim_problem *problem, int method, bool precise, int iterations,
                 int milliseconds, int *code) {
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
  // Long steps pass the bounds of boxed variables: fewer iterations for hardly dearer ones.
  if (method == SHIM_DUAL) parameters.r_test = GLP_RT_FLIP;
  if (precise) {
    parameters.tol_bnd = 1e-9;
    parameters.tol_dj = 1e-9;
  }
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
