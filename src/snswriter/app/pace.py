"""How Python's interpreter shares its time between the window and everything else."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, SignalInstance

_TURN_S = 0.0005
"""How long another thread may go on while the window wants to do something; Python's own 5 ms
add up to stutter, and make a save of thirty small steps wait as often."""


_OLDEST_SELDOM = 1_000
"""After how many looks among younger objects Python looks through the oldest by itself."""
IDLE_MS = 20_000


def keep_quick(activity: SignalInstance, parent: QObject) -> None:
    """Have the window go first, and let everything that stops all threads wait.

    Args:
        activity: Tells that somebody is at work.
        parent: Owns what listens to it.
    """
    take_short_turns()
    youngest, younger, _ = gc.get_threshold()
    gc.set_threshold(youngest, younger, _OLDEST_SELDOM)
    activity.connect(IdleCollector(IDLE_MS, parent).note_activity)


class IdleCollector(QObject):
    """Looks for garbage among all objects once nobody has done anything for a while.

    What is remembered of long texts makes that take some hundredths of a second, which somebody
    who writes would feel.
    """

    def __init__(self, idle_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=idle_ms)
        self._timer.timeout.connect(self._collect)

    def note_activity(self) -> None:
        """Wait anew."""
        self._timer.start()

    def _collect(self) -> None:
        gc.collect()


def take_short_turns() -> None:
    """Let threads that wait for the interpreter wait half a millisecond, not five."""
    sys.setswitchinterval(_TURN_S)


@contextmanager
def large_and_lasting() -> Iterator[None]:
    """Build something that has very many objects and stays.

    Looking for garbage among them would stop all threads for some hundredths of a second, again
    and again, and find none: what is built here is not looked through, now or later. It is freed
    all the same when nobody holds it any more, unless its objects hold each other.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
