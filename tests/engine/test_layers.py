"""A later layer adds, switches off or grades anew, with a reason; it never redefines."""

import pytest

from snswriter.engine import Checker
from snswriter.engine.rule_file import RuleText, read_rule_file
from tests.engine.rules_for_tests import ON

SHIPPED = """
category = "tone"
[[rule]]
id = "tone.rude"
title = "題"
message = "文"
severity = "warning"
severity_in = { reply = "error" }
match = { phrases = ["勝手"] }
"""
ADDED = """
category = "reputation"
[[rule]]
id = "reputation.own"
title = "題"
message = "文"
severity = "info"
match = { phrases = ["身内"] }
"""


def layered(*later: tuple[str, str]) -> Checker:
    texts = [RuleText("shipped.toml", SHIPPED)]
    texts += [RuleText(f"{layer}.toml", text, layer) for layer, text in later]
    return Checker(read_rule_file(text) for text in texts)


def change(words: str, reason: str = "周知済み") -> str:
    return f'[[change]]\nrule = "tone.rude"\nreason = "{reason}"\n{words}'


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ([], [("tone.rude", "error")]),
        ([("organisation", change("off = true"))], []),
        ([("organisation", change('severity = "info"'))], [("tone.rude", "info")]),
        (
            [("organisation", change("off = true")), ("section", change('severity = "error"'))],
            [("tone.rude", "error")],
        ),
        ([("section", ADDED)], [("tone.rude", "error"), ("reputation.own", "info")]),
    ],
)
def test_later_layers(later: list[tuple[str, str]], found: list[tuple[str, str]]) -> None:
    checker = layered(*later)
    assert checker.problems == ()
    findings = checker.check("勝手な身内", mode="reply", on=ON)
    assert [(f.rule, f.severity.value) for f in findings] == found


def test_why_a_rule_is_off_is_known() -> None:
    (rule,) = layered(("section", change("off = true"))).switched_off
    assert [(c.layer, c.reason) for c in rule.changes] == [("section", "周知済み")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (change("off = true", reason=" "), "理由"),
        (change(""), "severity"),
        (change("off = true").replace("tone.rude", "tone.none"), "ありません"),
        (SHIPPED, "同じ id"),
        ('[[change]]\nrule = "tone.rude"', "reason"),
    ],
)
def test_what_a_later_layer_may_not_do(text: str, said: str) -> None:
    checker = layered(("user", text))
    assert [problem.file for problem in checker.problems] == ["user.toml"]
    assert said in checker.problems[0].message
    assert [f.rule for f in checker.check("勝手", on=ON)] == ["tone.rude"]


def test_a_later_layer_gives_no_word_list_a_new_meaning() -> None:
    listed = """
category = "tone"
[words]
harsh = ["勝手"]
[fragments]
who = "職員"
[[rule]]
id = "tone.listed"
title = "題"
message = "文"
severity = "warning"
match = { patterns = ["{who}が{harsh}"] }
"""
    again = 'category = "tone"\n[words]\nharsh = ["親切"]\n[fragments]\nwho = "市長"\n'
    texts = (RuleText("shipped.toml", listed), RuleText("own.toml", again, "section"))
    checker = Checker(map(read_rule_file, texts))
    assert [f.text for f in checker.check("職員が勝手。市長が親切。", on=ON)] == ["職員が勝手"]
    assert [(each.file, each.rule) for each in checker.problems] == [("own.toml", "")] * 2
    assert all("shipped.toml" in each.message for each in checker.problems)
