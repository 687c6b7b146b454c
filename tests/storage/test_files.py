import errno
import os
import stat
from pathlib import Path

import pytest

from snswriter.ports import (
    BusyError,
    DiskFullError,
    ReadOnlyError,
    StorageError,
    UnreadableError,
)
from snswriter.storage.files import (
    RETRY_DELAYS_MS,
    back_up,
    backup_of,
    read_file,
    replace_file,
    set_aside,
    translated,
)


def windows_error(code: int, number: int = errno.EACCES) -> PermissionError:
    error = PermissionError(number, "foreign words")
    error.winerror = code  # type: ignore[attr-defined, unused-ignore]
    return error


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "deep" / "accounts.toml"
    replace_file(path, b"old")
    return path


def names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


class Stubborn:
    """Stands in for Path.replace: refuses with these errors, one a call, before it works."""

    def __init__(self, *errors: OSError) -> None:
        self.errors = list(errors)

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real = Path.replace

        def replace(source: Path, target: Path) -> Path:
            if self.errors:
                raise self.errors.pop(0)
            return real(source, target)

        monkeypatch.setattr(Path, "replace", replace)


def test_replace_and_read(path: Path) -> None:
    replace_file(path, b"new")
    assert (read_file(path, 3), names(path.parent)) == (b"new", [path.name])


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert read_file(tmp_path / "none", 10) is None


def test_a_file_that_is_too_long(path: Path) -> None:
    with pytest.raises(UnreadableError):
        read_file(path, 2)


def test_a_folder_in_place_of_the_file(path: Path) -> None:
    with pytest.raises(UnreadableError, match="読み込めませんでした"):
        read_file(path.parent, 10)


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_scanner_that_holds_the_file_is_waited_for(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    Stubborn(windows_error(code), windows_error(code)).install(monkeypatch)
    slept: list[float] = []
    replace_file(path, b"new", slept.append)
    assert (path.read_bytes(), slept) == (b"new", [0.01, 0.02])


@pytest.mark.parametrize(
    ("errors", "kind", "naps"),
    [
        ([windows_error(32)] * 9, BusyError, len(RETRY_DELAYS_MS)),
        ([windows_error(5)] * 9, ReadOnlyError, len(RETRY_DELAYS_MS)),
        ([PermissionError(errno.EACCES, "")], ReadOnlyError, 0),
        ([OSError(errno.EROFS, "")], ReadOnlyError, 0),
        ([OSError(errno.ENOSPC, "")], DiskFullError, 0),
        ([OSError(errno.EIO, "")], StorageError, 0),
    ],
)
def test_a_failure_leaves_the_old_file_and_no_litter(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    errors: list[OSError],
    kind: type[StorageError],
    naps: int,
) -> None:
    Stubborn(*errors).install(monkeypatch)
    slept: list[float] = []
    with pytest.raises(StorageError) as caught:
        replace_file(path, b"new", slept.append)
    assert (type(caught.value), caught.value.where, len(slept)) == (kind, str(path), naps)
    assert (path.read_bytes(), names(path.parent)) == (b"old", [path.name])


def test_a_disk_that_fills_while_writing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError, match="空きが足りず"):
        replace_file(path, b"new")
    assert (path.read_bytes(), names(path.parent)) == (b"old", [path.name])


@pytest.mark.parametrize("code", [39, 112])
def test_a_full_disk_on_windows(code: int) -> None:
    assert type(translated(windows_error(code, errno.EINVAL), Path("a"))) is DiskFullError


@pytest.mark.skipif("os.name == 'nt'", reason="permissions as numbers are not Windows's")
def test_permissions_stay_and_new_files_are_private(path: Path) -> None:
    fresh = stat.S_IMODE(path.stat().st_mode)
    path.chmod(0o640)
    replace_file(path, b"new")
    folder = stat.S_IMODE(path.parent.stat().st_mode)
    assert (fresh, stat.S_IMODE(path.stat().st_mode), folder) == (0o600, 0o640, 0o700)


@pytest.mark.skipif("os.name == 'nt'", reason="making links needs a privilege on Windows")
def test_a_link_is_followed(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    replace_file(link, b"new")
    assert (link.is_symlink(), path.read_bytes()) == (True, b"new")


def test_the_backup(path: Path) -> None:
    back_up(path)
    replace_file(path, b"new")
    assert (backup_of(path).read_bytes(), path.read_bytes()) == (b"old", b"new")


def test_no_backup_of_nothing(tmp_path: Path) -> None:
    back_up(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_set_aside_never_covers_an_earlier_one(path: Path) -> None:
    first = set_aside(path)
    replace_file(path, b"second")
    second = set_aside(path)
    found = {file.name: file.read_bytes() for file in (first, second)}
    assert found == {"accounts.damaged-1.toml": b"old", "accounts.damaged-2.toml": b"second"}
