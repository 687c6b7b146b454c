"""Measures one thing about the running editor and prints it as JSON.

    python -m tests.bench.editor_measures ERRAND [CHARACTERS]

Called by `bench_editor`, in a process of its own for each measurement, so that nothing that was
measured before warms or burdens it. Times are seconds on the wall.
"""

# ruff: noqa: E402
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

from snswriter.app.imports import leave_sources_unread

# As the program itself does, before it imports anything else.
leave_sources_unread()

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from snswriter.app.editor import Editor
from snswriter.app.pace import large_and_lasting
from snswriter.drafts.draft import new_draft
from snswriter.engine import Checker
from snswriter.live.desk import CheckerState
from snswriter.storage.paths import find_places
from tests.bench.bench_engine import sample

KEYS = 60
PAUSE_S = 0.12
POSTS = 20
ON_THE_DAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
Wish = Callable[[], bool]
_TYPED = "確認しております。"


def now() -> tuple[float, float]:
    """Return the time on the wall, and what this process has computed so far in all threads."""
    return time.perf_counter(), time.process_time()


def between(start: tuple[float, float], end: tuple[float, float]) -> dict[str, float]:
    """Return how long something took on the wall, and how much of that was our own doing.

    The machine gives time to other programs as well; no more of a stretch of time than this
    process has computed in it can be its own.
    """
    wall, own = end[0] - start[0], end[1] - start[1]
    return {"wall": wall, "own": min(wall, own)}


