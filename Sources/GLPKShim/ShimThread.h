// What all parts of the shim share: the thread's record and the guard.

#ifndef SHIM_THREAD_H
#define SHIM_THREAD_H

#include <glpk.h>
#include <setjmp.h>
#include <stddef.h>

#include "GLPKShim.h"

enum { SHIM_MESSAGE_SIZE = 2048 };

/// The thread's record. GLPK's environment is thread-local, and so is this.
typedef struct shim_thread {
  jmp_buf landing;
  /// Counts the environments of this thread; a problem of an older one is dead.
  uint64_t generation;
  /// Live problems of the present environment; it is freed with the last one.
  int problems;
  int fault_kind;
  const char *call;
  size_t length;
  char message[SHIM_MESSAGE_SIZE];
} shim_thread;

extern _Thread_local shim_thread shim_current;

struct shim_problem {
  glp_prob *glpk;
  uint64_t generation;
  /// The address of the owner's record tells threads apart.
  shim_thread *owner;
  /// The thread's limit before this problem, in megabytes; zero for none.
  int outer_limit;
};

/// Records a fault that was seen before GLPK was called.
int shim_refuse(const char *call, int kind, const char *message);
/// Refuses a dead problem and one of another thread, installs the hooks; SHIM_OK to go on.
int shim_enter(const shim_problem *problem, const char *call);
/// After a jump: frees the environment with all its problems and files the fault.
int shim_land(void);

/// Whether the basis has too many or too few members, or loses a column to the elimination of singletons.
/// GLPK 5.0 reports most singular bases, but on one that shrinks to a single nought it fails an assertion
/// (bflib/sgf.c, k1 < k2), which would end every problem of the thread. For use within a guarded call.
bool shim_basis_is_singular(glp_prob *glpk);

/// Opens a guarded function. Nothing between here and the return may call Swift, and what a jump would
/// leak must come from glp_alloc, which shim_land frees.
#define SHIM_GUARD(problem)                                      \
  do {                                                           \
    if (shim_enter((problem), __func__) != SHIM_OK) return SHIM_FAULT; \
    if (setjmp(shim_current.landing) != 0) return shim_land();   \
  } while (0)

#endif
