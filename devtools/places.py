"""Where things lie in the checkout, and the surroundings that every child process gets."""

import os
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "requirements"
ENVIRONMENT = ROOT / ".venv"
IS_WINDOWS = os.name == "nt"
SCRIPTS = ENVIRONMENT / ("Scripts" if IS_WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if IS_WINDOWS else "python")

# A foreign PYTHONPATH or PYTHONHOME would mix other packages into the pinned ones.
_FOREIGN = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")


def tool(name: str) -> str:
    """Return the path of the command `name` inside the project's environment."""
    return str(SCRIPTS / (f"{name}.exe" if IS_WINDOWS else name))


def surroundings(**more: str) -> Mapping[str, str]:
    """Return the environment variables for a child: ours, cleaned, with `more` on top."""
    kept = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    return {**kept, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **more}
