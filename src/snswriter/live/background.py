"""Work away from the GUI thread, answers in it."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from snswriter.ports import OutsideError

T = TypeVar("T")


def pass_over(error: OutsideError) -> None:
    """Take note of nothing; for work whose failure changes nothing for the person."""


class Runner(Protocol):
    """Something that does jobs one after the other, in the order in which they were given."""

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[OutsideError], None] = pass_over,
    ) -> None:
        """Do `job`, then call `done` with its value, or `failed` with its OutsideError.

        Any other exception is a fault of the program and surfaces like one in a slot.
        """


class Lane(QObject):
    """A runner with a thread of its own; `done` and `failed` are called in the lane's thread."""

    _finished = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._is_closed = False
        # A slot of this object, so that Qt brings the answer into the object's own thread.
        self._finished.connect(self._on_answer)

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[OutsideError], None] = pass_over,
    ) -> None:
        """Do `job` in the thread of this lane, after all earlier ones; nothing once closed."""
        if self._is_closed:
            return
        future = self._pool.submit(job)
        future.add_done_callback(partial(self._on_finished, done, failed))

    def close(self) -> None:
        """Wait for the job at hand and leave out the rest; answers are not delivered any more."""
        self._is_closed = True
        self._finished.disconnect(self._on_answer)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _on_finished(
        self,
        done: Callable[[Any], None],
        failed: Callable[[OutsideError], None],
        future: Future[Any],
    ) -> None:
        if not future.cancelled():
            self._finished.emit(partial(_answer, future, done, failed))

    def _on_answer(self, answer: Callable[[], None]) -> None:
        answer()


class RunNow:
    """A runner that does each job on the spot, for tests."""

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[OutsideError], None] = pass_over,
    ) -> None:
        """Do `job` and call `done` or `failed` before returning."""
        future: Future[T] = Future()
        try:
            future.set_result(job())
        except OutsideError as error:
            future.set_exception(error)
        _answer(future, done, failed)

    def close(self) -> None:
        """Nothing is ever left to do."""


def _answer(
    future: Future[T], done: Callable[[T], None], failed: Callable[[OutsideError], None]
) -> None:
    try:
        value = future.result()
    except OutsideError as error:
        failed(error)
    else:
        done(value)
