"""What is installed: pinned, with hashes, from no named server, and without the fault of 6.12."""

import re
import sys
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QObject

from tests.architecture.sources import ROOT

LOCKS = ("run.txt", "dev.txt", "build.txt", "uv.txt")


def locked_entries(lock: str) -> Iterator[str]:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    yield from (line for line in text.splitlines() if line.strip())


def pins(lock: str) -> dict[str, str]:
    """Return name -> version of each entry of a lock file."""
    return dict(re.split(r"[=; ]+", entry, maxsplit=2)[:2] for entry in locked_entries(lock))


def declared(extra: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return [Requirement(line) for line in listed]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_is_pinned_with_hashes(lock: str) -> None:
    shape = re.compile(r"^[a-z0-9-]+==[^\s;]+( ; [^\\]+?)?( +--hash=sha256:[0-9a-f]{64})+ *$")
    assert [entry for entry in locked_entries(lock) if not shape.match(entry)] == []


@pytest.mark.parametrize(
    ("extra", "lock"),
    [
        ("", "run.txt"),
        ("editor", "run.txt"),
        ("", "dev.txt"),
        ("dev", "dev.txt"),
        ("examples", "dev.txt"),
    ],
)
def test_the_lock_fits_the_declaration(extra: str, lock: str) -> None:
    locked = pins(lock)
    unfit = [
        str(requirement)
        for requirement in declared(extra)
        if not requirement.specifier.contains(locked.get(normal(requirement.name), "0"))
    ]
    assert unfit == []


def test_development_has_the_versions_that_users_get() -> None:
    developer = pins("dev.txt")
    assert {name: developer.get(name) for name in pins("run.txt")} == pins("run.txt")


def test_qt_is_bound_below_the_faulty_release() -> None:
    (qt,) = [each for each in declared("editor") if each.name.startswith("PySide6")]
    assert qt.name == "PySide6-Essentials"
    assert [qt.specifier.contains(version) for version in ("6.8", "6.11.9", "6.12.0")] == [
        True,
        True,
        False,
    ]


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_a_void_call_into_qt_keeps_none_alive() -> None:
    # PySide6 6.12.0 takes a reference of None with each call; after a few thousand the
    # interpreter aborts without a chance to save.
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) <= 50
