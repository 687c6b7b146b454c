"""The window's modules come in without being read twice or looked through for garbage."""

import json
import subprocess
import sys
import types

import pytest

from snswriter import app

SCRIPT = """
import gc, json, linecache, sys
import PySide6.QtCore
feature = sys.modules["shibokensupport.feature"]
before = feature._mod_uses_pyside
from snswriter.app.imports import import_at_once
editor = import_at_once("snswriter.app.editor")
late = sorted(name for name in linecache.cache if "snswriter" in name and "/gui/" in name)
print(json.dumps([editor.__name__, late, gc.isenabled(), gc.get_freeze_count() > 50_000]))
"""


def test_no_source_is_read_and_what_is_imported_is_not_looked_through() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == ["snswriter.app.editor", [], True, True]


def test_the_program_opens_its_window_that_way(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    editor = types.ModuleType("editor")
    vars(editor)["run"] = len

    def import_at_once(name: str) -> types.ModuleType:
        taken.append(name)
        return editor

    imports, other = types.ModuleType("imports"), types.ModuleType("other")
    vars(imports)["import_at_once"] = import_at_once
    vars(other)["run"] = lambda words: -len(words)
    monkeypatch.setitem(sys.modules, "snswriter.app.imports", imports)
    monkeypatch.setitem(sys.modules, "snswriter.app.editor", other)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert (app.run_editor(["a.txt", "b.txt"]), taken) == (2, ["snswriter.app.editor"])
