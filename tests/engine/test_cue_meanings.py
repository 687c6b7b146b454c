"""Weights of meanings: written and read again, shared by words of one meaning, refused if odd."""

from pathlib import Path

import pytest

from snswriter.engine.cue import Cue
from snswriter.engine.cue_meanings import Meanings, meanings_file, read_meanings
from snswriter.engine.cue_table import meaning_word, shipped_cues
from snswriter.text.tokens import Tokenizer

IDEAS = ("trouble", "tone", "rights")
WORDS = {"馬鹿": 0, "愚か": 0, "雪": 1}
ROWS = ((2, 100, -4), (-1, 0, 0))


def written(folder: Path) -> Meanings:
    path = folder / "meanings.bin"
    path.write_bytes(meanings_file(IDEAS, 0.5, WORDS, ROWS))
    return read_meanings(path)


def test_weights_come_back(tmp_path: Path) -> None:
    meanings = written(tmp_path)
    assert meanings.cue("馬鹿") == Cue(1.0, (("tone", 50.0), ("rights", -2.0)))
    assert meanings.cue("雪") == Cue(-0.5, ())
    assert meanings.cue("愚か") is meanings.cue("馬鹿")


@pytest.mark.parametrize("word", ["", "雨", "\ud800"])
def test_a_word_without_meaning_has_no_weight(tmp_path: Path, word: str) -> None:
    assert written(tmp_path).cue(word) is None


def test_no_meanings_have_no_weight() -> None:
    assert Meanings().cue("馬鹿") is None


@pytest.mark.parametrize(
    "data", [b"", b"another\n{}\n", b"snswriter meanings 2\n{}\n"], ids=["empty", "other", "newer"]
)
def test_another_file_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "meanings.bin").write_bytes(data)
    with pytest.raises(ValueError, match="not a file of meanings"):
        read_meanings(tmp_path / "meanings.bin")


def test_half_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "meanings.bin"
    path.write_bytes(meanings_file(IDEAS, 0.5, WORDS, ROWS)[:-2])
    with pytest.raises(ValueError, match="not whole"):
        read_meanings(path)


def test_numbers_names_and_particles_have_no_meaning() -> None:
    lexemes = Tokenizer().words("高松で3人が急ぐ。").lexemes
    assert [meaning_word(each) for each in lexemes] == ["", "", "", "人", "", "急ぐ", ""]


def test_the_shipped_meanings_know_words_that_no_sentence_has() -> None:
    table = shipped_cues()
    assert len(table.meanings.words) > 50_000
    assert set(table.meanings.ideas) == set(table.levels)
    cue = table.meanings.cue("愚図")
    assert cue is not None
    assert dict(cue.ideas)["defamation"] > 0
