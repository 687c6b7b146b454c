from collections.abc import Callable
from dataclasses import replace

import pytest

from snswriter.engine.dismissal import Dismissal, ReasonMissingError, Scope
from snswriter.live.decisions import Decisions, Left
from snswriter.live.desk import Desk
from tests.live.office import KOHO, NOW

Reviewed = Callable[[], None]


@pytest.fixture
def decisions(desk: Desk) -> Decisions:
    return Decisions(desk, lambda: "佐藤")


def leave_first(desk: Desk, decisions: Decisions, scope: Scope = Scope.PLACE) -> Dismissal:
    assert desk.review is not None
    decisions.leave(desk.review.findings[0], scope, "正式な催しの名前です")
    return desk.draft.dismissals[-1]


def open_words(desk: Desk) -> list[str]:
    assert desk.review is not None
    return [each.text for each in desk.review.findings]


def test_a_finding_left_as_it_is_is_kept_with_the_draft(
    desk: Desk, decisions: Decisions, reviewed: Reviewed
) -> None:
    desk.edit_body("危険物の講習、危険な道")
    reviewed()
    made = leave_first(desk, decisions)
    reviewed()
    assert (made, open_words(desk), [pair[1] for pair in decisions.shown.applied]) == (
        Dismissal(
            "tone.danger",
            "危険",
            Scope.PLACE,
            "正式な催しの名前です",
            after=("危険物の講習、危険な道\n\n" + KOHO.footer.full)[2:18],
            by="佐藤",
            at=NOW,
        ),
        ["危険"],
        [made],
    )


def test_a_decision_outlives_edits_elsewhere(
    desk: Desk, decisions: Decisions, reviewed: Reviewed
) -> None:
    desk.edit_body("危険物の講習")
    reviewed()
    leave_first(desk, decisions)
    desk.edit_body("🌸お知らせ\n危険物の講習を開きます")
    reviewed()
    assert open_words(desk) == []


@pytest.mark.parametrize(
    ("scope", "open_after"), [(Scope.PLACE, 1), (Scope.DRAFT, 0), (Scope.PROPOSED, 0)]
)
def test_the_scope_says_how_far_it_reaches(
    desk: Desk, decisions: Decisions, reviewed: Reviewed, scope: Scope, open_after: int
) -> None:
    desk.edit_body("危険物の講習、危険な道")
    reviewed()
    leave_first(desk, decisions, scope)
    reviewed()
    assert len(open_words(desk)) == open_after


def test_a_decision_taken_back_shows_the_finding_again(
    desk: Desk, decisions: Decisions, reviewed: Reviewed
) -> None:
    desk.edit_body("危険物")
    reviewed()
    decisions.take_back(leave_first(desk, decisions))
    reviewed()
    assert (open_words(desk), decisions.shown) == (["危険"], Left())


def test_a_decision_for_words_that_are_gone_is_told_and_dropped(
    desk: Desk, decisions: Decisions, reviewed: Reviewed
) -> None:
    desk.edit_body("危険物")
    reviewed()
    made = leave_first(desk, decisions)
    desk.edit_body("大丈夫")
    reviewed()
    told = decisions.shown
    decisions.drop_unused()
    reviewed()
    assert (told, desk.draft.dismissals) == (Left(unused=(made,)), ())


def test_a_text_of_its_own_elsewhere_still_needs_the_decision(
    desk: Desk, decisions: Decisions, reviewed: Reviewed
) -> None:
    desk.edit_body("危険物")
    reviewed()
    leave_first(desk, decisions)
    desk.switch_body(desk.draft.with_own_body("x", "大丈夫", NOW))
    reviewed()
    assert decisions.shown == Left()


def test_nothing_is_left_without_a_reason(
    desk: Desk, decisions: Decisions, reviewed: Reviewed
) -> None:
    desk.edit_body("危険物")
    reviewed()
    assert desk.review is not None
    with pytest.raises(ReasonMissingError):
        decisions.leave(desk.review.findings[0], Scope.PLACE, "  ")
    assert desk.draft.dismissals == ()


def test_another_draft_brings_its_own_decisions(
    desk: Desk, decisions: Decisions, reviewed: Reviewed
) -> None:
    desk.edit_body("危険物")
    reviewed()
    leave_first(desk, decisions)
    reviewed()
    kept = desk.draft
    desk.start_draft(KOHO.id)
    empty = decisions.shown
    desk.open_draft(replace(kept))
    reviewed()
    assert (empty, [each.text for each, _ in decisions.shown.applied]) == (Left(), ["危険"])
