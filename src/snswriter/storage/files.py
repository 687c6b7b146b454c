"""Whole files, written so that a power cut leaves the old or the new one, never a half."""

import contextlib
import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from snswriter.ports import (
    BusyError,
    DiskFullError,
    ReadOnlyError,
    StorageError,
    UnreadableError,
)

# Virus scanners and sync clients hold a Windows file for some tens of milliseconds.
RETRY_DELAYS_MS = (10, 20, 40, 80, 160)

_ACCESS_DENIED = 5
_SHARING_VIOLATIONS = (32, 33)
_FULL_ON_WINDOWS = (39, 112)
# EFBIG: the person's files may not grow beyond a limit that somebody set.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def read_file(path: Path, limit_bytes: int) -> bytes | None:
    """Return the bytes of the file, or None when there is no such file.

    Raises:
        UnreadableError: It is a folder, is forbidden, or is longer than `limit_bytes`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableError(str(path)) from error
    if len(data) > limit_bytes:
        raise UnreadableError(str(path))
    return data


def replace_file(path: Path, data: bytes, sleep: Callable[[float], None] = time.sleep) -> None:
    """Put `data` in place of the file at `path`, durable on disk when this returns.

    Missing folders are made, private to the person. A link is followed, and permissions stay.
    `sleep` takes seconds.

    Raises:
        DiskFullError: There is no room.
        ReadOnlyError: Folder or file may not be written.
        BusyError: Another program kept the file open during all retries.
        StorageError: Anything else that the system reports.
    """
    target = Path(os.path.realpath(path))
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = _written_beside(target, data)
        try:
            _move_over(temporary, target, sleep)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise translated(error, path) from error
    sync_folder(target.parent)


def back_up(path: Path, sleep: Callable[[float], None] = time.sleep) -> None:
    """Copy the file to its neighbour `backup_of(path)`; a missing file changes nothing.

    Raises:
        StorageError: One of its kinds, as in `replace_file`.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise UnreadableError(str(path)) from error
    replace_file(backup_of(path), data, sleep)


def set_aside(path: Path, sleep: Callable[[float], None] = time.sleep) -> Path:
    """Rename the file to the first free "name.damaged-N.ext" and return that path.

    Raises:
        StorageError: One of its kinds, as in `replace_file`.
    """
    target = free_neighbour(path)
    try:
        _move_over(path, target, sleep)
    except OSError as error:
        raise translated(error, path) from error
    return target


def free_neighbour(path: Path) -> Path:
    """Return the first "name.damaged-N.ext" beside `path` that does not exist yet."""
    number = 1
    while (target := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    return target


def backup_of(path: Path) -> Path:
    """Return where the last good copy of `path` is kept."""
    return path.with_name(path.name + ".bak")


def translated(error: OSError, path: Path) -> StorageError:
    """Return what an error of the operating system means for the person."""
    code = getattr(error, "winerror", None)
    if error.errno in _FULL or code in _FULL_ON_WINDOWS:
        return DiskFullError(str(path))
    if code in _SHARING_VIOLATIONS:
        return BusyError(str(path))
    if error.errno in _FORBIDDEN or code == _ACCESS_DENIED:
        return ReadOnlyError(str(path))
    return StorageError(str(path))


def _written_beside(target: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _move_over(source: Path, target: Path, sleep: Callable[[float], None]) -> None:
    for delay_ms in RETRY_DELAYS_MS:
        try:
            source.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in (_ACCESS_DENIED, *_SHARING_VIOLATIONS):
                raise
            sleep(delay_ms / 1000)
        else:
            return
    source.replace(target)


def sync_folder(folder: Path) -> None:
    """Make names in the folder durable, where the system has a way to."""
    if os.name == "nt":
        return
    # The new file is in place already; a file system that cannot sync folders is no failure.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
