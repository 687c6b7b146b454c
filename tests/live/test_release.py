import pytest
from pytestqt.qtbot import QtBot

from snswriter.drafts.clearance import Clearance, Refusal
from snswriter.live.background import RunNow
from snswriter.live.desk import Desk
from snswriter.live.release import Release
from snswriter.platforms.catalog import Catalog
from tests.live.office import ACCOUNTS, KOHO, PRIVATE, checker, now


@pytest.fixture
def answers() -> list[Clearance]:
    return []


def test_the_answer_speaks_of_the_newest_text(
    desk: Desk, qtbot: QtBot, answers: list[Clearance]
) -> None:
    release = Release(desk)
    release.cleared.connect(answers.append)
    desk.edit_body("大丈夫")
    desk.edit_body("危険な○○")
    release.request()
    assert [
        (each.review.post.body, [error.text for error in each.errors]) for each in answers
    ] == [("危険な○○", ["○○"])]


def test_asking_again_answers_again(desk: Desk, answers: list[Clearance]) -> None:
    release = Release(desk)
    release.cleared.connect(answers.append)
    desk.edit_body("大丈夫")
    release.request()
    release.request()
    assert [each.is_free for each in answers] == [True, True]


@pytest.mark.parametrize(
    ("account_id", "body", "refusal"),
    [
        (KOHO.id, " \n", Refusal.BLANK),
        ("gone", "本文", Refusal.NO_ACCOUNT),
        (PRIVATE.id, "本文", Refusal.PRIVATE_ACCOUNT),
    ],
)
def test_what_cannot_leave_is_refused(
    desk: Desk, answers: list[Clearance], account_id: str, body: str, refusal: Refusal
) -> None:
    release = Release(desk)
    release.cleared.connect(answers.append)
    desk.choose_account(account_id)
    desk.edit_body(body)
    release.request()
    assert [each.refusal for each in answers] == [refusal]


def test_the_answer_waits_for_the_checker(qtbot: QtBot, answers: list[Clearance]) -> None:
    desk = Desk(Catalog.shipped(), RunNow(), now)
    desk.use_accounts(ACCOUNTS)
    desk.start_draft(KOHO.id)
    desk.edit_body("○○")
    release = Release(desk)
    release.cleared.connect(answers.append)
    with qtbot.waitSignal(release.delayed):
        release.request()
    assert answers == []
    with qtbot.waitSignal(release.cleared):
        desk.use_checker(checker())
    assert [error.text for error in answers[0].errors] == ["○○"]


def test_opening_another_draft_takes_the_wish_back(qtbot: QtBot, answers: list[Clearance]) -> None:
    desk = Desk(Catalog.shipped(), RunNow(), now)
    desk.use_accounts(ACCOUNTS)
    desk.start_draft(KOHO.id)
    desk.edit_body("○○")
    release = Release(desk)
    release.cleared.connect(answers.append)
    release.request()
    desk.start_draft(KOHO.id)
    with qtbot.waitSignal(desk.reviewed):
        desk.use_checker(checker())
    assert answers == []


def test_without_a_checker_a_post_is_not_free_but_not_held_either(
    qtbot: QtBot, answers: list[Clearance]
) -> None:
    desk = Desk(Catalog.shipped(), RunNow(), now)
    desk.use_accounts(ACCOUNTS)
    desk.start_draft(KOHO.id)
    desk.edit_body("本文")
    desk.do_without_checker()
    release = Release(desk)
    release.cleared.connect(answers.append)
    release.request()
    assert [(each.is_checked, each.is_free, each.refusal) for each in answers] == [
        (False, False, None)
    ]
