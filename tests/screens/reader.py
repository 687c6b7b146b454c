"""Has each screen read as a screen reader would: `python -m tests.screens.reader PYTHON`.

Runs inside a D-Bus session with a display; PYTHON is one that has pyatspi.
"""

import json
import os
import sys

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QWidget

from tests.architecture.sources import ROOT
from tests.screens.stage import Tell, play

_PROBE = str(ROOT / "tests" / "screens" / "probe.py")


def read(python: str, widget: QWidget, tell: Tell) -> None:
    """Ask from another process, which this one answers: its event loop must go on."""
    probe = QProcess(widget)

    def finish() -> None:
        told = bytes(probe.readAllStandardOutput().data()).decode()
        faults = bytes(probe.readAllStandardError().data()).decode()
        tell({"nodes": json.loads(told) if told.strip() else [], "faults": faults})

    probe.finished.connect(finish)
    probe.start(python, [_PROBE, str(os.getpid())])


def main(python: str) -> int:
    return play(lambda widget, tell: read(python, widget, tell))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
