"""Does the dictionary cut a known sentence as it should: a missing part shows only here."""

from collections.abc import Sequence

from snswriter.selftest.outcome import expect
from snswriter.text.tokens import Tokenizer

_SENTENCE = "図書館は休館します。"
_WORDS = ("図書", "館", "は", "休館", "し", "ます", "。")


def run(words: Sequence[str]) -> str:
    """Tokenise the sentence."""
    expect(tuple(token.surface for token in Tokenizer().tokens(_SENTENCE)), _WORDS, "単語の区切り")
    return "/".join(_WORDS)