@dataclass
class Heartbeat:
    """Beats each millisecond in the GUI thread; what keeps it from beating shows as a gap."""

    beats: list[tuple[float, float]] = field(default_factory=list)

    def start(self, parent: QObject) -> None:
        """Beat from now on."""
        timer = QTimer(parent, interval=1, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start()

    def gaps(self, since: float) -> dict[str, float]:
        """Return the longest time between beats from a moment until now."""
        inside = [(wall, own) for wall, own in self.beats if wall >= since]
        inside.append(now())
        gaps = [between(before, after) for before, after in pairwise(inside)]
        return {name: max((gap[name] for gap in gaps), default=0.0) for name in ("wall", "own")}

    def _beat(self) -> None:
        self.beats.append(now())


class Painted(QObject):
    """Knows when the page was last painted with the findings of the present text."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.at = (0.0, 0.0)
        self.is_current = False
        editor.window.page.editor.viewport().installEventFilter(self)
        # Comes last of all that listen, so that the page knows them already.
        editor.window.place.guidance.findings_changed.connect(self._on_findings)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        """See whether what is about to be painted is what belongs to the present text."""
        if event.type() is QEvent.Type.Paint and not self.is_current and self._is_up_to_date():
            self.is_current = True
            # After the painting comes what brings it to the screen, in the same turn.
            QTimer.singleShot(0, self, self._note)
        return False

    def forget(self) -> None:
        """Wait for another painting."""
        self.at, self.is_current = (0.0, 0.0), False

    def _on_findings(self) -> None:
        QTimer.singleShot(0, self, self._ask_for_paint)

    def _ask_for_paint(self) -> None:
        """Have a pixel painted where no mark is other than before, so that nothing else would be.

        Whatever is still to be painted is painted together with it.
        """
        if not self.is_current and self._is_up_to_date():
            self._editor.window.page.editor.viewport().update(0, 0, 1, 1)

    def _is_up_to_date(self) -> bool:
        page = self._editor.window.page.editor
        review, guidance = self._editor.desk.review, self._editor.window.place.guidance
        if review is None or review.post.body != page.text:
            return False
        shown = tuple(each.finding for each in page.found)
        return set(shown) <= set(guidance.findings)

    def _note(self) -> None:
        self.at = now()


def tell(**values: object) -> None:
    """Print what was measured."""
    print(json.dumps(values), flush=True)


def turn_until(wish: Wish, limit_s: float = 20) -> None:
    """Let the event loop turn, as `exec` does, until the wish is fulfilled."""
    loop = QApplication.instance()
    assert loop is not None
    over = time.monotonic() + limit_s
    while not wish():
        assert time.monotonic() < over, "waited in vain"
        loop.processEvents()
        # Outside of `exec`, Qt keeps back what was to be deleted later.
        loop.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        time.sleep(0.0002)


def rest(seconds: float) -> None:
    """Let the event loop turn for some time."""
    over = time.monotonic() + seconds
    turn_until(lambda: time.monotonic() >= over)


def is_open(editor: Editor) -> bool:
    """Tell whether somebody can write."""
    return not editor.window.page.editor.isReadOnly()


def is_ready(editor: Editor) -> bool:
    """Tell whether what is written is checked, too."""
    return is_open(editor) and editor.desk.checker_state is CheckerState.READY


def open_editor() -> Editor:
    """Return the editor with its window shown and the first-steps window closed."""
    application = QApplication(["snswriter"])
    editor = Editor(application, find_places(os.environ))
    editor.start()
    return editor


def settled_editor() -> Editor:
    """Return the editor once everything that the start brings has happened."""
    editor = open_editor()
    turn_until(lambda: is_ready(editor))
    for dialog in editor.window.findChildren(QWidget, "tour_dialog"):
        dialog.close()
    rest(1.0)
    return editor


def lay(editor: Editor, characters: int) -> None:
    """Put a municipal text of this length on the desk and wait until all about it is known."""
    body = sample(characters)
    draft = new_draft(editor.desk.draft.account_id, ON_THE_DAY).with_body(body, ON_THE_DAY)
    editor.desk.open_draft(draft)
    turn_until(lambda: editor.desk.review is not None)
    rest(1.5)


def press(widget: QWidget, number: int) -> None:
    """Type one character: a digit by key, or a word as an input method commits it."""
    if number % 2:
        QTest.keyClick(widget, Qt.Key.Key_0 + number % 10)
        return
    word = _TYPED[number // 2 % len(_TYPED)]
    QApplication.sendEvent(widget, QInputMethodEvent(word, []))
    commit = QInputMethodEvent("", [])
    commit.setCommitString(word)
    QApplication.sendEvent(widget, commit)


def keys(characters: int) -> None:
    """Type in the middle of a text: from each key until its marks are on the screen."""
    editor = settled_editor()
    lay(editor, characters)
    page, painted, heart = editor.window.page.editor, Painted(editor), Heartbeat()
    page.setFocus()
    page.put_caret(characters // 2)
    heart.start(editor)
    rest(1.0)
    times, handling, gaps = [], [], []
    for number in range(KEYS):
        painted.forget()
        start = now()
        press(page, number)
        handled = now()
        turn_until(lambda: painted.at[0] > 0)
        times.append(between(start, painted.at))
        handling.append(between(start, handled))
        rest(PAUSE_S)
        gaps.append(heart.gaps(handled[0]))
    tell(times=times, handling=handling, gaps=gaps, marks=len(page.found))


def bare(characters: int) -> None:
    """Type likewise into a QPlainTextEdit that does nothing else, with the same font."""
    editor = settled_editor()
    page = editor.window.page.editor
    field_ = QPlainTextEdit()
    field_.setFont(page.font())
    field_.resize(page.size())
    field_.setPlainText(sample(characters))
    editor.window.hide()
    field_.show()
    rest(0.5)
    cursor = field_.textCursor()
    cursor.setPosition(characters // 2)
    field_.setTextCursor(cursor)
    watch = _PaintWatch(field_)
    rest(0.5)
    times = []
    for number in range(KEYS):
        watch.at = (0.0, 0.0)
        start = now()
        press(field_, number)
        turn_until(lambda: watch.at[0] > 0)
        times.append(between(start, watch.at))
        rest(PAUSE_S)
    tell(times=times)


class _PaintWatch(QObject):
    """Notes when a bare field was painted and brought to the screen."""

    def __init__(self, field_: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(field_)
        self.at = (0.0, 0.0)
        field_.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        self.at = self.at if self.at[0] else now()


def checking(characters: int) -> None:
    """Check a whole text that the checker has never seen while nobody does anything."""
    editor = settled_editor()
    lay(editor, characters)
    painted, heart = Painted(editor), Heartbeat()
    heart.start(editor)
    rest(1.0)
    idle = heart.gaps(time.perf_counter() - 0.8)
    gaps, times = [], []
    for _ in range(5):
        with large_and_lasting():
            checker = Checker.default()
            checker.check("みどり野市です。")
        rest(0.5)
        painted.forget()
        start = now()
        editor.desk.use_checker(checker)
        turn_until(lambda: painted.at[0] > 0)
        rest(0.3)
        times.append(between(start, painted.at))
        gaps.append(heart.gaps(start[0]))
    tell(gaps=gaps, times=times, idle=idle)


def opening(characters: int) -> None:
    """Open a long draft: the opening itself, and the longest gap until its marks are there."""
    editor = settled_editor()
    painted, heart = Painted(editor), Heartbeat()
    heart.start(editor)
    rest(1.0)
    gaps, openings, times = [], [], []
    for number in range(5):
        lay(editor, 40 + number)
        painted.forget()
        body = f"{number}" + sample(characters)
        draft = new_draft(editor.desk.draft.account_id, ON_THE_DAY).with_body(body, ON_THE_DAY)
        start = now()
        editor.desk.open_draft(draft)
        QApplication.processEvents()
        opened = now()
        turn_until(lambda: painted.at[0] > 0)
        rest(0.3)
        openings.append(between(start, opened))
        times.append(between(start, painted.at))
        gaps.append(heart.gaps(opened[0]))
    tell(gaps=gaps, openings=openings, times=times)


def since(begun: float) -> dict[str, float]:
    """Return how long this process has been there, on the wall and in what it computed."""
    return {"wall": time.monotonic() - begun, "own": time.process_time()}


def start(_: int) -> None:
    """Start: when the window can be written in, when it checks, and gaps until then."""
    begun = float(os.environ["BENCH_BEGUN"])
    editor = open_editor()
    heart = Heartbeat()
    heart.start(editor)
    turn_until(lambda: is_open(editor))
    QApplication.processEvents()
    usable, usable_at = since(begun), time.perf_counter()
    turn_until(lambda: is_ready(editor))
    tell(usable=usable, ready=since(begun), gaps=heart.gaps(usable_at))
    os._exit(0)


def bare_start(_: int) -> None:
    """Start a window with nothing but a text field."""
    begun = float(os.environ["BENCH_BEGUN"])
    application = QApplication(["bare"])
    field_ = QPlainTextEdit()
    watch = _PaintWatch(field_)
    field_.show()
    turn_until(lambda: watch.at[0] > 0)
    tell(usable=since(begun))
    del application
    os._exit(0)


def memory(_: int) -> None:
    """Write twenty posts as somebody would, and tell what the process then holds."""
    editor = settled_editor()
    bare_s = memory_of_this_process()
    page = editor.window.page.editor
    for number in range(POSTS):
        editor.window.new_draft()
        body = f"{number}回目のお知らせです。\n" + sample(500)
        for line in body.split("\n"):
            page.insertPlainText(line + "\n")
            turn_until(lambda: editor.desk.review is not None)
        rest(0.2)
    rest(1.0)
    tell(at_start=bare_s, after=memory_of_this_process())


def memory_of_this_process() -> Mapping[str, float]:
    """Return megabytes by name, as Linux counts them; nothing elsewhere."""
    rollup, maps = Path("/proc/self/smaps_rollup"), Path("/proc/self/smaps")
    if not rollup.exists():
        return {}
    sums = _kilobytes(rollup.read_text("utf-8").split("\n"))
    dictionary, inside = 0.0, False
    for line in maps.read_text("utf-8", "replace").split("\n"):
        if "-" in line.split(" ")[0]:
            inside = "unidic" in line
        elif inside and line.startswith("Rss:"):
            dictionary += int(line.split()[1])
    status = _kilobytes(Path("/proc/self/status").read_text("utf-8").split("\n"))
    return {
        "rss": sums["Rss"] / 1024,
        "pss": sums["Pss"] / 1024,
        "uss": (sums["Private_Clean"] + sums["Private_Dirty"]) / 1024,
        "anonymous": sums["Anonymous"] / 1024,
        "dictionary": dictionary / 1024,
        "peak": status["VmHWM"] / 1024,
    }


def _kilobytes(lines: Sequence[str]) -> dict[str, int]:
    pairs: Iterator[list[str]] = (line.split() for line in lines if line.endswith("kB"))
    return {words[0].rstrip(":"): int(words[1]) for words in pairs}


ERRANDS: Mapping[str, Callable[[int], None]] = MappingProxyType(
    {
        "keys": keys,
        "bare": bare,
        "checking": checking,
        "opening": opening,
        "start": start,
        "bare-start": bare_start,
        "memory": memory,
    }
)

if __name__ == "__main__":
    ERRANDS[sys.argv[1]](int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    sys.stdout.flush()
    os._exit(0)
