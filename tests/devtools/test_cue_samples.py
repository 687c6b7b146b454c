"""The sentences from which cues are learnt are whole, and read as the program reads them."""

import json
from pathlib import Path

import pytest

from devtools.cue_samples import Fine, SampleReader
from devtools.places import ROOT
from snswriter.engine.cue_table import read_groups

FILES = sorted((ROOT / "devtools" / "cue_sentences").glob("*.jsonl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_quote_stands_in_its_sentence(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [row["t"] for row in rows if row["q"] not in row["t"]] == []
    assert all(set(row) == {"c", "m", "t", "q", "s"} for row in rows)


def test_only_the_quoted_sentence_shows_the_idea() -> None:
    samples = SampleReader(read_groups(ROOT / "resources" / "cues")).own()
    assert [s for s in samples if s.ideas and s.near] == []
    assert sum(bool(s.ideas) for s in samples) > 3000


def test_other_fine_text_shows_nothing(tmp_path: Path) -> None:
    rows = ['{"text": "雪です。道が凍ります。"}', '{"text": "１２月に開きます"}']
    (tmp_path / "a.jsonl").write_text("\n".join(rows), "utf-8")
    samples = SampleReader(read_groups(ROOT / "resources" / "cues")).fine(tmp_path, Fine.PLAIN)
    assert [(s.ideas, s.is_plain, "<数>" in s.names) for s in samples] == [
        (frozenset(), True, False),
        (frozenset(), True, False),
        (frozenset(), True, True),
    ]
