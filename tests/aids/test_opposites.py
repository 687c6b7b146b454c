"""Words with a contrary are shown in their sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.aids.opposites import Opposite, OppositePair, Opposites
from snswriter.drafts.listed import shipped_entries
from tests.aids.reading import ODD_TEXTS, read, real_texts

OPPOSITES = Opposites.shipped()


def look(text: str) -> tuple[Opposite, ...]:
    return OPPOSITES.look(read(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("65歳以上の方", [("以上", "以下")]),
        ("10歳未満は無料です。", [("未満", "以上"), ("無料", "有料")]),
        ("午後1時開始", [("午後", "午前"), ("開始", "終了")]),
        ("下り線は通れません。", [("下り線", "上り")]),
        ("駅の北に集合", [("北", "南")]),
        ("北海道と西東京市", []),
        ("小雨決行", [("小雨決行", "雨天中止")]),
        ("#無料 https://example.jp/無料", []),
    ],
)
def test_contraries(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.text, each.others[0]) for each in look(text)] == found


def test_each_is_shown_in_its_sentence_and_tells_of_the_other() -> None:
    text = "🌸大人は有料です。\r\n子どもは無料です。"
    seen = [(each.text, each.sentence.of(text), each.has_both) for each in look(text)]
    assert seen == [
        ("大人", "🌸大人は有料です。", True),
        ("有料", "🌸大人は有料です。", True),
        ("子ども", "子どもは無料です。", True),
        ("無料", "子どもは無料です。", True),
    ]
    assert [each.has_both for each in look("無料です。")] == [False]


def test_every_word_of_the_pairs_is_found() -> None:
    pairs = shipped_entries("aids/opposites.toml", "pair", OppositePair)
    words = [word for pair in pairs for word in (*pair.a, *pair.b)]
    unheard = [word for word in words if word not in [x.text for x in look(f"これは{word}。")]]
    assert unheard == []


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts(text: str) -> None:
    _holds(text)


def test_real_texts() -> None:
    for text in real_texts(300):
        _holds(text)


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=80))
def test_any_text(text: str) -> None:
    _holds(text)


def _holds(text: str) -> None:
    end = 0
    for each in look(text):
        assert end <= each.span.start < each.span.end <= len(text)
        assert each.span.of(text) == each.text
        assert each.sentence.contains(each.span)
        end = each.span.end
