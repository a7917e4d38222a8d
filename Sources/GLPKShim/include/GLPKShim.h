// The guarded door to GLPK 5.0.
//
// GLPK prints and calls abort() on a bad argument, a failed assertion or exhausted memory. Its error
// hook may longjmp, which must never cross a Swift frame, so each function here is one guarded call:
// it returns SHIM_OK, or SHIM_FAULT after the thread's GLPK environment has been freed. From then on
// every problem of that thread is dead (calls on it return SHIM_FAULT of kind dead) and the thread can
// create new ones. Everything is bound to the thread that made it; another thread gets a fault.
//
// Rows and columns are numbered from one, as GLPK does; the Swift side adds the one.

#ifndef GLPK_SHIM_H
#define GLPK_SHIM_H

#include <stdbool.h>
#include <stdint.h>

enum { SHIM_OK = 0, SHIM_FAULT = -1 };

/// What kind of fault the last SHIM_FAULT of this thread was.
enum {
  SHIM_FAULT_NONE = 0,
  SHIM_FAULT_BAD_ARGUMENT = 1,
  SHIM_FAULT_ASSERTION = 2,
  SHIM_FAULT_MEMORY = 3,
  SHIM_FAULT_DEAD = 4,
  SHIM_FAULT_WRONG_THREAD = 5,
};

/// Kind of this thread's last fault.
int shim_fault_kind(void);
/// GLPK's own text of this thread's last fault; valid until the next fault of the thread.
const char *shim_fault_message(void);
/// The shim's function in which the last fault of this thread happened.
const char *shim_fault_call(void);

/// Seconds of a monotonic clock.
double shim_now(void);

// A flag that one thread raises and another one reads; plain memory, free of GLPK.
typedef struct shim_flag shim_flag;
shim_flag *shim_flag_create(void);
void shim_flag_destroy(shim_flag *flag);
void shim_flag_raise(shim_flag *flag);
bool shim_flag_is_raised(const shim_flag *flag);

// A live problem.
typedef struct shim_problem shim_problem;

/// memory_limit is in megabytes, zero for none; it counts from what the thread already uses.
int shim_problem_create(shim_problem **created, bool maximise, int memory_limit);
/// Never faults: a dead problem is only forgotten.
void shim_problem_delete(shim_problem *problem);
/// Bytes that GLPK holds on this thread.
int shim_memory_in_use(shim_problem *problem, int64_t *bytes);

/// Adds `count` rows; row k has the entries starts[k] ..< starts[k + 1].
int shim_add_rows(shim_problem *problem, int count, const double *lower, const double *upper,
                  const int64_t *starts, const int32_t *columns, const double *coefficients);
/// Adds `count` columns with their entries; `starts` may be null for columns without entries.
int shim_add_columns(shim_problem *problem, int count, const double *lower, const double *upper,
                     const double *objective, const int64_t *starts, const int32_t *rows,
                     const double *coefficients);
int shim_set_row_bounds(shim_problem *problem, int row, double lower, double upper);
int shim_set_column_bounds(shim_problem *problem, int column, double lower, double upper);
/// Column zero is the constant of the objective.
int shim_set_objective(shim_problem *problem, int column, double coefficient);
int shim_set_integer(shim_problem *problem, int count, const int32_t *columns);
int shim_delete_rows(shim_problem *problem, int count, const int32_t *rows);
int shim_delete_columns(shim_problem *problem, int count, const int32_t *columns);

int shim_scale(shim_problem *problem);
int shim_advanced_basis(shim_problem *problem);
int shim_standard_basis(shim_problem *problem);

enum { SHIM_BASIC = 0, SHIM_AT_LOWER = 1, SHIM_AT_UPPER = 2, SHIM_FREE = 3, SHIM_FIXED = 4 };
int shim_get_basis(shim_problem *problem, uint8_t *rows, uint8_t *columns);
int shim_set_basis(shim_problem *problem, const uint8_t *rows, const uint8_t *columns);

