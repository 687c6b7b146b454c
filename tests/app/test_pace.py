"""The interpreter keeps short turns, and does not look through what stays."""

import gc
import sys
from collections.abc import Iterator

import pytest

from snswriter.app.pace import large_and_lasting, take_short_turns


@pytest.fixture
def usual_pace() -> Iterator[None]:
    interval = sys.getswitchinterval()
    yield
    sys.setswitchinterval(interval)
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("usual_pace")
def test_threads_wait_less_than_the_eight_milliseconds_of_a_stutter() -> None:
    take_short_turns()
    assert sys.getswitchinterval() <= 0.001


@pytest.mark.usefixtures("usual_pace")
def test_what_stays_is_not_looked_through_even_where_building_it_fails() -> None:
    before, built = gc.get_freeze_count(), list[list[int]]()
    with pytest.raises(KeyError):
        _build(built)
    assert (gc.isenabled(), gc.get_freeze_count() > before + len(built)) == (True, True)


def _build(built: list[list[int]]) -> None:
    with large_and_lasting():
        built.extend([number] for number in range(1_000))
        assert not gc.isenabled()
        raise KeyError
