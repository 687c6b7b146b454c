"""Archives whose bytes depend on nothing but names and contents."""

import lzma
import os
import tarfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from installers.places import MOMENT_S

XZ_FAST, XZ_USUAL = 0, 6
_FILE, _PROGRAM = 0o644, 0o755


def files_of(folder: Path) -> Iterator[Path]:
    """Yield every file below `folder` in the order of names."""
    yield from sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink())


def write_zip(
    folder: Path, target: Path, method: int = zipfile.ZIP_DEFLATED, prefix: str = ""
) -> Path:
    """Pack the files below `folder`; `prefix` (ending in "/") goes before their names."""
    moment = time.gmtime(MOMENT_S)[:6]
    with zipfile.ZipFile(target, "w", method, compresslevel=9) as archive:
        for path in files_of(folder):
            entry = zipfile.ZipInfo(prefix + path.relative_to(folder).as_posix(), moment)
            entry.external_attr = _mode(path) << 16
            entry.compress_type = method
            archive.writestr(entry, path.read_bytes())
    return target


def write_tar_xz(folder: Path, target: Path, prefix: str, level: int = XZ_USUAL) -> Path:
    """Pack the files below `folder`, owned by root, compressed by xz of this level."""
    with (
        lzma.open(target, "wb", preset=level) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in files_of(folder):
            entry = archive.gettarinfo(path, prefix + path.relative_to(folder).as_posix())
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = MOMENT_S
            entry.mode = _mode(path)
            if entry.isreg():
                with path.open("rb") as stream:
                    archive.addfile(entry, stream)
            else:
                archive.addfile(entry)
    return target


def settle_times(folder: Path) -> None:
    """Give every file one moment, for packages that keep the times of what they pack."""
    for path in (folder, *sorted(folder.rglob("*"))):
        os.utime(path, (MOMENT_S, MOMENT_S))


def folder_bytes(folder: Path) -> int:
    """Return the size of all files below `folder`."""
    return sum(path.lstat().st_size for path in files_of(folder))


def _mode(path: Path) -> int:
    return _PROGRAM if path.stat().st_mode & 0o100 else _FILE
