/* Loaded before the C library: a disk takes SYNC_WAIT microseconds more to say that something is on it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static int after_wait(const char *name, int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  usleep(atoi(getenv("SYNC_WAIT")));
  return real(file);
}

int fsync(int file) { return after_wait("fsync", file); }

int fdatasync(int file) { return after_wait("fdatasync", file); }
