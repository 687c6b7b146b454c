"""Is an installed program still as it was packed: by the list of files that came with it.

A start that misses a module ends in a sentence by itself. A rule or a translation that is gone
would only be missed, and a text be called clean that nobody looked at.

The list is `app/snswriter-files.json`, made by the build: {"files": {"name": [bytes, "SHA-256"]}}
with names relative to the program's folder. A checkout or an environment of Python's has none.
"""

import hashlib
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import msgspec

from snswriter.ports import Problem
from snswriter.shipped import data_dir

LIST_NAME = "snswriter-files.json"

_DATA = "app/snswriter/_data/"
# Qt comes under a licence by which anybody may put another build of it in its place.
_REPLACEABLE = ("runtime/site-packages/PySide6/", "runtime/site-packages/shiboken6/")
_TOLD = 20
_REMEDY = "SNSライターをインストールし直してください。下書きと設定はそのまま残ります。"


class FileList(msgspec.Struct, frozen=True):
    """Size in bytes and SHA-256 (hexadecimal) of each file by its name."""

    files: dict[str, tuple[int, str]]


def program_folder() -> Path | None:
    """Return the folder of the installed program; None when this is no installed one."""
    app = data_dir("resources").parents[2]
    return app.parent if (app / LIST_NAME).is_file() else None


def damaged_data(folder: Path) -> tuple[Problem, ...]:
    """Return which rules and other data of the program are missing or of another size."""
    return _told(folder, _DATA)


def damaged_files(folder: Path) -> tuple[Problem, ...]:
    """Return which files of the whole program are missing or of another size."""
    return _told(folder, "")


def changed_files(folder: Path) -> tuple[str, ...]:
    """Return the names of files whose content is another than was packed. Reads everything.

    Raises:
        OSError: A file is there and cannot be read.
        ValueError: The list cannot be used.
    """
    return tuple(
        name
        for name, (_, digest) in _listed(folder).items()
        if not name.startswith(_REPLACEABLE) and _digest(folder / name) != digest
    )


def _told(folder: Path, start: str) -> tuple[Problem, ...]:
    try:
        listed = _listed(folder)
    except (OSError, ValueError):
        what = "プログラムのファイルの一覧が壊れています。"
        return (Problem(str(folder / "app" / LIST_NAME), "", what, _REMEDY),)
    wanted = {name: size for name, (size, _) in listed.items() if name.startswith(start)}
    # Where much is gone, more names say nothing more.
    return tuple(islice(_faults(folder, wanted), _TOLD))


def _faults(folder: Path, sizes: Mapping[str, int]) -> Iterator[Problem]:
    for name, size in sizes.items():
        path = folder / name
        try:
            found = path.stat().st_size
        except OSError:
            yield Problem(str(path), "", "プログラムのファイルが見つかりません。", _REMEDY)
            continue
        if found != size and not name.startswith(_REPLACEABLE):
            what = "プログラムのファイルが、配られたときと違っています。"
            yield Problem(str(path), "", what, _REMEDY)


def _listed(folder: Path) -> Mapping[str, tuple[int, str]]:
    content = (folder / "app" / LIST_NAME).read_bytes()
    return msgspec.json.decode(content, type=FileList).files


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""
