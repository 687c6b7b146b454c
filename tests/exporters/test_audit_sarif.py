"""The log against what SARIF 2.1.0 demands of it, clause by clause (section numbers in names)."""

import json
from pathlib import Path
from typing import Any

import pytest

from snswriter.exporters.audit_item import AuditItem, Origin, Unread
from snswriter.exporters.audit_sarif import MOST_NOTIFICATIONS, artifact_uri, audit_as_sarif
from tests.exporters.audit_material import CARDS, TWO_TEXTS, audited, number_at, word_at


def log_of(*items: AuditItem) -> Any:
    return json.loads("".join(audit_as_sarif(items, CARDS)))


def run_of(*items: AuditItem) -> Any:
    (run,) = log_of(*items)["runs"]
    return run


def test_3_13_the_log_names_its_version_and_has_runs() -> None:
    log = log_of(*TWO_TEXTS)
    assert set(log) == {"$schema", "version", "runs"}
    assert (log["version"], "sarif-schema-2.1.0" in log["$schema"]) == ("2.1.0", True)


def test_3_14_a_run_has_a_tool_and_results() -> None:
    run = run_of(*TWO_TEXTS)
    assert {"tool", "results", "columnKind", "invocations"} <= set(run)
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    assert run["tool"]["driver"]["name"] == "snswriter"


def test_3_49_rules_have_texts_and_help_with_their_clauses() -> None:
    number, word = run_of(*TWO_TEXTS)["tool"]["driver"]["rules"]
    assert number["help"]["text"] == "数え直してください。"
    assert word == {
        "id": "tone.word",
        "shortDescription": {"text": "強い言葉"},
        "fullDescription": {"text": "強い言葉です。"},
        "help": {
            "text": "やわらげてください。\n根拠 みどり野市 1: やさしく書きます。",
            "markdown": "やわらげてください。\n\n- 根拠 みどり野市 1: やさしく書きます。",
        },
        "defaultConfiguration": {"level": "warning"},
        "properties": {"category": "tone", "clauses": ["town-1"], "tags": ["tone"]},
    }


def test_3_27_a_result_has_rule_level_message_and_place() -> None:
    run = run_of(*TWO_TEXTS)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["region"]["startLine"] >= 1
    assert [result["ruleId"] for result in run["results"]] == ["facts.number", "tone.word"]


def test_an_entry_of_a_table_is_located_by_its_line() -> None:
    result = run_of(*TWO_TEXTS)["results"][1]
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a.csv"},
                "region": {"startLine": 2, "snippet": {"text": "だめ"}},
            }
        }
    ]
    assert result["properties"] == {
        "id": "p1",
        "account": "防災課",
        "start": 6,
        "end": 8,
        "suggestions": ["ご遠慮"],
    }


@pytest.mark.parametrize(
    ("text", "words", "region"),
    [
        ("だめ", "だめ", (1, 1, 1, 3)),
        ("一\n二だめ三", "だめ", (2, 2, 2, 4)),
        ("🌸𠮷だめ", "だめ", (1, 3, 1, 5)),
        ("一\nだ\nめ", "だ\nめ", (2, 1, 3, 2)),
    ],
)
def test_3_30_a_text_file_has_exact_regions_from_one(
    text: str, words: str, region: tuple[int, ...]
) -> None:
    item = audited(text, word_at(text, words), origin=Origin("b.txt"))
    (result,) = run_of(item)["results"]
    found = result["locations"][0]["physicalLocation"]["region"]
    keys = ("startLine", "startColumn", "endLine", "endColumn")
    assert tuple(found[key] for key in keys) == region


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a b/投稿.txt", "a%20b/%E6%8A%95%E7%A8%BF.txt"),
        ("標準入力", "%E6%A8%99%E6%BA%96%E5%85%A5%E5%8A%9B"),
        ("../x.csv", "../x.csv"),
    ],
)
def test_3_4_places_are_uri_references(file: str, uri: str) -> None:
    assert artifact_uri(file) == uri


def test_an_absolute_place_is_a_file_uri(tmp_path: Path) -> None:
    assert artifact_uri(str(tmp_path / "a b.txt")).startswith("file:///")


def test_3_20_unread_entries_are_notifications() -> None:
    (invocation,) = run_of(*TWO_TEXTS)["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is True
    assert told == {
        "level": "error",
        "message": {"text": "a.csv の7行目を読めません。"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "a.csv"},
                    "region": {"startLine": 7},
                }
            }
        ],
    }


def test_notifications_are_bounded() -> None:
    unread = [Unread(Origin("a.csv", line), "x") for line in range(1, MOST_NOTIFICATIONS + 9)]
    (invocation,) = run_of(*unread)["invocations"]
    assert len(invocation["toolExecutionNotifications"]) == MOST_NOTIFICATIONS


def test_3_27_17_fingerprints_stay_when_an_entry_moves() -> None:
    def fingerprints(line: int) -> list[str]:
        item = audited(
            "3だめ", number_at("3", "3"), word_at("3だめ", "だめ"), origin=Origin("a", line)
        )
        return [r["partialFingerprints"]["snswriterFinding/v1"] for r in run_of(item)["results"]]

    assert fingerprints(2) == fingerprints(90)
    assert len(set(fingerprints(2))) == 2


def test_an_empty_audit_is_a_valid_log() -> None:
    run = run_of()
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
