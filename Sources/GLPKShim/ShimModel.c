#include <math.h>

#include "ShimThread.h"

static int bound_type(double lower, double upper) {
  if (lower == -INFINITY) return upper == INFINITY ? GLP_FR : GLP_UP;
  if (upper == INFINITY) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

static void set_row(glp_prob *glpk, int row, double lower, double upper) {
  glp_set_row_bnds(glpk, row, bound_type(lower, upper), lower, upper);
}

static void set_column(glp_prob *glpk, int column, double lower, double upper) {
  glp_set_col_bnds(glpk, column, bound_type(lower, upper), lower, upper);
}

/// Room for the entries of the longest of `count` vectors, from GLPK's own memory, one-based.
static int longest(int count, const int64_t *starts) {
  int64_t most = 0;
  for (int k = 0; k < count; k += 1)
    if (starts[k + 1] - starts[k] > most) most = starts[k + 1] - starts[k];
  return (int)most;
}

/// Copies vector k to the one-based arrays of GLPK.
static int spread(const int64_t *starts, int k, const int32_t *indices, const double *coefficients,
                  int *ind, double *val) {
  int length = (int)(starts[k + 1] - starts[k]);
  for (int e = 0; e < length; e += 1) {
    ind[e + 1] = indices[starts[k] + e];
    val[e + 1] = coefficients[starts[k] + e];
  }
  return length;
}

int shim_add_rows(shim_problem *problem, int count, const double *lower, const double *upper,
                  const int64_t *starts, const int32_t *columns, const double *coefficients) {
  SHIM_GUARD(problem);
  if (count == 0) return SHIM_OK;
  int room = longest(count, starts) + 1;
  int *ind = glp_alloc(room, sizeof(int));
  double *val = glp_alloc(room, sizeof(double));
  int first = glp_add_rows(problem->glpk, count);
  for (int k = 0; k < count; k += 1) {
    set_row(problem->glpk, first + k, lower[k], upper[k]);
    int length = spread(starts, k, columns, coefficients, ind, val);
    glp_set_mat_row(problem->glpk, first + k, length, ind, val);
  }
  glp_free(ind);
  glp_free(val);
  return SHIM_OK;
}

int shim_add_columns(shim_problem *problem, int count, const double *lower, const double *upper,
                     const double *objective, const int64_t *starts, const int32_t *rows,
                     const double *coefficients) {
  SHIM_GUARD(problem);
  if (count == 0) return SHIM_OK;
  int room = (starts == NULL ? 0 : longest(count, starts)) + 1;
  int *ind = glp_alloc(room, sizeof(int));
  double *val = glp_alloc(room, sizeof(double));
  int first = glp_add_cols(problem->glpk, count);
  for (int k = 0; k < count; k += 1) {
    set_column(problem->glpk, first + k, lower[k], upper[k]);
    glp_set_obj_coef(problem->glpk, first + k, objective[k]);
    if (starts == NULL) continue;
    int length = spread(starts, k, rows, coefficients, ind, val);
    glp_set_mat_col(problem->glpk, first + k, length, ind, val);
  }
  glp_free(ind);
  glp_free(val);
  return SHIM_OK;
}

int shim_set_row_bounds(shim_problem *problem, int row, double lower, double upper) {
  SHIM_GUARD(problem);
  set_row(problem->glpk, row, lower, upper);
  return SHIM_OK;
}

int shim_set_column_bounds(shim_problem *problem, int column, double lower, double upper) {
  SHIM_GUARD(problem);
  set_column(problem->glpk, column, lower, upper);
  return SHIM_OK;
}

int shim_set_objective(shim_problem *problem, int column, double coefficient) {
  SHIM_GUARD(problem);
  glp_set_obj_coef(problem->glpk, column, coefficient);
  return SHIM_OK;
}

int shim_set_integer(shim_problem *problem, int count, const int32_t *columns) {
  SHIM_GUARD(problem);
  for (int k = 0; k < count; k += 1) glp_set_col_kind(problem->glpk, columns[k], GLP_IV);
  return SHIM_OK;
}

/// Copies to a one-based list in GLPK's memory.
static int *one_based(int count, const int32_t *list) {
  int *num = glp_alloc(count + 1, sizeof(int));
  for (int k = 0; k < count; k += 1) num[k + 1] = list[k];
  return num;
}

int shim_delete_rows(shim_problem *problem, int count, const int32_t *rows) {
  SHIM_GUARD(problem);
  if (count == 0) return SHIM_OK;
  int *num = one_based(count, rows);
  glp_del_rows(problem->glpk, count, num);
  glp_free(num);
  return SHIM_OK;
}

int shim_delete_columns(shim_problem *problem, int count, const int32_t *columns) {
  SHIM_GUARD(problem);
  if (count == 0) return SHIM_OK;
  int *num = one_based(count, columns);
  glp_del_cols(problem->glpk, count, num);
  glp_free(num);
  return SHIM_OK;
}
