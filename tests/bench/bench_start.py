"""How long the window takes to open, beside a bare start of Python with Qt.

    python tests/bench/bench_start.py [FOLDER]

FOLDER is an installed program (or `build/rooms/program-linux`); without it the checkout is
measured with the Python that runs this. Prints medians in seconds, warm and, as root, cold (the
system's file cache emptied before each start). Bare starts (`import PySide6.QtWidgets`) and
windows take turns, so that a busy machine slows both. Nothing fails here.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

WARM_ROUNDS, COLD_ROUNDS = 9, 5
CACHES = Path("/proc/sys/vm/drop_caches")
BARE = "import PySide6.QtWidgets"
WINDOW = """
import os, sys
if len(sys.argv) > 1:
    import start
    start.fill_in_libraries()
import snswriter.__main__, snswriter.app
from snswriter.app.imports import leave_sources_unread
leave_sources_unread()
from snswriter.app.editor import Editor, QApplication, find_places
from PySide6.QtCore import QEvent, QObject

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            print("painted", flush=True)
            os._exit(0)
        return False

application = QApplication(["snswriter"])
editor = Editor(application, find_places(os.environ))
filter = FirstPaint()
editor.window.installEventFilter(filter)
editor.start()
application.exec()
"""


def main() -> None:
    """Print one line for warm starts and one for cold ones."""
    folder = Path(sys.argv[1]).absolute() if len(sys.argv) > 1 else None
    python = [sys.executable] if folder is None else [str(folder / "runtime" / "python3.11")]
    python += [] if folder is None else ["-I", "-B", "-X", "utf8"]
    words = [] if folder is None else [str(folder)]
    with tempfile.TemporaryDirectory() as home:
        surroundings = {**os.environ, "SNSWRITER_HOME": home}
        surroundings.setdefault("QT_QPA_PLATFORM", "offscreen")
        started([*python, "-c", WINDOW, *words], surroundings)
        kinds = [("warm", WARM_ROUNDS)] + ([("cold", COLD_ROUNDS)] if may_empty_caches() else [])
        for kind, rounds in kinds:
            bare: list[float] = []
            window: list[float] = []
            for _ in range(rounds):
                for code, more, timings in ((BARE, [], bare), (WINDOW, words, window)):
                    if kind == "cold":
                        empty_caches()
                    timings.append(started([*python, "-c", code, *more], surroundings))
            tell(kind, statistics.median(bare), statistics.median(window), max(window))


def started(command: Sequence[str], surroundings: dict[str, str]) -> float:
    """Return the seconds that the command took."""
    begun = time.perf_counter()
    subprocess.run(command, env=surroundings, check=True, capture_output=True)
    return time.perf_counter() - begun


def tell(kind: str, bare: float, window: float, slowest: float) -> None:
    """Print one line."""
    print(
        f"{kind}: window {window:.2f} s (slowest {slowest:.2f}), bare Qt {bare:.2f} s, "
        f"{window / bare:.1f} times as long",
        flush=True,
    )


def may_empty_caches() -> bool:
    """Tell whether cold starts can be measured here."""
    return CACHES.exists() and os.access(CACHES, os.W_OK)


def empty_caches() -> None:
    """Make the next start read everything from the disk."""
    os.sync()
    CACHES.write_text("3", encoding="ascii")


if __name__ == "__main__":
    main()
