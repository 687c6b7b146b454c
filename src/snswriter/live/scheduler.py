"""The newest question gets an answer; older ones are forgotten."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from snswriter.live.background import Runner


class Scheduler(QObject):
    """Puts questions to a runner: one at a time, the newest wins, stale answers are dropped.

    A question waits at most `delay_ms`, also while more are coming in, so guidance keeps up
    with somebody who types without a pause.
    """

    answered = Signal(object)
    """The answer to the newest question."""

    def __init__(self, runner: Runner, delay_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._question: Callable[[], object] | None = None
        # Qt counts a document's revisions also for pre-edit text, so the count is our own.
        self._revision = 0
        self._is_busy = False
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(self._start)

    @property
    def is_idle(self) -> bool:
        """Tell whether no question is open."""
        return not self._is_busy and not self._timer.isActive()

    def ask(self, question: Callable[[], object]) -> None:
        """Have `question` called away from this thread, instead of any earlier one."""
        self._question = question
        self._revision += 1
        if not self._is_busy and not self._timer.isActive():
            self._timer.start()

    def answer(self, question: Callable[[], object]) -> None:
        """Answer `question` on the spot, unless an earlier one is just being answered."""
        if self._is_busy:
            self.ask(question)
            return
        self._timer.stop()
        self._question = None
        self._revision += 1
        self.answered.emit(question())

    def hurry(self) -> None:
        """Put the open question, if any, without further waiting."""
        if self._timer.isActive():
            self._timer.stop()
            self._start()

    def _start(self) -> None:
        if self._question is None:
            return
        self._is_busy = True
        self._runner.run(self._question, partial(self._on_done, self._revision))

    def _on_done(self, revision: int, answer: object) -> None:
        self._is_busy = False
        if revision == self._revision:
            self._question = None
            self.answered.emit(answer)
        else:
            self._start()
