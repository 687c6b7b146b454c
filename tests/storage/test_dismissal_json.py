import pytest

from snswriter.engine.dismissal import Dismissal, Scope
from snswriter.storage.dismissal_json import from_json, to_json

WHOLE = Dismissal("tone.r", "危険", Scope.DRAFT, "理由")


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "null",
        "{}",
        "[" * 9_999,
        '"x"',
        "[1, null]",
        '[{"rule": "tone.r", "scope": "all"}]',
        '[{"rule": 1, "scope": "place"}]',
        '[{"scope": "place"}]',
        '[{"scope": ["place"]}]',
    ],
)
def test_damaged_entries_are_left_out(stored: str) -> None:
    assert from_json(stored) == ()


def test_a_damaged_moment_costs_only_the_moment() -> None:
    stored = to_json([WHOLE]).replace('"at": ""', '"at": "yesterday"')
    assert from_json(stored) == (WHOLE,)
