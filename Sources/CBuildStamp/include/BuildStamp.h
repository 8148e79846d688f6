// What `scripts/package` says of the build that it makes: revision, day, compiler. Empty in any other build.
//
// In C because a Swift target takes no text from its manifest; only this file is compiled anew for another revision.
#ifndef DUIDAN_BUILD_STAMP_H
#define DUIDAN_BUILD_STAMP_H

const char *_Nonnull duidan_build_stamp(void);

#endif
