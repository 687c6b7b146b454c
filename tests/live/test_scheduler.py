from functools import partial

from pytestqt.qtbot import QtBot

from snswriter.live.background import RunNow
from snswriter.live.scheduler import Scheduler
from tests.live.held_runner import HeldRunner


def test_the_newest_question_wins_and_stale_answers_are_dropped(qtbot: QtBot) -> None:
    runner, answers, asked = HeldRunner(), list[object](), list[str]()

    def answer(question: str) -> str:
        asked.append(question)
        return question

    scheduler = Scheduler(runner, 0)
    scheduler.answered.connect(answers.append)
    for question in ("a", "ab"):
        scheduler.ask(partial(answer, question))
    qtbot.waitUntil(lambda: runner.waiting == 1)
    for question in ("abc", "abcd", "abcde"):
        scheduler.ask(partial(answer, question))
    runner.go()
    runner.go()
    assert (asked, answers, scheduler.is_idle) == (["ab", "abcde"], ["abcde"], True)


def test_one_question_is_in_flight_at_a_time(qtbot: QtBot) -> None:
    runner = HeldRunner()
    scheduler = Scheduler(runner, 0)
    scheduler.ask(lambda: 1)
    qtbot.waitUntil(lambda: runner.waiting == 1)
    scheduler.ask(lambda: 2)
    qtbot.wait(5)
    assert runner.waiting == 1


def test_a_question_does_not_wait_for_the_end_of_typing(qtbot: QtBot) -> None:
    answers: list[object] = []
    scheduler = Scheduler(RunNow(), 20)
    scheduler.answered.connect(answers.append)

    def keep_typing() -> bool:
        scheduler.ask(lambda: "answer")
        return bool(answers)

    qtbot.waitUntil(keep_typing)
    assert answers[0] == "answer"


def test_hurrying_asks_at_once(qtbot: QtBot) -> None:
    answers: list[object] = []
    scheduler = Scheduler(RunNow(), 60_000)
    scheduler.answered.connect(answers.append)
    scheduler.ask(lambda: "answer")
    scheduler.hurry()
    scheduler.hurry()
    assert answers == ["answer"]


def test_an_answer_on_the_spot_is_the_newest_and_waits_only_for_one_under_way(
    qtbot: QtBot,
) -> None:
    runner, answers = HeldRunner(), list[object]()
    scheduler = Scheduler(runner, 0)
    scheduler.answered.connect(answers.append)
    scheduler.ask(lambda: "dropped")
    scheduler.answer(lambda: "at once")
    assert (answers, scheduler.is_idle) == (["at once"], True)
    scheduler.ask(lambda: "stale")
    qtbot.waitUntil(lambda: runner.waiting == 1)
    scheduler.answer(lambda: "later")
    runner.go()
    runner.go()
    assert answers == ["at once", "later"]
