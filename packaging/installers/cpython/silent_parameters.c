/* The universal C runtime ends a program that hands a closed file number to it. CPython wants
   an error code instead; its own way of asking for that needs Microsoft's compiler. */
#include <stdint.h>
#include <stdlib.h>

static void __cdecl
carry_on(const wchar_t *expression, const wchar_t *function, const wchar_t *file,
         unsigned int line, uintptr_t reserved)
{
    (void)expression, (void)function, (void)file, (void)line, (void)reserved;
}

_invalid_parameter_handler _Py_silent_invalid_parameter_handler = carry_on;

__attribute__((constructor)) static void
install_for_the_whole_process(void)
{
    _set_invalid_parameter_handler(carry_on);
}
