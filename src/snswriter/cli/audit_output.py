"""Where the report of an audit goes: standard output, or a file that appears when it is whole."""

import contextlib
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from snswriter.cli.inputs import InputError


def write_report(pieces: Iterable[str], out: Path | None) -> None:
    """Write the pieces of a report as UTF-8 as they come.

    A file gets its name only when everything is written, so a report that was broken off
    never looks like a whole one. A lone surrogate leaves as an escape.

    Raises:
        InputError: The file cannot be written.
    """
    if out is None:
        _write(pieces, sys.stdout.buffer)
        return
    try:
        _write_file(pieces, out.resolve())
    except OSError as error:
        raise InputError(
            f"{out} に書けません({error.strerror})。場所、権限、空き容量を確かめてください。"
        ) from error


def _write_file(pieces: Iterable[str], target: Path) -> None:
    if target.exists() and not target.is_file():
        # A pipe or a device such as /dev/null must be written to, never replaced.
        with target.open("wb") as stream:
            _write(pieces, stream)
        return
    unfinished = target.with_name(f"{target.name}.part")
    try:
        with unfinished.open("wb") as stream:
            _write(pieces, stream)
        unfinished.replace(target)
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _write(pieces: Iterable[str], stream: BinaryIO) -> None:
    for piece in pieces:
        stream.write(piece.encode("utf-8", "backslashreplace"))
    stream.flush()
