// The Lagrangian bound of whatever row prices are at hand.

#include <math.h>

#include "ShimThread.h"

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

/// GLPK gives the largest double for a missing bound.
static double side(int type, double bound, bool upper) {
  if (type == GLP_FR || type == (upper ? GLP_LO : GLP_UP)) return upper ? INFINITY : -INFINITY;
  return bound;
}
static double row_lower(glp_prob *glpk, int i) {
  return side(glp_get_row_type(glpk, i), glp_get_row_lb(glpk, i), false);
}
static double row_upper(glp_prob *glpk, int i) {
  return side(glp_get_row_type(glpk, i), glp_get_row_ub(glpk, i), true);
}
static double column_lower(glp_prob *glpk, int j) {
  return side(glp_get_col_type(glpk, j), glp_get_col_lb(glpk, j), false);
}
static double column_upper(glp_prob *glpk, int j) {
  return side(glp_get_col_type(glpk, j), glp_get_col_ub(glpk, j), true);
}

/// The least (or greatest) that each row's sum can be by the bounds of its columns: a finite part and the
/// number of infinite ones.
typedef struct reach {
  double *finite;
  int *infinite;
} reach;

typedef struct workspace {
  glp_prob *glpk;
  int rows;
  int *ind;
  double *val;
  bool has_reaches;
  reach least, greatest;
} workspace;

static void extend(reach *reach, int i, double term) {
  if (isfinite(term))
    reach->finite[i] += term;
  else
    reach->infinite[i] += 1;
}

static void make_reaches(workspace *work) {
  int m = work->rows, n = glp_get_num_cols(work->glpk);
  work->has_reaches = true;
  reach *both[] = {&work->least, &work->greatest};
  for (int k = 0; k < 2; k += 1) {
    both[k]->finite = glp_alloc(m + 1, sizeof(double));
    both[k]->infinite = glp_alloc(m + 1, sizeof(int));
    for (int i = 0; i <= m; i += 1) both[k]->finite[i] = both[k]->infinite[i] = 0;
  }
  int *ind = glp_alloc(m + 1, sizeof(int));
  double *val = glp_alloc(m + 1, sizeof(double));
  for (int j = 1; j <= n; j += 1) {
    double lower = column_lower(work->glpk, j), upper = column_upper(work->glpk, j);
    int length = glp_get_mat_col(work->glpk, j, ind, val);
    for (int e = 1; e <= length; e += 1) {
      extend(&work->least, ind[e], val[e] * (val[e] > 0 ? lower : upper));
      extend(&work->greatest, ind[e], val[e] * (val[e] > 0 ? upper : lower));
    }
  }
  glp_free(ind);
  glp_free(val);
}

/// What the other columns of row i can add at the least or at the most; infinite if nothing is known.
static double rest(const reach *reach, int i, double own, bool least) {
  double none = least ? -INFINITY : INFINITY;
  if (!isfinite(own)) return reach->infinite[i] == 1 ? reach->finite[i] : none;
  return reach->infinite[i] == 0 ? reach->finite[i] - own : none;
}

/// The bound that the rows put on a column which has none of its own on that side: a job's weight is at
/// most one because the person's row says so. `length` entries of the column are in the workspace.
static double implied_bound(workspace *work, int j, int length, bool upper) {
  if (!work->has_reaches) make_reaches(work);
  double own = upper ? column_lower(work->glpk, j) : column_upper(work->glpk, j);
  double best = upper ? INFINITY : -INFINITY;
  for (int e = 1; e <= length; e += 1) {
    int i = work->ind[e];
    double a = work->val[e], bound;
    // a x_j <= row's upper side - least rest, or a x_j >= row's lower side - greatest rest.
    if ((a > 0) == upper)
      bound = (row_upper(work->glpk, i) - rest(&work->least, i, a * own, true)) / a;
    else
      bound = (row_lower(work->glpk, i) - rest(&work->greatest, i, a * own, false)) / a;
    if (isnan(bound)) continue;
    best = upper ? fmin(best, bound) : fmax(best, bound);
  }
  return best;
}

/// The part of column j: its reduced cost times the bound to which that draws it.
static double column_part(workspace *work, int j, const double *price, bool maximise) {
  int length = glp_get_mat_col(work->glpk, j, work->ind, work->val);
  careful_sum reduced = {glp_get_obj_coef(work->glpk, j), 0};
  double scale = fabs(reduced.sum);
  for (int e = 1; e <= length; e += 1) {
    double term = price[work->ind[e]] * work->val[e];
    add(&reduced, -term);
    scale += fabs(term);
  }
  double cost = reduced.sum + reduced.correction;
  if (cost == 0) return 0;
  bool upper = (cost > 0) == maximise;
  double bound = upper ? column_upper(work->glpk, j) : column_lower(work->glpk, j);
  if (!isfinite(bound)) bound = implied_bound(work, j, length, upper);
  // A reduced cost of rounding's size is nought; no arithmetic knows it better.
  if (!isfinite(bound) && fabs(cost) <= 1e-11 * scale) return 0;
  return cost * bound;
}

int shim_lagrangian_bound(shim_problem *problem, double *bound) {
  SHIM_GUARD(problem);
  glp_prob *glpk = problem->glpk;
  int m = glp_get_num_rows(glpk), n = glp_get_num_cols(glpk);
  bool maximise = glp_get_obj_dir(glpk) == GLP_MAX;
  double *price = glp_alloc(m + 1, sizeof(double));
  workspace work = {.glpk = glpk, .rows = m};
  work.ind = glp_alloc(m + 1, sizeof(int));
  work.val = glp_alloc(m + 1, sizeof(double));
  careful_sum total = {glp_get_obj_coef(glpk, 0), 0};
  for (int i = 1; i <= m; i += 1) {
    price[i] = glp_get_row_dual(glpk, i);
    if (price[i] == 0) continue;
    // The side of the row that this price speaks of. Where it is missing any other price is as valid, and
    // nought is finite.
    double side = (price[i] > 0) == maximise ? row_upper(glpk, i) : row_lower(glpk, i);
    if (isfinite(side))
      add(&total, price[i] * side);
    else
      price[i] = 0;
  }
  bool bounded = true;
  for (int j = 1; j <= n && bounded; j += 1) {
    double part = column_part(&work, j, price, maximise);
    bounded = isfinite(part);
    if (bounded) add(&total, part);
  }
  glp_free(price);
  glp_free(work.ind);
  glp_free(work.val);
  if (work.has_reaches) {
    glp_free(work.least.finite);
    glp_free(work.least.infinite);
    glp_free(work.greatest.finite);
    glp_free(work.greatest.infinite);
  }
  *bound = bounded ? total.sum + total.correction : (maximise ? INFINITY : -INFINITY);
  return SHIM_OK;
}
