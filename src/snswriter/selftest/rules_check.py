"""Do the shipped rules compile, and do they find what they must."""

from collections.abc import Sequence
from datetime import date

from snswriter.engine import Checker
from snswriter.selftest.outcome import CheckFailedError, expect

_TEXT = "🌸○○を開催します"
_DAY = date(2026, 11, 20)
_FOUND = (("placeholder", "error", 1, 3, "○○"),)


def run(words: Sequence[str]) -> str:
    """Check a text with a blank left in, and a clean one."""
    checker = Checker.default()
    if not checker.rules:
        raise CheckFailedError("点検ルールが1つも見つかりません。")
    if checker.problems:
        told = "、".join(str(problem) for problem in checker.problems)
        raise CheckFailedError(f"点検ルールに使えないものがあります（{told}）。")
    found = tuple(
        (each.category, each.severity.value, each.span.start, each.span.end, each.text)
        for each in checker.check(_TEXT, on=_DAY)
    )
    expect(found, _FOUND, "点検の結果")
    return f"{len(checker.rules)} rules"
