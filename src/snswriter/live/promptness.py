"""Whether a check will be over before anybody notices, judged by the ones before it."""

import time
from collections.abc import Callable
from typing import TypeVar

from snswriter.text.edit import edit_between

MOST_S = 0.005
"""Processor time of a check before; the bar is 8 ms, and the next one may take longer."""
_CHECKS = 2
"""One that took long may have been held up by another program; two in a row say something."""
_MOST_CHARACTERS = 2_000
_MOST_TYPED = 40
"""Code points that somebody types, or an input method commits, in one go."""

Answer = TypeVar("Answer")


class Promptness:
    """Remembers what the last check looked at, and what the last ones cost.

    A thread costs a short check more than the check itself: both threads want the interpreter,
    and the page is painted twice. So where only a few letters were typed since a check that
    was quick, the next is better done on the spot.
    """

    def __init__(self) -> None:
        self._text = ""
        self._terms: object = None
        self._costs_s: tuple[float, ...] = ()

    def is_likely(self, text: str, terms: object) -> bool:
        """Tell whether checking `text` under `terms` will probably take no time to speak of."""
        cost_s = min(self._costs_s, default=float("inf"))
        if cost_s > MOST_S or terms != self._terms or len(text) > _MOST_CHARACTERS:
            return False
        edit = edit_between(self._text, text)
        return edit.added <= _MOST_TYPED and edit.removed <= _MOST_TYPED

    def timed(
        self, text: str, terms: object, question: Callable[[], Answer]
    ) -> Callable[[], Answer]:
        """Return a question that notes what answering it costs; in whatever thread."""

        def answer() -> Answer:
            start = time.thread_time()
            try:
                return question()
            finally:
                cost_s = time.thread_time() - start
                self._costs_s = (*self._costs_s, cost_s)[-_CHECKS:]
                self._text, self._terms = text, terms

        return answer
