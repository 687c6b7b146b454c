/* For Wine 8 only, never shipped: the source of random numbers that Rust's library asks. */

#include <windows.h>

BOOLEAN NTAPI SystemFunction036(void *bytes, ULONG count);

__declspec(dllexport) BOOL WINAPI
ProcessPrng(unsigned char *bytes, SIZE_T count)
{
    return SystemFunction036(bytes, (ULONG)count);
}
