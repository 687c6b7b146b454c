"""docs/json.md shows the shapes that leave the program."""

import json
import re
from pathlib import Path
from typing import Any

from snswriter.cli.outputs import count_as_json
from snswriter.exporters.audit_json import audit_as_json
from snswriter.exporters.finding_json import finding_as_json
from snswriter.exporters.tally import GroupBy
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.counting import count_all
from tests.exporters.audit_material import UNREAD, audited, number_at

PAGE = Path(__file__).resolve().parents[2] / "docs" / "json.md"
CHECK, QUESTION, AUDIT = (
    json.loads(block)
    for block in re.findall(r"```json\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
)


def shape(value: Any) -> Any:
    """Return the value with its leaves replaced by the names of their types."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shape(inner) for inner in value]
    return type(value).__name__


def test_a_check() -> None:
    (shown,) = CHECK["findings"]
    text = CHECK["findings"][0]["text"]
    real = finding_as_json(number_at(text, text))
    assert shape({**real, "clauses": ["x"]}) == shape(shown)


def test_a_count() -> None:
    (shown,) = CHECK["counts"]
    catalog = Catalog.shipped()
    counts = [count_as_json(count) for count in count_all(QUESTION["text"], catalog.platforms)]
    assert shown in counts


def test_an_audit() -> None:
    items = (audited("よい日です。よい日です。"), UNREAD)
    real = json.loads("".join(audit_as_json(items, GroupBy.NOTHING)))
    assert shape(real) == shape(AUDIT)
    assert real["summary"] == AUDIT["summary"]
