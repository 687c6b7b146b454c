"""Files that a person chooses, the real ones and those of other tests."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from snswriter.ports import DocumentFiles, ReadOnlyError, UnreadableError
from snswriter.storage.document_files import ChosenFiles
from tests.fakes import MemoryFiles


@pytest.mark.parametrize("make", [ChosenFiles, MemoryFiles])
def test_what_was_written_last_is_read(make: Callable[[], DocumentFiles], tmp_path: Path) -> None:
    files, path = make(), str(tmp_path / "広報 課" / "一.snspost")
    files.write(path, b"first")
    files.write(path, b"second")
    assert (files.read(path, 9), files.read(path, 3)) == (b"second", b"sec")


@pytest.mark.parametrize("make", [ChosenFiles, MemoryFiles])
@pytest.mark.parametrize("name", ["absent", "nul\0in the middle"])
def test_what_is_not_there_is_told(
    make: Callable[[], DocumentFiles], name: str, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableError):
        make().read(str(tmp_path / name), 9)


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        ChosenFiles().read(str(tmp_path), 9)


@pytest.mark.skipif(os.name == "nt", reason="such pipes lie in no folder on Windows")
def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError):
        ChosenFiles().read(str(tmp_path / "pipe"), 9)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_closed_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ReadOnlyError):
        ChosenFiles().write(str(tmp_path / "a.snspost"), b"")
