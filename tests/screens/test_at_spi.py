"""Every screen of the program as assistive technology sees it, through AT-SPI and not only Qt."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from devtools.screenshots import SCENES
from tests.architecture.sources import ROOT

pytestmark = pytest.mark.screen

_LIMIT_S = 240
_MENU = "menu item"
_NO_ROLE = frozenset({"unknown", "invalid", "filler", "redundant object", "application"})
_WORKED_BY_HAND = frozenset(
    {
        "push button",
        "toggle button",
        "check box",
        "radio button",
        "combo box",
        "text",
        "entry",
        "password text",
        "list",
        "list item",
        "table",
        "tree",
        "tree item",
        "page tab",
        "slider",
        "spin button",
        "link",
        _MENU,
    }
)


@dataclass(frozen=True, slots=True)
class Node:
    """One accessible thing.

    Attributes:
        above: Names, or roles, of what holds it, outermost first.
    """

    role: str
    name: str
    states: frozenset[str]
    above: tuple[str, ...]

    @property
    def is_interactive(self) -> bool:
        """Tell whether somebody may work with it now."""
        is_there = "showing" in self.states or self.role == _MENU
        # A cell of a table may be empty; the first one of its row then tells what it is.
        if self.role == "table cell":
            return False
        return is_there and ("focusable" in self.states or self.role in _WORKED_BY_HAND)

    def __str__(self) -> str:
        return f"{self.role} {self.name!r} in {'/'.join(self.above[-3:])}"


@dataclass(frozen=True, slots=True)
class Screen:
    scene: str
    faults: str
    nodes: tuple[Node, ...]


def python_with_pyatspi() -> str | None:
    """Return the system's Python if it can ask assistive technology."""
    python = "/usr/bin/python3"
    if not Path(python).exists():
        return None
    asked = subprocess.run([python, "-c", "import pyatspi"], capture_output=True, check=False)
    return python if asked.returncode == 0 else None


def surroundings(home: Path) -> dict[str, str]:
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    return {
        **os.environ,
        "HOME": str(home),
        "SNSWRITER_HOME": str(home / "snswriter"),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture(scope="module")
def screens(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Sequence[Screen]:
    """Walk all scenes of the editor in a session of its own; return what a reader gets to know."""
    if QGuiApplication.platformName() != "xcb":
        pytest.skip("needs an X display")
    session, python = shutil.which("dbus-run-session"), python_with_pyatspi()
    if session is None:
        pytest.skip("needs D-Bus (Debian package dbus)")
    if python is None:
        pytest.skip("needs AT-SPI (Debian packages at-spi2-core, python3-pyatspi)")
    done = subprocess.run(
        [session, "--", sys.executable, "-m", "tests.screens.reader", python],
        env=surroundings(tmp_path_factory.mktemp("session")),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=_LIMIT_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [_screen(line) for line in done.stdout.splitlines() if line.startswith("{")]


def _screen(line: str) -> Screen:
    told = json.loads(line)
    nodes = tuple(
        Node(each["role"], each["name"], frozenset(each["states"]), tuple(each["above"]))
        for each in told["told"]["nodes"]
    )
    return Screen(told["scene"], told["told"]["faults"], nodes)


def test_every_scene_was_read(screens: Sequence[Screen]) -> None:
    silent = [f"{each.scene}: {each.faults}" for each in screens if len(each.nodes) < 20]
    assert (silent, {each.scene for each in screens}) == ([], set(SCENES))


def test_everything_that_can_be_worked_with_has_a_name(screens: Sequence[Screen]) -> None:
    nameless = {
        f"{screen.scene}: {node}"
        for screen in screens
        for node in screen.nodes
        if node.is_interactive and not node.name.strip()
    }
    assert sorted(nameless) == []


def test_everything_that_takes_the_focus_has_a_role(screens: Sequence[Screen]) -> None:
    roleless = {
        f"{screen.scene}: {node}"
        for screen in screens
        for node in screen.nodes
        if "focusable" in node.states and "showing" in node.states and node.role in _NO_ROLE
    }
    assert sorted(roleless) == []


def test_a_finding_is_told_in_full(screens: Sequence[Screen]) -> None:
    (post,) = (each for each in screens if each.scene == "post")
    rows = [node.name for node in post.nodes if node.role == "list item"]
    weekday = [row for row in rows if "2026年12月12日は土曜日です" in row]
    parts = ("修正が必要", "日付と曜日の不一致", "「2026年12月12日（金）」", "確かめて", "根拠")
    assert [[part for part in parts if part not in row] for row in weekday] == [[]]


def test_the_card_is_a_panel_that_tells_its_finding(screens: Sequence[Screen]) -> None:
    (card,) = (each for each in screens if each.scene == "card-examples")
    panels = [node.name for node in card.nodes if node.role == "panel"]
    assert [name for name in panels if "2026年12月12日は土曜日です" in name] != []


def test_every_menu_can_be_read(screens: Sequence[Screen]) -> None:
    entries = {node.name for node in screens[0].nodes if node.role == _MENU}
    assert {"投稿文をコピー", "次の項目へ", "指摘の説明を読む"} - entries == set()
