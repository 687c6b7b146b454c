"""Long sentences and kanji that few can read."""

import pytest

from snswriter.engine.recognizer import Options, Recognizer
from snswriter.engine.recognizers.sentences import long_sentences, rare_kanji
from tests.engine.recognizers.reading import found

LONG = "あ" * 111


@pytest.mark.parametrize(
    ("recognizer", "text", "options", "expected"),
    [
        (long_sentences, f"{LONG}。見てください。", {}, (LONG,)),
        (long_sentences, f"{LONG}。答弁の記録。", {}, ()),
        (long_sentences, f"{'あ' * 100}（{'い' * 50}）。見てください。", {}, ()),
        (long_sentences, LONG, {"most": 120}, ()),
        (rare_kanji, "逋脱した場合", {}, ("逋脱",)),
        (rare_kanji, "齟齬（そご）がありました。彗星の話です。", {}, ()),
    ],
)
def test_sentences(
    recognizer: Recognizer, text: str, options: Options, expected: tuple[str, ...]
) -> None:
    assert found(recognizer, text, options=options) == expected
