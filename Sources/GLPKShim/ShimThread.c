#include "ShimThread.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

_Thread_local shim_thread shim_current;

/// The limit in force on this thread, in megabytes; zero for none.
static _Thread_local int shim_limit;

int shim_fault_kind(void) { return shim_current.fault_kind; }
const char *shim_fault_message(void) { return shim_current.message; }
const char *shim_fault_call(void) { return shim_current.call == NULL ? "" : shim_current.call; }

double shim_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/// Swallows what GLPK prints, but keeps it when it is the text of a fault.
static int swallow(void *info, const char *text) {
  (void)info;
  if (glp_at_error()) {
    size_t room = SHIM_MESSAGE_SIZE - 1 - shim_current.length;
    size_t length = strlen(text);
    if (length > room) length = room;
    memcpy(shim_current.message + shim_current.length, text, length);
    shim_current.length += length;
    shim_current.message[shim_current.length] = '\0';
  }
  return 1;
}

/// GLPK calls abort() when this returns, so it does not.
static void jump(void *info) {
  (void)info;
  longjmp(shim_current.landing, 1);
}

static void install_hooks(void) {
  glp_term_out(GLP_OFF);
  glp_term_hook(swallow, NULL);
  glp_error_hook(jump, NULL);
}

int shim_refuse(const char *call, int kind, const char *message) {
  shim_current.call = call;
  shim_current.fault_kind = kind;
  shim_current.length = (size_t)snprintf(shim_current.message, SHIM_MESSAGE_SIZE, "%s", message);
  return SHIM_FAULT;
}

int shim_enter(const shim_problem *problem, const char *call) {
  if (problem != NULL) {
    if (problem->owner != &shim_current)
      return shim_refuse(call, SHIM_FAULT_WRONG_THREAD,
                         "the problem belongs to another thread");
    if (problem->generation != shim_current.generation)
      return shim_refuse(call, SHIM_FAULT_DEAD,
                         "an earlier fault on this thread ended this problem");
  }
  shim_current.call = call;
  shim_current.length = 0;
  shim_current.message[0] = '\0';
  install_hooks();
  return SHIM_OK;
}

static int kind_of(const char *message) {
  if (strstr(message, "Assertion failed") != NULL) return SHIM_FAULT_ASSERTION;
  if (strstr(message, "memory allocation limit") != NULL ||
      strstr(message, "memory exhausted") != NULL || strstr(message, "no memory available") != NULL ||
      strstr(message, "block too large") != NULL || strstr(message, "array too large") != NULL ||
      strstr(message, "too many memory blocks") != NULL)
    return SHIM_FAULT_MEMORY;
  return SHIM_FAULT_BAD_ARGUMENT;
}

static void renew_environment(void) {
  glp_free_env();
  shim_current.generation += 1;
  shim_current.problems = 0;
  shim_limit = 0;
}

int shim_land(void) {
  shim_current.fault_kind = kind_of(shim_current.message);
  renew_environment();
  return SHIM_FAULT;
}

/// GLPK subtracts what is in use from its limit without looking at the sign, so the limit must always
/// lie above the use.
static void limit_memory(int megabytes) {
  shim_limit = megabytes;
  glp_mem_limit(megabytes == 0 ? INT_MAX : megabytes);
}

int shim_problem_create(shim_problem **created, bool maximise, int memory_limit) {
  *created = NULL;
  // The record is made first: a jump must find nothing of ours half made.
  shim_problem *problem = calloc(1, sizeof *problem);
  if (problem == NULL)
    return shim_refuse(__func__, SHIM_FAULT_MEMORY, "no memory for a problem's record");
  if (shim_current.problems == 0) {
    renew_environment();
    if (glp_init_env() == 2) {
      free(problem);
      return shim_refuse(__func__, SHIM_FAULT_MEMORY, "no memory for the environment of GLPK");
    }
  }
  if (shim_enter(NULL, __func__) != SHIM_OK) {
    free(problem);
    return SHIM_FAULT;
  }
  if (setjmp(shim_current.landing) != 0) {
    free(problem);
    return shim_land();
  }
  problem->owner = &shim_current;
  problem->outer_limit = shim_limit;
  if (memory_limit > 0) {
    size_t total = 0;
    glp_mem_usage(NULL, NULL, &total, NULL);
    int wanted = memory_limit + (int)(total >> 20);
    limit_memory(shim_limit == 0 || wanted < shim_limit ? wanted : shim_limit);
  }
  problem->glpk = glp_create_prob();
  glp_set_obj_dir(problem->glpk, maximise ? GLP_MAX : GLP_MIN);
  problem->generation = shim_current.generation;
  shim_current.problems += 1;
  *created = problem;
  return SHIM_OK;
}

/// The part that may jump; the caller goes on either way.
static int delete_glpk(shim_problem *problem) {
  SHIM_GUARD(problem);
  glp_delete_prob(problem->glpk);
  shim_current.problems -= 1;
  if (shim_current.problems > 0) {
    size_t total = 0;
    glp_mem_usage(NULL, NULL, &total, NULL);
    if (problem->outer_limit == 0 || (size_t)problem->outer_limit > (total >> 20))
      limit_memory(problem->outer_limit);
  }
  return SHIM_OK;
}

void shim_problem_delete(shim_problem *problem) {
  if (problem->owner == &shim_current && problem->generation == shim_current.generation) {
    delete_glpk(problem);
    // Worker threads come and go; none may leave an environment behind.
    if (shim_current.problems == 0) renew_environment();
  }
  free(problem);
}

int shim_memory_in_use(shim_problem *problem, int64_t *bytes) {
  SHIM_GUARD(problem);
  size_t total = 0;
  glp_mem_usage(NULL, NULL, &total, NULL);
  *bytes = (int64_t)total;
  return SHIM_OK;
}

int shim_provoke_assertion(shim_problem *problem) {
  SHIM_GUARD(problem);
  glp_assert(problem == NULL);
  return SHIM_OK;
}

int shim_provoke_bad_argument(shim_problem *problem) {
  SHIM_GUARD(problem);
  glp_set_col_bnds(problem->glpk, glp_get_num_cols(problem->glpk) + 1, GLP_FR, 0, 0);
  return SHIM_OK;
}
