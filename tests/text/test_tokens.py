"""The tokenizer cuts real Japanese and never loses a place."""

import pickle
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.text.fold import Folder
from snswriter.text.mecab import give_back_memory, shipped_mecab
from snswriter.text.tokens import Tokenizer

tokenizer = Tokenizer()


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("馬鹿とバカとばか", ["馬鹿", "と", "馬鹿", "と", "馬鹿"]),
        ("押しかけて", ["押し掛ける", "て"]),
        ("", []),
        ("  🌸 ", ["🌸"]),
    ],
)
def test_lemmas(text: str, lemmas: list[str]) -> None:
    assert [token.lexeme.lemma for token in tokenizer.tokens(text)] == lemmas


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=60))
def test_tokens_stand_where_they_say(text: str) -> None:
    folded = Folder().fold(text).text
    position = 0
    for token in tokenizer.tokens(folded):
        assert position <= token.start < token.end <= len(folded)
        assert folded[token.start : token.end].replace("\0", "\ufffd") == token.surface
        position = token.end


def test_a_pickled_tokenizer_works() -> None:
    copy = pickle.loads(pickle.dumps(tokenizer))
    assert copy.tokens("市長が話す") == tokenizer.tokens("市長が話す")


def test_all_tokenizers_share_one_dictionary() -> None:
    Tokenizer().tokens("市")
    assert shipped_mecab() is shipped_mecab()
    if sys.platform == "linux":
        maps = Path("/proc/self/maps").read_text("utf-8", "replace")
        assert maps.count("unidic_lite/dicdir/sys.dic") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be told")
def test_words_are_found_after_the_pages_of_the_dictionary_were_given_back() -> None:
    text = "市立図書館は、11月27日の午前10時から午後5時まで休館します。"
    before, pages = tokenizer.tokens(text), pages_of_dictionary()
    give_back_memory()
    left = pages_of_dictionary()
    assert (tokenizer.tokens(text + "。")[:-1], left < pages) == (before, True)


def pages_of_dictionary() -> int:
    """Return how many kilobytes of it are in the memory of this process."""
    kilobytes, is_inside = 0, False
    for line in Path("/proc/self/smaps").read_text("utf-8", "replace").splitlines():
        if "-" in line.split(" ", 1)[0]:
            is_inside = "unidic_lite" in line
        elif is_inside and line.startswith("Rss:"):
            kilobytes += int(line.split()[1])
    return kilobytes
