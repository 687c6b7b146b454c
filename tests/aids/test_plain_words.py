"""Hard words get plain ones, in the form that the sentence needs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.aids.plain_words import PlainWord, PlainWords, Suggestion, Way
from snswriter.drafts.listed import shipped_entries
from tests.aids.reading import ODD_TEXTS, read, real_texts, tokenizer

WORDS = PlainWords.shipped(tokenizer())
ENOUGH = 250


def plain(text: str) -> str:
    """Return `text` with the first option everywhere."""
    for each in reversed(WORDS.suggestions(read(text))):
        text = text[: each.span.start] + each.options[0] + text[each.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "easy"),
    [
        ("税金を納付する。", "税金を払う。"),
        ("税金を納付してください。", "税金を払ってください。"),
        ("税金をご納付ください。", "税金を払ってください。"),
        ("税金を納付した方", "税金を払った方"),
        ("税金が納付された。", "税金が払われた。"),
        ("税金を納付しない方", "税金を払わない方"),
        ("税金を納付できます。", "税金を払えます。"),
        ("税金を納付すれば", "税金を払えば"),
        ("税金を納付しましょう。", "税金を払いましょう。"),
        ("税金を納付しよう。", "税金を払おう。"),
        ("今日は休館します。", "今日は休みます。"),
        ("今日は休館した。", "今日は休んだ。"),
        ("措置が講じられる。", "措置が行われる。"),
        ("書類を持参の上、", "書類を持ってきて、"),
        ("ご利用の際は", "使うときは"),
        ("市内に在住の方", "市内に住む方"),
        ("在住、在勤又は在学の方", "在住、在勤又は学校に通う方"),
        ("速やかに避難しましょう。", "すぐに逃げましょう。"),
        ("随時受け付けます。", "いつでも受け付けます。"),
        ("本日20日に行います。", "今日20日に行います。"),
        ("12月上旬に届きます。", "12月1日から10日ごろに届きます。"),
        (
            "罹災証明書が必要です。",
            "罹災証明書（災害で 家が 壊れたことを 証明する 書類）が必要です。",
        ),
        # What is part of a longer word stays.
        ("避難訓練があります。", "避難訓練があります。"),
        ("使用料は無料です。", "使用料は無料です。"),
        # Addresses and hashtags stay; so does what is explained already.
        ("#避難 https://example.jp/避難", "#避難 https://example.jp/避難"),
        ("避難所（逃げるところ）へ", "避難所（逃げるところ）へ"),
        # お金がかかる is no 係る.
        ("お金がかかる。", "お金がかかる。"),
    ],
)
def test_plain_words_fit_their_sentence(text: str, easy: str) -> None:
    assert plain(text) == easy


def test_places_are_right_behind_emoji_rare_kanji_and_line_ends() -> None:
    text = "🌸𠮷\r\n🧑‍🧑‍🧒税金をｶﾞｽと納付して"
    (found,) = WORDS.suggestions(read(text))
    assert (found.span.of(text), found.options) == ("納付して", ("払って",))


def test_every_entry_is_found_and_says_something_else() -> None:
    entries = shipped_entries("aids/plain_words.toml", "word", PlainWord)
    assert len(entries) >= ENOUGH
    unheard = [each.hard for each in entries if not _heard(each)]
    same = [each.hard for each in entries if each.hard in (*each.plain, *each.verb, each.explain)]
    assert (unheard, same) == ([], [])


def _heard(entry: PlainWord) -> bool:
    # A word that only stands for a verb is heard with する behind it, or is one.
    texts = (f"{entry.hard}", f"{entry.hard}する", f"{entry.hard}日")
    return any(WORDS.suggestions(read(f"今、{text}。")) for text in texts)


def test_real_texts_keep_their_shape() -> None:
    for text in real_texts(400):
        _holds(text, WORDS.suggestions(read(text)))


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts(text: str) -> None:
    _holds(text, WORDS.suggestions(read(text)))


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=80))
def test_any_text(text: str) -> None:
    _holds(text, WORDS.suggestions(read(text)))


@given(
    st.lists(
        st.sampled_from(
            [
                "納付",
                "し",
                "て",
                "ご",
                "ください",
                "🌸",
                "ｶﾞ",
                "\r\n",
                "避難",
                "所",
                "𠮷",
                "の",
                "上",
            ]
        )
    )
)
def test_pieces_of_words(pieces: list[str]) -> None:
    text = "".join(pieces)
    _holds(text, WORDS.suggestions(read(text)))


def _holds(text: str, found: tuple[Suggestion, ...]) -> None:
    end = 0
    for each in found:
        assert end <= each.span.start < each.span.end <= len(text)
        assert each.span.of(text) == each.text
        assert each.options
        assert each.way is Way.REPLACE or each.options[0].startswith(each.text)
        end = each.span.end
