"""What the window must not wait for is not imported on the way to it."""

import json
import os
import subprocess
import sys

import pytest

LATE = {
    "snswriter.app.checking": "made by a thread",
    "snswriter.cli.check": "a command",
    "snswriter.cli.audit": "a command",
    "snswriter.engine.recognizers.table": "needed when rules are compiled",
    "snswriter.storage.keychain": "needed by those who keep secrets",
    "snswriter.storage.pack_keys": "needed to check packs",
    "cryptography": "needed to check packs",
    "jpholiday": "a calendar, for rules",
    "keyring": "needed by those who keep secrets",
    "phonenumbers": "a numbering plan, for rules",
    "ssl": "nothing here speaks to a network",
    "stdnum": "check digits, for rules",
}
SCRIPT = """
import json, sys
import snswriter.__main__, snswriter.app, snswriter.app.editor
print(json.dumps(sorted(sys.modules)))
"""


SOURCES = """
import importlib, linecache, sys
def stop(words):
    print(sorted(each for each in linecache.cache if "snswriter" in each))
    return 0
sys.argv = ["snswriter"]
import snswriter.app
importlib.import_module("PySide6.QtCore")
run = snswriter.app.importlib.import_module
def importing(name):
    module = run(name)
    if name == "snswriter.app.editor":
        module.run = stop
    return module
snswriter.app.importlib.import_module = importing
snswriter.app.run_editor([])
"""


def test_no_source_is_read_besides() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SOURCES],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.strip() == "[]"


@pytest.fixture(scope="module")
def imported() -> frozenset[str]:
    """Return the modules that are there when the window is about to be made."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True
    )
    return frozenset(json.loads(done.stdout))


def test_the_way_to_the_window_is_what_is_looked_at(imported: frozenset[str]) -> None:
    assert {"snswriter.gui.main_window", "PySide6.QtWidgets"} <= imported


@pytest.mark.parametrize("module", LATE)
def test_the_window_does_not_wait_for(module: str, imported: frozenset[str]) -> None:
    assert module not in imported, LATE[module]
