// Debian's libglpk-dev ships no pkg-config file, so the module map names the library.
#include <glpk.h>
