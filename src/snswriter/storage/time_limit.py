"""Calls that may hang, given up after a while."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

Answer = TypeVar("Answer")


class TimeLimit:
    """Runs calls in threads of their own and waits at most `limit_s` seconds for each.

    While a call that was given up still hangs, further calls are given up at once, so
    threads do not pile up. The threads do not keep the program from ending.
    """

    def __init__(self, limit_s: float) -> None:
        self._limit_s = limit_s
        self._hanging: threading.Thread | None = None

    def call(self, work: Callable[[], Answer]) -> Answer:
        """Return what `work` returns; raise what it raises, or TimeoutError."""
        if self._hanging and self._hanging.is_alive():
            raise TimeoutError
        answer: Future[Answer] = Future()
        thread = threading.Thread(target=_work, args=(work, answer), daemon=True)
        thread.start()
        try:
            return answer.result(self._limit_s)
        except TimeoutError:
            self._hanging = thread
            raise


def _work(work: Callable[[], Answer], answer: Future[Answer]) -> None:
    try:
        answer.set_result(work())
    except Exception as error:  # noqa: BLE001 - handed to the caller, who raises it
        answer.set_exception(error)
