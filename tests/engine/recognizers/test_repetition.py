"""The same words written again and again."""

import pytest

from tests.engine.rules_for_tests import ON, checker_of

checker = checker_of('severity = "warning"\nmatch = { recognizer = "repeated_words" }')


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "健診は今月まで。健診は今月まで。健診は今月まで。",
            ["健診は今月まで。健診は今月まで。健診は今月まで。"],
        ),
        ("急ぎます！投票！投票！投票！投票！投票！", ["投票！投票！投票！投票！投票！"]),
        (
            "【再掲】【再掲】【再掲】【再掲】雪の予報です",
            ["【再掲】【再掲】【再掲】【再掲】"],
        ),
        ("健診は今月まで。健診は今月まで。", []),
        ("投票！投票！投票！", []),
        ("健診は今月まで。窓口は2階。健診は今月まで。予約は電話。健診は今月まで。", []),
        ("---- ---- ---- ---- ----", []),
        ("😀！😀！😀！😀！😀！😀！😀！", []),
        ("", []),
    ],
)
def test_repeated_words(text: str, found: list[str]) -> None:
    findings = checker.check(text, on=ON)
    assert [finding.text for finding in findings] == found