/// What a simplex or a tree call came to; the GLPK codes that matter, by name.
enum {
  SHIM_DONE = 0,
  SHIM_BAD_BASIS = 1,
  SHIM_SINGULAR = 2,
  SHIM_ILL_CONDITIONED = 3,
  SHIM_BAD_BOUNDS = 4,
  SHIM_FAILED = 5,
  SHIM_ITERATION_LIMIT = 6,
  SHIM_TIME_LIMIT = 7,
  SHIM_NO_PRIMAL = 8,
  SHIM_NO_DUAL = 9,
  SHIM_NO_ROOT = 10,
  SHIM_STOPPED = 11,
  SHIM_GAP_REACHED = 12,
};

enum { SHIM_PRIMAL = 0, SHIM_DUAL = 1 };
/// One stretch of simplex iterations from the present basis; milliseconds < 0 for no limit. Precise:
/// with tolerances of 1e-9 instead of GLPK's usual 1e-7.
int shim_simplex(shim_problem *problem, int method, bool precise, int iterations, int milliseconds,
                 int *code);

enum { SHIM_UNKNOWN = 0, SHIM_FEASIBLE = 1, SHIM_INFEASIBLE_POINT = 2, SHIM_NONE_EXISTS = 3 };
typedef struct shim_status {
  int primal;
  int dual;
  bool optimal;
  bool unbounded;
  double objective;
  int iterations;
} shim_status;
int shim_get_status(shim_problem *problem, shim_status *status);
int shim_reset_iterations(shim_problem *problem);
/// Any of the arrays may be null; they are of the lengths of the columns and rows.
int shim_get_solution(shim_problem *problem, double *values, double *activities, double *prices,
                      double *reduced_costs);
/// The Lagrangian bound of the present row prices: valid whatever the basis is; infinite (upwards for
/// maximisation, downwards for minimisation) when a reduced cost points to a missing bound.
int shim_lagrangian_bound(shim_problem *problem, double *bound);

// Branch and cut.
typedef struct shim_search shim_search;
typedef struct shim_search_options {
  int branching;     // 0 first fractional, 1 last, 2 most fractional, 3 Driebeck-Tomlin, 4 pseudocost
  int backtracking;  // 0 depth first, 1 breadth first, 2 best local bound, 3 best projection
  bool mir_cuts, gomory_cuts, cover_cuts, clique_cuts;
  bool feasibility_pump, rounding;
  double deadline;      // of shim_now, infinite for none
  int64_t work_limit;   // simplex iterations and nodes, negative for none
  int64_t node_limit;   // negative for none
  double relative_gap;  // zero for none
  double absolute_gap;  // zero for none
} shim_search_options;

/// Why the callback ended the search.
enum {
  SHIM_STOP_NONE = 0,
  SHIM_STOP_GAP = 1,
  SHIM_STOP_TIME = 2,
  SHIM_STOP_WORK = 3,
  SHIM_STOP_NODES = 4,
  SHIM_STOP_CANCELLED = 5,
};

typedef struct shim_search_state {
  bool has_incumbent;
  bool has_bound;
  double incumbent;
  double bound;
  int64_t nodes;
  int64_t iterations;
} shim_search_state;

/// The record that the branch-and-cut callback writes and any thread may read; plain memory, so that it
/// outlives a fault. `flag` may be null; it must outlive the search.
shim_search *shim_search_create(const shim_search_options *options, const shim_flag *flag);
void shim_search_destroy(shim_search *search);
/// Gives a feasible point (of `count` columns) to be offered as incumbent at the root.
bool shim_search_offer(shim_search *search, int count, const double *values);
/// For the root relaxation, which runs before the tree.
void shim_search_note(shim_search *search, int64_t iterations, bool has_bound, double bound);
shim_search_state shim_search_read(const shim_search *search);
int shim_search_stop(const shim_search *search);
/// Runs the tree; the present basis must be optimal. GLPK's own MIP presolver stays off: it was seen to
/// declare a point optimal that violates a two-sided row.
int shim_search_run(shim_problem *problem, shim_search *search, int *code);
/// The best point that the search recorded, though the problem may be dead; false if there is none.
bool shim_search_incumbent(const shim_search *search, int count, double *values);

// Faults on purpose, for the tests.
int shim_provoke_assertion(shim_problem *problem);
int shim_provoke_bad_argument(shim_problem *problem);

#endif
