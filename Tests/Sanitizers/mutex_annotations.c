// Tells ThreadSanitizer of the slow paths of Synchronization.Mutex, which are in a library that it does not watch.
//
// The fast paths are inlined into our own code, where their atomics are seen. A lock that somebody else holds is waited for
// in the library, by a futex: without this, what one thread wrote under it looks unsynchronised to the next that has it.
// Preloaded by scripts/sanitize; self stands in Swift's context register.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// Weak: other programs than the tests are started with this, too.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

typedef __attribute__((swiftcall)) void (*lock_function)(uint32_t thread, __attribute__((swift_context)) void *self);
typedef __attribute__((swiftcall)) void (*unlock_function)(__attribute__((swift_context)) void *self);

__attribute__((swiftcall)) void lock_slow(uint32_t thread, __attribute__((swift_context)) void *self) __asm__(LOCK_SLOW);
__attribute__((swiftcall)) void unlock_slow(__attribute__((swift_context)) void *self) __asm__(UNLOCK_SLOW);

__attribute__((swiftcall)) void lock_slow(uint32_t thread, __attribute__((swift_context)) void *self) {
  lock_function real = (lock_function)dlsym(RTLD_NEXT, LOCK_SLOW);
  real(thread, self);
  if (__tsan_acquire) __tsan_acquire(self);
}

__attribute__((swiftcall)) void unlock_slow(__attribute__((swift_context)) void *self) {
  unlock_function real = (unlock_function)dlsym(RTLD_NEXT, UNLOCK_SLOW);
  if (__tsan_release) __tsan_release(self);
  real(self);
}
