import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from snswriter.exporters.audit_item import AuditItem, Origin
from snswriter.exporters.audit_json import audit_as_json, audit_as_json_lines
from snswriter.exporters.tally import GroupBy
from tests.exporters.audit_material import TWO_TEXTS, audited

Exporter = Callable[[Iterable[AuditItem], GroupBy], Iterator[str]]

FIRST = {
    "file": "a.csv",
    "line": 2,
    "id": "p1",
    "account": "防災課",
    "findings": [
        {
            "rule": "facts.number",
            "category": "facts",
            "severity": "error",
            "start": 2,
            "end": 3,
            "text": "3",
            "message": "「3」と合いません。数え直してください。",
            "suggestions": [],
            "clauses": [],
        },
        {
            "rule": "tone.word",
            "category": "tone",
            "severity": "warning",
            "start": 6,
            "end": 8,
            "text": "だめ",
            "message": "強い言葉です。やわらげてください。",
            "suggestions": ["ご遠慮"],
            "clauses": ["town-1"],
        },
    ],
}
SECOND = {"file": "a.csv", "line": 2, "id": 2, "account": "図書館", "findings": []}
THIRD = {"file": "a.csv", "line": 7, "id": None, "error": "a.csv の7行目を読めません。"}
SUMMARY = {
    "texts": 2,
    "characters": 17,
    "texts_to_look_at": 1,
    "unread": 1,
    "severity": {"error": 1, "warning": 1, "info": 0},
    "category": {
        "facts": {"error": 1, "warning": 0, "info": 0},
        "tone": {"error": 0, "warning": 1, "info": 0},
    },
    "rule": {
        "facts.number": {"error": 1, "warning": 0, "info": 0},
        "tone.word": {"error": 0, "warning": 1, "info": 0},
    },
    "account": {
        "防災課": {"error": 1, "warning": 1, "info": 0},
        "図書館": {"error": 0, "warning": 0, "info": 0},
    },
}


def lines(items: Iterable[AuditItem], group_by: GroupBy) -> list[Any]:
    return [json.loads(line) for line in audit_as_json_lines(items, group_by)]


def document(items: Iterable[AuditItem], group_by: GroupBy) -> Any:
    return json.loads("".join(audit_as_json(items, group_by)))


def test_one_document_has_the_documented_shape() -> None:
    assert document(TWO_TEXTS, GroupBy.NOTHING) == {
        "results": [FIRST, SECOND, THIRD],
        "summary": SUMMARY,
    }


def test_lines_say_the_same_one_by_one() -> None:
    assert lines(TWO_TEXTS, GroupBy.NOTHING) == [FIRST, SECOND, THIRD, {"summary": SUMMARY}]


def test_groups_follow_when_asked_for() -> None:
    groups = document(TWO_TEXTS, GroupBy.ACCOUNT)["summary"]["groups"]
    assert [
        (group["account"], group["texts"], group["severity"]["error"]) for group in groups
    ] == [
        ("防災課", 1, 1),
        ("図書館", 1, 0),
    ]


def test_an_empty_audit_is_a_valid_document() -> None:
    assert document([], GroupBy.NOTHING)["results"] == []


def test_a_file_that_is_one_text_has_no_line() -> None:
    (result,) = document([audited("x", origin=Origin("a.txt"))], GroupBy.NOTHING)["results"]
    assert (result["file"], result["line"]) == ("a.txt", None)


@pytest.mark.parametrize("export", [audit_as_json, audit_as_json_lines])
def test_results_come_while_texts_still_come(export: Exporter) -> None:
    pulled = 0

    def texts() -> Iterator[AuditItem]:
        nonlocal pulled
        for _ in range(1000):
            pulled += 1
            yield audited("x")

    pieces = export(texts(), GroupBy.NOTHING)
    next(pieces), next(pieces)
    assert pulled <= 2


def test_a_lone_surrogate_leaves_as_an_escape() -> None:
    piece = "".join(audit_as_json([audited("x", name="\ud800")], GroupBy.NOTHING))
    read = json.loads(piece.encode("utf-8", "backslashreplace"))
    assert read["results"][0]["id"] == "\ud800"
