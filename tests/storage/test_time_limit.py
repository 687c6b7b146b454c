import threading

import pytest

from snswriter.storage.time_limit import TimeLimit


def raise_value_error() -> None:
    raise ValueError("said by the call")


def test_the_answer_is_handed_over() -> None:
    assert TimeLimit(60).call(lambda: 42) == 42


def test_so_is_the_exception() -> None:
    with pytest.raises(ValueError, match="said by the call"):
        TimeLimit(60).call(raise_value_error)


def test_a_call_that_hangs_is_given_up_and_no_second_one_begun() -> None:
    release, limit = threading.Event(), TimeLimit(0.01)
    began: list[str] = []

    def hang() -> bool:
        began.append("once")
        return release.wait()

    for _ in range(3):
        with pytest.raises(TimeoutError):
            limit.call(hang)
    release.set()
    assert began == ["once"]


def test_when_it_comes_back_calls_go_on() -> None:
    release, limit = threading.Event(), TimeLimit(0.01)
    hanging: list[threading.Thread] = []

    def hang() -> bool:
        hanging.append(threading.current_thread())
        return release.wait()

    with pytest.raises(TimeoutError):
        limit.call(hang)
    release.set()
    hanging[0].join()
    assert limit.call(lambda: "again") == "again"
