"""Compile C files for Windows, several at a time, none twice."""

import hashlib
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from installers.commands import run
from installers.cpython.sources import Sources
from installers.tools import compile_environment

# A wrong sign or an aliased pointer must behave as CPython's authors expect of their compiler.
_FLAGS = (
    "-O2", "-g0", "-w", "-std=gnu11", "-fwrapv", "-fno-strict-aliasing", "-mms-bitfields",
    "-fno-sanitize=all", "-Wno-builtin-macro-redefined",
)  # fmt: skip
_DEFINES = (
    "WIN32", "NDEBUG", "_M_X64", "MS_WIN64", "_WIN32_WINNT=0x0602", "WINVER=0x0602",
    "NTDDI_VERSION=0x06020000", 'PY3_DLLNAME=L"python3"',
    '__DATE__="Jan 01 2020"', '__TIME__="00:00:00"',
)  # fmt: skip
_INCLUDES = ("PC", "Include", "Include/internal", ".")


@dataclass(frozen=True, slots=True)
class Job:
    """One C file and what it is compiled with, beyond what all are."""

    source: Path
    defines: tuple[str, ...] = ()
    includes: tuple[Path, ...] = ()
    quoted_includes: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Compiler:
    """Compiles into `folder`; `command` is the C compiler for Windows."""

    command: Sequence[str]
    sources: Sources
    folder: Path

    def compile(self, jobs: Iterable[Job]) -> list[Path]:
        """Return the object files, in the order of the jobs."""
        with ThreadPoolExecutor(os.cpu_count() or 2) as workers:
            return list(workers.map(self._compile_one, jobs))

    def link(self, target: Path, objects: Sequence[Path], *words: str | Path) -> Path:
        """Make a program or library without debugging symbols or the time of day in it."""
        # zig's linker writes a hash of the content where others write the time.
        command = [*self.command, "-s", *words[:1], "-o", target, *objects, *words[1:]]
        run(command, environment=compile_environment(self.folder / "zig-cache"))
        return target

    def _compile_one(self, job: Job) -> Path:
        words = [*_FLAGS, *_defines(*_DEFINES, *job.defines)]
        for folder in (*(self.sources.python / name for name in _INCLUDES), *job.includes):
            words += ["-I", str(folder)]
        for folder in job.quoted_includes:
            words += ["-iquote", str(folder)]
        # Paths of this machine must not get into messages and assertions.
        words.append(f"-ffile-prefix-map={self.sources.python.parent}=.")
        key = hashlib.sha256("\0".join([str(job.source), *words]).encode()).hexdigest()[:16]
        made = self.folder / f"{job.source.stem}-{key}.o"
        if not made.exists():
            unfinished = made.with_suffix(".unfinished.o")
            command = [*self.command, *words, "-c", str(job.source), "-o", str(unfinished)]
            run(command, environment=compile_environment(self.folder / "zig-cache"))
            unfinished.rename(made)
        return made


def _defines(*names: str) -> list[str]:
    return [f"-D{name}" for name in names]
