"""Numbers and names that are almost the office's own."""

import pytest

from snswriter.engine import Checker, OfficeWords
from snswriter.engine.loader import shipped_rules
from tests.engine.rules_for_tests import ON

OFFICE = OfficeWords(
    contacts=("028-555-0102", "0120-555-777"),
    names=("児童虐待防止推進月間", "みどり文化会館", "みどり野市立中央図書館"),
)
RULES = ("facts.contact-near-miss", "reputation.name-near-miss")
checker = Checker(shipped_rules(), OFFICE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("電話028-555-0102", []),
        ("電話０２８（５５５）０１０２", []),
        ("電話028-555-0201", []),
        ("電話028-555-0120", ["028-555-0120"]),
        ("電話028-555-1102です", ["028-555-1102"]),
        ("FAX 028(555)0103", ["028(555)0103"]),
        ("電話0120-555-776", ["0120-555-776"]),
        ("11月は児童虐待防止推進日間です", ["児童虐待防止推進日間"]),
        ("11月は児童虐待防止推進月間です", []),
        ("みどり文化会間へ", ["みどり文化会間"]),
        ("みどり野市立図書館へ", ["みどり野市立図書館"]),
        ("となり町の東図書館へ", []),
        ("児童虐待の防止を推進します", []),
    ],
)
def test_near_misses(text: str, found: list[str]) -> None:
    findings = [f for f in checker.check(text, on=ON) if f.rule in RULES]
    assert [finding.text for finding in findings] == found
