"""Which tests run under Wine, in portions: one process each, so that a hang costs few others."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from installers.places import ROOT

_WHOLE = 1_000
ROOMS: Mapping[str, int] = {
    "text": _WHOLE,
    "engine": _WHOLE,
    "platforms": _WHOLE,
    "drafts": _WHOLE,
    "aids": _WHOLE,
    "exporters": _WHOLE,
    "rules": _WHOLE,
    "storage": _WHOLE,
    "live": _WHOLE,
    "app": _WHOLE,
    "gui": 4,
    "selftest": _WHOLE,
    "cli": 1,
    "e2e": 1,
    "screens": 1,
}
"""Each room with the number of its files that share a process."""

LEFT_OUT: Mapping[str, str] = {
    "architecture": "looks at the checkout with developers' tools",
    "devtools": "developers' tools",
    "packaging": "what builds the packages runs on Debian",
    "evaluation": "measures guidance, which is the same everywhere",
    "examples": "needs Dask, which is not installed",
}
"""Each room that is not run under Wine, with the reason."""

# The keychains of Linux, with a library that is installed there alone.
OF_LINUX = frozenset({"tests/storage/test_kwallet.py", "tests/storage/test_secret_service.py"})

_COUNTED = re.compile(r"(\d+) (passed|failed|skipped|xfailed|errors?)\b")
_SUMMARY = re.compile(r"\bin \d+\.\d+s\b")


@dataclass(frozen=True, slots=True)
class Told:
    """What one process of tests told.

    Attributes:
        code: Its exit code.
        lines: What pytest printed.
        took_s: How long it took.
    """

    code: int
    lines: Sequence[str]
    took_s: float

    @property
    def is_whole(self) -> bool:
        """Return whether every test came to its end: a test that hangs ends its whole process."""
        return bool(_SUMMARY.search(self._last))

    @property
    def counts(self) -> Counter[str]:
        """Return how many tests passed, failed and so on; nothing when it is not whole."""
        if not self.is_whole:
            return Counter()
        return Counter({what: int(number) for number, what in _COUNTED.findall(self._last)})

    @property
    def _last(self) -> str:
        return self.lines[-1] if self.lines else ""


def portions(room: str) -> Iterator[Sequence[str]]:
    """Yield the test files of a room, as many at a time as share a process."""
    files = [name for name in files_in(ROOT / "tests" / room) if name not in OF_LINUX]
    for start in range(0, len(files), ROOMS[room]):
        yield files[start : start + ROOMS[room]]


def files_in(folder: Path) -> Sequence[str]:
    """Return the test files below `folder`, as pytest in the checkout is told them."""
    return [path.relative_to(ROOT).as_posix() for path in sorted(folder.rglob("test_*.py"))]
