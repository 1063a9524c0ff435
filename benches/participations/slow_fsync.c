/* Loaded before libc by the bench: every fsync and fdatasync of the server takes one millisecond more, as on a disk
 * of another machine. SQLite is linked into the server but asks libc for these two. */
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static void one_millisecond(void)
{
    struct timespec left = {0, 1000000};
    while (nanosleep(&left, &left) != 0) {
    }
}

int fsync(int file)
{
    one_millisecond();
    return (int)syscall(SYS_fsync, file);
}

int fdatasync(int file)
{
    one_millisecond();
    return (int)syscall(SYS_fdatasync, file);
}
