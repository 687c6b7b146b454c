"""The public contract of the command line, as other programs see it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SAMPLE = "11月20日(木)は○○小学校へ。詳しくは https://bit.ly/abc"


def run(
    *arguments: str, given: str | bytes = b"", home: Path | None = None
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "snswriter", *arguments],
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        check=False,
        env={"SNSWRITER_HOME": str(home or Path.cwd() / "out"), "PATH": "", "LC_ALL": "C"},
    )


def answers(result: "subprocess.CompletedProcess[bytes]") -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]


def test_a_check_as_json_has_the_documented_shape() -> None:
    result = run("check", "--format", "json", "--on", "2026-11-20", "-", given=SAMPLE)
    (answer,) = answers(result)
    assert result.returncode == 1
    assert set(answer) == {"findings", "counts"}
    for finding in answer["findings"]:
        assert set(finding) == {
            "rule",
            "category",
            "severity",
            "start",
            "end",
            "text",
            "message",
            "suggestions",
            "clauses",
        }
        assert SAMPLE[finding["start"] : finding["end"]] == finding["text"]
        assert finding["severity"] in ("error", "warning", "info")
    assert "○○" in {finding["text"] for finding in answer["findings"]}
    for count in answer["counts"]:
        assert set(count) == {"platform", "unit", "length", "limit", "over"}
        assert isinstance(count["over"], bool)


def test_counts_name_every_platform_and_unit() -> None:
    (answer,) = answers(run("count", "--format", "json", "-", given="災害🌸"))
    lengths = {(c["platform"], c["unit"]): c["length"] for c in answer["counts"]}
    expected = {
        ("x", "weighted"): 6,
        ("bluesky", "graphemes"): 3,
        ("bluesky", "utf8-bytes"): 10,
        ("bluesky", "app-graphemes"): 3,
        ("mastodon", "characters"): 3,
        ("misskey", "code-points"): 3,
        ("misskey", "web-utf16"): 4,
        ("threads", "characters"): 6,
        ("line-api", "utf16"): 4,
        ("tiktok", "utf16"): 4,
    }
    assert expected.items() <= lengths.items()
    assert {p for p, _ in lengths} >= {
        "instagram",
        "facebook",
        "line",
        "youtube-title",
        "youtube-description",
    }


def test_jsonl_answers_line_by_line_and_goes_on_after_a_bad_line() -> None:
    lines = [
        json.dumps({"id": "a", "text": "○○です", "on": "2026-11-20"}),
        "{broken",
        json.dumps({"id": 7, "text": "\ud800", "mode": "reply"}),
        json.dumps({"id": "c", "text": 5}),
        json.dumps({"id": "d", "text": "", "mode": "mail"}),
        json.dumps({"id": "e", "text": "", "on": "2026-02-30"}),
    ]
    result = run("check", "--jsonl", "-", given="\n".join(lines))
    first, second, third, *others = answers(result)
    assert result.returncode == 2
    assert (first["id"], [f["text"] for f in first["findings"]]) == ("a", ["○○"])
    assert (second["id"], "2行目" in second["error"]) == (None, True)
    assert (third["id"], third["counts"][0]["length"] > 0) == (7, True)
    assert all("error" in other for other in others)


def test_jsonl_counts() -> None:
    lines = "".join(json.dumps({"id": n, "text": "あ" * n}) + "\n" for n in range(3))
    result = run("count", "--jsonl", "--platform", "x", "-", given=lines)
    assert [(a["id"], a["counts"][0]["length"]) for a in answers(result)] == [
        (0, 0),
        (1, 2),
        (2, 4),
    ]


def test_streaming_answers_before_the_input_ends() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "snswriter", "count", "--jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(b'{"id": 1, "text": "a"}\n')
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == 1
    process.stdin.close()
    assert process.wait(60) == 0


@pytest.mark.parametrize(
    ("text", "code"), [("図書館は10時に開きます。", 0), ("会場は○○です。", 1)]
)
def test_exit_codes(text: str, code: int) -> None:
    assert run("check", "--on", "2026-11-20", "-", given=text).returncode == code


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (["check", "nowhere.txt"], b"", "nowhere.txt"),
        (["check", "-"], "よい\nあ".encode() + b"\xff", "2行目"),
        (["check", "--on", "2026-13-01", "-"], b"", "2026-13-01"),
        (["check", "--platform", "ficebook", "-"], b"", "ficebook"),
        (["check", "--account", "nobody", "-"], b"", "nobody"),
        (["count", "."], b"", "."),
    ],
)
def test_bad_input_is_told_in_one_sentence(
    arguments: list[str], given: bytes, said: str, tmp_path: Path
) -> None:
    result = run(*arguments, given=given, home=tmp_path)
    message = result.stderr.decode("utf-8")
    assert result.returncode == 2
    assert said in message
    assert "Traceback" not in message


def test_an_account_counts_its_footer(tmp_path: Path) -> None:
    (known,) = answers(run("count", "--format", "json", "--platform", "x", "-", given="本文"))
    listed = run("count", "--account", "nobody", "-", home=tmp_path).stderr.decode("utf-8")
    account = listed.rsplit("登録済み: ", 1)[1].split("、")[0].strip()
    result = run(
        "count", "--format", "json", "--account", account, "-", given="本文", home=tmp_path
    )
    (answer,) = answers(result)
    longer = {c["platform"]: c["length"] for c in answer["counts"]}
    assert all(length > known["counts"][0]["length"] for length in longer.values())


def test_the_footer_goes_by_the_room_on_each_platform(tmp_path: Path) -> None:
    result = run(
        "count", "--format", "json", "--account", "koho", "-", given="あ" * 100, home=tmp_path
    )
    (answer,) = answers(result)
    counts = {c["platform"]: (c["length"], c["over"]) for c in answer["counts"]}
    assert counts["x"] == (200 + 2 + 9 + 23, False)
    assert counts["facebook"][0] > 100 + 2 + 9 + 60


@pytest.mark.parametrize(
    "words", [["rules", "list"], ["rules", "coverage"], ["clauses"], ["--version"]]
)
def test_other_commands_answer(words: list[str]) -> None:
    result = run(*words)
    assert (result.returncode, bool(result.stdout)) == (0, True)


def test_a_rule_is_explained() -> None:
    shown = run("rules", "list").stdout.decode("utf-8").split()[0]
    assert shown in run("rules", "explain", shown).stdout.decode("utf-8")
    assert run("rules", "explain", "tone.nothing").returncode == 2
