"""A dismissal stays with its words, carries a reason, and is reported when it is not needed."""

import pytest

from snswriter.engine.dismissal import ReasonMissingError, Scope, dismiss, screen
from tests.engine.rules_for_tests import ON, checker_of

RULE = 'severity = "warning"\nmatch = { phrases = ["勝手"] }'
checker = checker_of(RULE)
TEXT = "売り切れしだい勝手ながら終了します。\n職員が勝手に決めました。"


def open_places(text: str, scope: Scope, nth: int = 0) -> tuple[list[int], int]:
    """Dismiss the nth finding of TEXT, then screen `text`."""
    dismissal = dismiss(checker.check(TEXT, on=ON)[nth], TEXT, scope, "慣用の言い方")
    screened = screen(checker.check(text, on=ON), text, [dismissal])
    return [finding.span.start for finding in screened.open], len(screened.unused)


@pytest.mark.parametrize(
    ("text", "scope", "nth", "left", "unused"),
    [
        (TEXT, Scope.PLACE, 0, [22], 0),
        (TEXT, Scope.PLACE, 1, [7], 0),
        (TEXT, Scope.DRAFT, 0, [], 0),
        (TEXT, Scope.PROPOSED, 0, [], 0),
        ("お知らせです。\n" + TEXT, Scope.PLACE, 0, [30], 0),
        ("売り切れしだい勝手ですが閉めます。", Scope.PLACE, 0, [], 0),
        ("先に閉じて勝手ながら終了します。", Scope.PLACE, 0, [], 0),
        ("まったく別の勝手な話。", Scope.PLACE, 0, [6], 1),
        ("何もありません。", Scope.PLACE, 0, [], 1),
    ],
)
def test_screening(text: str, scope: Scope, nth: int, left: list[int], unused: int) -> None:
    assert open_places(text, scope, nth) == (left, unused)


def test_a_reason_is_needed() -> None:
    with pytest.raises(ReasonMissingError, match="理由"):
        dismiss(checker.check(TEXT, on=ON)[0], TEXT, Scope.PLACE, "  ")
