import threading
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from snswriter.live.background import Lane, RunNow
from snswriter.ports import BusyError, OutsideError


def raise_busy() -> None:
    raise BusyError("drafts.sqlite3")


def test_a_lane_works_elsewhere_and_answers_here(qtbot: QtBot) -> None:
    lane = Lane("test")
    answers: list[tuple[int, int]] = []
    lane.run(threading.get_ident, lambda worker: answers.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: len(answers) == 1)
    worker, here = answers[0]
    lane.close()
    assert here == threading.get_ident() != worker


def test_a_lane_keeps_the_order(qtbot: QtBot) -> None:
    lane = Lane("test")
    answers: list[int] = []
    for number in range(50):
        lane.run(partial(int, number), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 50)
    lane.close()
    assert answers == list(range(50))


def test_a_lane_tells_failures(qtbot: QtBot) -> None:
    lane = Lane("test")
    failures: list[OutsideError] = []
    lane.run(raise_busy, lambda _: None, failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    lane.close()
    assert [type(each) for each in failures] == [BusyError]


def test_a_fault_of_the_program_surfaces(qtbot: QtBot) -> None:
    lane = Lane("test")
    with qtbot.captureExceptions() as exceptions:
        lane.run(lambda: 1 / 0, lambda _: None)
        qtbot.waitUntil(lambda: len(exceptions) == 1)
    lane.close()
    assert exceptions[0][0] is ZeroDivisionError


def test_nothing_is_delivered_after_closing(qtbot: QtBot) -> None:
    lane = Lane("test")
    begun, go = threading.Event(), threading.Event()
    answers: list[object] = []

    def wait() -> None:
        begun.set()
        go.wait()

    lane.run(wait, answers.append)
    lane.run(lambda: "second", answers.append)
    begun.wait()
    threading.Timer(0.01, go.set).start()
    lane.close()
    lane.run(lambda: "after closing", answers.append)
    qtbot.wait(20)
    assert answers == []


@pytest.mark.parametrize("is_broken", [False, True])
def test_the_runner_for_tests_does_the_same_on_the_spot(is_broken: bool) -> None:
    heard: list[str] = []
    job = raise_busy if is_broken else lambda: None
    RunNow().run(job, lambda _: heard.append("done"), lambda _: heard.append("failed"))
    assert heard == ["failed" if is_broken else "done"]
