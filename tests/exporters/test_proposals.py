from datetime import UTC, datetime

import pytest

from snswriter.engine import Checker
from snswriter.engine.dismissal import Dismissal, Scope
from snswriter.engine.rule_file import RuleText, read_rule_file
from snswriter.exporters.proposals import proposals_toml
from tests.live.office import checker

AT = datetime(2026, 11, 20, 1, 50, tzinfo=UTC)


def proposal(text: str, reason: str, by: str = "佐藤") -> Dismissal:
    return Dismissal("tone.danger", text, Scope.PROPOSED, reason, "前", "後", by, AT)


def test_only_what_is_proposed_is_handed_on() -> None:
    mine = Dismissal("tone.danger", "危険", Scope.DRAFT, "理由")
    assert (proposals_toml([mine]), proposals_toml([])) == ("", "")


def test_where_why_by_whom_and_when() -> None:
    assert proposals_toml([proposal("危険", "正式な名前")]).splitlines() == [
        "# 見つかった所：…前【危険】後…",
        "# 助言に下げる案です。止めるときは severity の行を off = true に換えます。",
        "[[change]]",
        'rule = "tone.danger"',
        'severity = "info"',
        'reason = "「危険」：正式な名前"',
        'by = "佐藤"',
        "on = 2026-11-20",
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("危険", 'かぎ"と\\と改行\nと\t'),
        ("一行目\n[[rule]]", "理由\u2028続き"),
        ("\ud800危険", "制御\x00\x7f\ud800"),
    ],
)
def test_a_layer_takes_the_lines_as_they_are(text: str, reason: str) -> None:
    lines = proposals_toml([proposal(text, reason), proposal("危険", "別の理由")])
    taken = read_rule_file(RuleText("proposals.toml", lines, "organisation"))
    made: Checker = checker(RuleText("proposals.toml", lines, "organisation"))
    (finding,) = made.check("危険")
    assert (taken.problems, len(taken.changes), finding.severity.value) == ((), 2, "info")
