"""The interpreter keeps short turns, and does not look through what stays."""

import gc
import sys
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from snswriter.app.pace import (
    IdleCollector,
    keep_quick,
    large_and_lasting,
    take_short_turns,
)


@pytest.fixture
def usual_pace() -> Iterator[None]:
    interval, thresholds = sys.getswitchinterval(), gc.get_threshold()
    yield
    sys.setswitchinterval(interval)
    gc.set_threshold(*thresholds)
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


class _Knot:
    def __init__(self) -> None:
        self.itself = self


@pytest.mark.usefixtures("usual_pace")
def test_garbage_is_looked_for_when_nobody_does_anything(qtbot: QtBot) -> None:
    collector, knot = IdleCollector(0), _Knot()
    gc.collect()
    gc.disable()
    told = weakref.ref(knot)
    del knot
    qtbot.wait(5)
    before = told()
    del before
    assert told() is not None
    collector.note_activity()
    qtbot.waitUntil(lambda: told() is None)


@pytest.mark.usefixtures("usual_pace", "qapp")
def test_old_objects_are_looked_through_seldom_while_somebody_writes() -> None:
    activity, parent = QTimer(), QObject()
    keep_quick(activity.timeout, parent)
    (listener,) = parent.children()
    assert isinstance(listener, IdleCollector)
    assert (gc.get_threshold()[2] >= 100, sys.getswitchinterval() <= 0.001) == (True, True)


def _build(built: list[list[int]]) -> None:
    with large_and_lasting():
        built.extend([number] for number in range(1_000))
        assert not gc.isenabled()
        raise KeyError
