"""Run a command as somebody who is no administrator, and end with its exit code.

Wine knows one user, an administrator; Windows can take this away from a process.
"""

import ctypes
import subprocess
import sys
from ctypes import wintypes

_ALL_ACCESS = 0xF01FF
_ADMINISTRATORS = 26
_FOR_EVER = 0xFFFFFFFF
_LONGEST_ID = 68

_advapi = ctypes.WinDLL("advapi32", use_last_error=True)
_kernel = ctypes.WinDLL("kernel32", use_last_error=True)
_kernel.GetCurrentProcess.restype = wintypes.HANDLE


class _Member(ctypes.Structure):
    _fields_ = (("id", ctypes.c_void_p), ("attributes", wintypes.DWORD))


class _Start(ctypes.Structure):
    _fields_ = (("size", wintypes.DWORD), ("rest", ctypes.c_byte * 100))


class _Made(ctypes.Structure):
    _fields_ = (
        ("process", wintypes.HANDLE),
        ("thread", wintypes.HANDLE),
        ("process_id", wintypes.DWORD),
        ("thread_id", wintypes.DWORD),
    )


def main(words: list[str]) -> int:
    """Run the words as a command; return its exit code."""
    line = ctypes.create_unicode_buffer(subprocess.list2cmdline(words))
    start, made, code = _Start(), _Made(), wintypes.DWORD()
    start.size = ctypes.sizeof(start)
    how = (None, None, False, 0, None, None, ctypes.byref(start), ctypes.byref(made))
    _hold(_advapi.CreateProcessAsUserW(_token(), None, line, *how))
    _kernel.WaitForSingleObject(wintypes.HANDLE(made.process), _FOR_EVER)
    _hold(_kernel.GetExitCodeProcess(wintypes.HANDLE(made.process), ctypes.byref(code)))
    return code.value


def _token() -> wintypes.HANDLE:
    """Return our own rights without those of administrators."""
    own, less = wintypes.HANDLE(), wintypes.HANDLE()
    process = wintypes.HANDLE(_kernel.GetCurrentProcess())
    _hold(_advapi.OpenProcessToken(process, _ALL_ACCESS, ctypes.byref(own)))
    name, size = ctypes.create_string_buffer(_LONGEST_ID), wintypes.DWORD(_LONGEST_ID)
    _hold(_advapi.CreateWellKnownSid(_ADMINISTRATORS, None, name, ctypes.byref(size)))
    group = _Member(ctypes.cast(name, ctypes.c_void_p), 0)
    rest = (0, None, 0, None, ctypes.byref(less))
    _hold(_advapi.CreateRestrictedToken(own, 0, 1, ctypes.byref(group), *rest))
    return less


def _hold(done: int) -> None:
    if not done:
        raise ctypes.WinError(ctypes.get_last_error())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
