"""Everything below the screens works where no Qt is installed."""

import subprocess
import sys

from tests.architecture.sources import modules

UPSTAIRS = (
    "snswriter/live/",
    "snswriter/gui/",
    "snswriter/app",
    "snswriter/selftest/window_check",
    "snswriter/__main__",
)

CHECK = """
import importlib, sys
sys.modules["PySide6"] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def run_without_qt(*names: str) -> str:
    """Import `names` where PySide6 cannot be imported; return what went wrong, or ''."""
    command = [sys.executable, "-c", CHECK, *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr.strip().splitlines()[-1] if done.returncode else ""


def below_the_screens() -> list[str]:
    files = [module.name for module in modules() if not module.name.startswith(UPSTAIRS)]
    return [name.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for name in files]


def test_all_lower_floors_import() -> None:
    names = below_the_screens()
    assert "snswriter.engine" in names
    assert run_without_qt(*names) == ""


def test_the_check_notices_qt() -> None:
    assert run_without_qt("PySide6.QtCore").startswith("ModuleNotFoundError")
