"""The promises of Checker.check."""

import pickle
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snswriter.engine import Checker, Mode, Severity
from tests.engine.rules_for_tests import ON, checker_of, texts_of

checker = Checker.default()
any_text = st.text(st.characters(codec=None, exclude_categories=()), max_size=120)
seasoned = st.lists(
    st.one_of(
        any_text, st.sampled_from(["○○", "11月20日(木)", "\r\n", "👨‍👩‍👧", "🌸", "㈱", "ｶﾞ"])
    ),
    max_size=8,
).map("".join)


@settings(deadline=None, max_examples=200)
@given(seasoned)
def test_any_text_is_checked_and_findings_point_into_it(text: str) -> None:
    findings = checker.check(text, on=ON)
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in findings)
    assert all(f.text == f.span.of(text) for f in findings)
    assert findings == checker.check(text, on=ON)


@pytest.mark.parametrize("char", list("あ漢a1!○#@ー🌸 \n\r\0\ud800\ufeff"))
def test_a_megabyte_of_one_character_is_checked(char: str) -> None:
    assert isinstance(checker.check(char * 1_000_000, on=ON), tuple)


def test_a_pickled_checker_gives_the_same_answers() -> None:
    copy = pickle.loads(pickle.dumps(checker))
    text = "会場は○○です。11月20日(木)に来てください。"
    assert copy.check(text, on=ON) == checker.check(text, on=ON) != ()


def test_positions_count_characters_not_units() -> None:
    assert [f.span.start for f in checker.check("🌸𠮷👨‍👩‍👧○○", on=ON)] == [7]


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(ValueError, match="mail"):
        checker.check("", mode="mail")


@pytest.mark.parametrize(
    ("written", "mode", "guidelines", "severity"),
    [
        ("", Mode.POST, (), Severity.WARNING),
        ('severity_in = { reply = "error" }', Mode.REPLY, (), Severity.ERROR),
        ('severity_in = { reply = "error" }', Mode.POST, (), Severity.WARNING),
        ('severity_by = { kimitsu = "error" }', Mode.POST, ("chiyoda", "kimitsu"), Severity.ERROR),
        ('severity_by = { kimitsu = "error" }', Mode.POST, ("chiyoda",), Severity.WARNING),
    ],
)
def test_severity(
    written: str, mode: Mode, guidelines: tuple[str, ...], severity: Severity
) -> None:
    rule = f'severity = "warning"\nmatch = {{ phrases = ["勝手"] }}\n{written}'
    found = checker_of(rule).check("勝手", mode, ON, guidelines)
    assert [finding.severity for finding in found] == [severity]


@pytest.mark.parametrize(
    ("written", "mode", "on", "found"),
    [
        ('modes = ["reply"]', "post", ON, []),
        ('modes = ["reply"]', "reply", ON, ["勝手"]),
        ("effective_from = 2026-11-21", "post", ON, []),
        ("effective_from = 2026-11-20", "post", ON, ["勝手"]),
        ("until = 2026-11-19", "post", ON, []),
        ("until = 2026-11-20", "post", ON, ["勝手"]),
    ],
)
def test_when_a_rule_holds(written: str, mode: str, on: date, found: list[str]) -> None:
    rule = f'severity = "warning"\nmatch = {{ phrases = ["勝手"] }}\n{written}'
    assert texts_of(checker_of(rule).check("勝手", mode, on)) == found
