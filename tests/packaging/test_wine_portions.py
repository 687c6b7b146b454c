"""The runner under Wine leaves out no room in silence, and knows a run that came to no end."""

import pytest

from installers.wine_portions import LEFT_OUT, OF_LINUX, ROOMS, Told, files_in, portions
from tests.architecture.sources import ROOT

TESTS = ROOT / "tests"


def test_every_room_is_run_or_left_out_with_a_reason() -> None:
    rooms = {path.name for path in TESTS.iterdir() if path.is_dir() and files_in(path)}
    assert rooms == {*ROOMS, *LEFT_OUT}


@pytest.mark.parametrize("room", ROOMS)
def test_the_portions_of_a_room_are_its_files(room: str) -> None:
    together = [name for files in portions(room) for name in files]
    assert together == [name for name in files_in(TESTS / room) if name not in OF_LINUX]


@pytest.mark.parametrize(
    ("lines", "is_whole", "counts"),
    [
        (("..", "2 passed in 0.10s"), True, {"passed": 2}),
        (("1 failed, 9 passed in 72.65s (0:01:12)",), True, {"failed": 1, "passed": 9}),
        (("6 deselected in 10.03s",), True, {}),
        (("..", "+++ Timeout +++"), False, {}),
        ((), False, {}),
    ],
)
def test_a_run_tells_whether_it_came_to_its_end(
    lines: tuple[str, ...], is_whole: bool, counts: dict[str, int]
) -> None:
    told = Told(0, lines, 1.0)
    assert (told.is_whole, dict(told.counts)) == (is_whole, counts)
