import io

import pytest

from snswriter.cli.audit_progress import Progress
from snswriter.exporters.audit_item import Audited, Origin, Unread

ITEM = Audited(Origin("a"), None, "", "x", ())


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def progress_of(size_bytes: int | None, read_bytes: int, items: int) -> Progress:
    progress = Progress(io.StringIO(), size_bytes)
    progress.read(read_bytes)
    for _ in range(items):
        progress.passed(ITEM)
    return progress


@pytest.mark.parametrize(
    ("size", "read", "items", "elapsed_s", "line"),
    [
        (None, 10, 30, 10.0, "点検中 30件 毎秒3件"),
        (0, 0, 0, 1.0, "点検中 0件 毎秒0件"),
        (100, 0, 0, 0.0, f"点検中 {'─' * 24}   0% 0件 毎秒0件"),
        (100, 50, 4000, 10.0, f"点検中 {'━' * 12}{'─' * 12}  50% 4,000件 毎秒400件 残り約10秒"),
        (100, 10, 10, 60.0, f"点検中 {'━' * 2}{'─' * 22}  10% 10件 毎秒0件 残り約9分"),
        (100, 120, 1, 1.0, f"点検中 {'━' * 24} 100% 1件 毎秒1件"),
    ],
)
def test_the_line_tells_how_far(
    size: int | None, read: int, items: int, elapsed_s: float, line: str
) -> None:
    assert progress_of(size, read, items).line(elapsed_s) == line


def test_a_terminal_sees_the_line_and_then_nothing_of_it() -> None:
    terminal = Terminal()
    progress = Progress(terminal, 100)
    progress.passed(ITEM)
    assert "点検中" in terminal.getvalue()
    progress.clear()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_file_sees_nothing() -> None:
    stream = io.StringIO()
    progress = Progress(stream, 100)
    progress.passed(ITEM)
    progress.passed(Unread(Origin("a"), "x"))
    progress.clear()
    assert stream.getvalue() == ""
