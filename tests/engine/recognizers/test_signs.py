"""Signs that screen readers stumble over, with what to write instead."""

import pytest

from snswriter.engine.recognizer import Context, Options, Recognizer
from snswriter.engine.recognizers.signs import (
    half_width_kana,
    machine_signs,
    many_emoji,
    spaced_letters,
    vertical_text,
)
from tests.engine.recognizers.reading import FRIDAY, found, read


@pytest.mark.parametrize(
    ("recognizer", "text", "suggestions"),
    [
        (half_width_kana, "市民ﾌﾟｰﾙとﾊﾞｽ", (("プール",), ("バス",))),
        (half_width_kana, "プール(･ω･)", ()),
        (machine_signs, "㈱みどり 3㌔ 第Ⅱ期", (("株式会社",), ("キロ",), ("II",))),
        (machine_signs, "①日時 ②会場", ()),
        (machine_signs, "③番窓口", (("3",),)),
    ],
)
def test_suggestions(
    recognizer: Recognizer, text: str, suggestions: tuple[tuple[str, ...], ...]
) -> None:
    hits = recognizer(read(text), Context(FRIDAY), {})
    assert tuple(hit.suggestions for hit in hits) == suggestions


@pytest.mark.parametrize(
    ("recognizer", "text", "options", "expected"),
    [
        (spaced_letters, "お 知 ら せ です", {}, ("お 知 ら せ",)),
        (spaced_letters, "緊 急 連絡", {"headlines": ["緊急"]}, ("緊 急",)),
        (spaced_letters, "春 夏 秋 冬", {"headlines": ["緊急"]}, ()),
        (spaced_letters, "くつを ぬいで ください", {}, ()),
        (vertical_text, "冬\nま\nつ\nり\n開催", {}, ("冬",)),
        (vertical_text, "冬\n夏\n開催", {}, ()),
        (many_emoji, "🎄🎅🎁", {"most": 2}, ("🎁",)),
        (many_emoji, "🎄🎅", {"most": 2}, ()),
    ],
)
def test_signs(
    recognizer: Recognizer, text: str, options: Options, expected: tuple[str, ...]
) -> None:
    assert found(recognizer, text, options=options) == expected
