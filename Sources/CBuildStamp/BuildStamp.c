#include "BuildStamp.h"

#ifndef DUIDAN_BUILD
#define DUIDAN_BUILD ""
#endif

const char *duidan_build_stamp(void) { return DUIDAN_BUILD; }
