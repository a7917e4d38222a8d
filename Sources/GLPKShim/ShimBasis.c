// The basis: reading, setting, and a look at it before GLPK factorises.

#include "ShimThread.h"

static const int glpk_stat[] = {GLP_BS, GLP_NL, GLP_NU, GLP_NF, GLP_NS};

static uint8_t shim_stat(int stat) {
  for (uint8_t k = 0; k < 5; k += 1)
    if (glpk_stat[k] == stat) return k;
  return SHIM_AT_LOWER;
}

int shim_get_basis(shim_problem *problem, uint8_t *rows, uint8_t *columns) {
  SHIM_GUARD(problem);
  int m = glp_get_num_rows(problem->glpk), n = glp_get_num_cols(problem->glpk);
  for (int i = 1; i <= m; i += 1) rows[i - 1] = shim_stat(glp_get_row_stat(problem->glpk, i));
  for (int j = 1; j <= n; j += 1) columns[j - 1] = shim_stat(glp_get_col_stat(problem->glpk, j));
  return SHIM_OK;
}

int shim_set_basis(shim_problem *problem, const uint8_t *rows, const uint8_t *columns) {
  SHIM_GUARD(problem);
  int m = glp_get_num_rows(problem->glpk), n = glp_get_num_cols(problem->glpk);
  for (int i = 1; i <= m; i += 1) glp_set_row_stat(problem->glpk, i, glpk_stat[rows[i - 1] % 5]);
  for (int j = 1; j <= n; j += 1)
    glp_set_col_stat(problem->glpk, j, glpk_stat[columns[j - 1] % 5]);
  return SHIM_OK;
}

/// The columns of the basis with their entries by row, in GLPK's memory. A slack is its row's negative.
typedef struct shim_matrix {
  int order;
  int *column;
  /// Basic columns with an entry in row i: in_row[row_start[i]] ..< in_row[row_start[i + 1]].
  int *row_start;
  int *in_row;
  int *ind;
  double *val;
} shim_matrix;

/// False when the number of basic rows and columns is not that of the rows.
static bool list_basic(glp_prob *glpk, shim_matrix *basis) {
  int m = glp_get_num_rows(glpk), n = glp_get_num_cols(glpk), basic = 0;
  for (int i = 1; i <= m; i += 1)
    if (glp_get_row_stat(glpk, i) == GLP_BS) basis->column[++basic] = -i;
  for (int j = 1; j <= n; j += 1) {
    if (glp_get_col_stat(glpk, j) != GLP_BS) continue;
    if (basic == m) return false;
    basis->column[++basic] = j;
  }
  return basic == m;
}

static void list_by_row(glp_prob *glpk, shim_matrix *basis) {
  int m = basis->order;
  for (int i = 0; i <= m + 1; i += 1) basis->row_start[i] = 0;
  for (int k = 1; k <= m; k += 1) {
    if (basis->column[k] < 0) continue;
    int length = glp_get_mat_col(glpk, basis->column[k], basis->ind, basis->val);
    for (int e = 1; e <= length; e += 1) basis->row_start[basis->ind[e]] += 1;
  }
  for (int i = 1; i <= m + 1; i += 1) basis->row_start[i] += basis->row_start[i - 1];
  basis->in_row = glp_alloc(basis->row_start[m + 1] + 1, sizeof(int));
  // From the end of each row down to its beginning, which is what its start then is.
  for (int k = 1; k <= m; k += 1) {
    if (basis->column[k] < 0) continue;
    int length = glp_get_mat_col(glpk, basis->column[k], basis->ind, basis->val);
    for (int e = 1; e <= length; e += 1)
      basis->in_row[--basis->row_start[basis->ind[e]]] = k;
  }
}

/// Slacks take their rows first; then each column with one row left takes it. True when a column is left
/// without any.
static bool singletons_leave_nothing(glp_prob *glpk, shim_matrix *basis) {
  int m = basis->order, waiting = 0;
  int *left = glp_alloc(m + 1, sizeof(int));
  int *stack = glp_alloc(m + 1, sizeof(int));
  bool *taken = glp_alloc(m + 1, sizeof(bool));
  bool singular = false;
  for (int i = 0; i <= m; i += 1) taken[i] = false;
  for (int k = 1; k <= m; k += 1)
    if (basis->column[k] < 0) taken[-basis->column[k]] = true;
  for (int k = 1; k <= m; k += 1) {
    if (basis->column[k] < 0) continue;
    int length = glp_get_mat_col(glpk, basis->column[k], basis->ind, basis->val);
    left[k] = 0;
    for (int e = 1; e <= length; e += 1) left[k] += !taken[basis->ind[e]];
    if (left[k] == 0) singular = true;
    if (left[k] == 1) stack[++waiting] = k;
  }
  while (waiting > 0 && !singular) {
    int k = stack[waiting--], row = 0;
    int length = glp_get_mat_col(glpk, basis->column[k], basis->ind, basis->val);
    for (int e = 1; e <= length; e += 1)
      if (!taken[basis->ind[e]]) row = basis->ind[e];
    // Another column may have taken the last row while this one waited.
    singular = row == 0;
    if (singular) break;
    taken[row] = true;
    for (int e = basis->row_start[row]; e < basis->row_start[row + 1]; e += 1) {
      int other = basis->in_row[e];
      left[other] -= 1;
      if (other != k && left[other] == 1) stack[++waiting] = other;
    }
  }
  glp_free(left);
  glp_free(stack);
  glp_free(taken);
  return singular;
}

bool shim_basis_is_singular(glp_prob *glpk) {
  int m = glp_get_num_rows(glpk);
  shim_matrix basis = {.order = m};
  basis.column = glp_alloc(m + 1, sizeof(int));
  basis.row_start = glp_alloc(m + 2, sizeof(int));
  basis.ind = glp_alloc(m + 1, sizeof(int));
  basis.val = glp_alloc(m + 1, sizeof(double));
  bool singular = !list_basic(glpk, &basis);
  if (!singular) {
    list_by_row(glpk, &basis);
    singular = singletons_leave_nothing(glpk, &basis);
    glp_free(basis.in_row);
  }
  glp_free(basis.column);
  glp_free(basis.row_start);
  glp_free(basis.ind);
  glp_free(basis.val);
  return singular;
}
