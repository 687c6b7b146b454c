"""A runner that waits until it is told to go on."""

from collections.abc import Callable
from typing import TypeVar

from snswriter.live.background import RunNow, pass_over
from snswriter.ports import OutsideError

T = TypeVar("T")


class HeldRunner:
    """Collects jobs; `go` does the oldest one."""

    def __init__(self) -> None:
        self._jobs: list[Callable[[], None]] = []

    @property
    def waiting(self) -> int:
        return len(self._jobs)

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[OutsideError], None] = pass_over,
    ) -> None:
        self._jobs.append(lambda: RunNow().run(job, done, failed))

    def go(self) -> None:
        self._jobs.pop(0)()
