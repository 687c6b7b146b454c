"""Strings that are hard to count, for property tests."""

from hypothesis import strategies as st

FRAGMENTS = (
    *(
        "https://",
        "http://",
        "example.jp",
        "www.city.example.lg.jp",
        "/a/b.html",
        "/防災/",
        "例え.jp",
    ),
    *(
        "@user",
        "@user@host.example",
        "info@",
        "#防災",
        "＃",
        "t.co/",
        "xn--",
        ".",
        "-",
        "_",
        ":8080",
    ),
    *(
        "、",
        "。",
        "「",
        "」",
        "（",
        "）",
        "(",
        ")",
        "!",
        "?",
        "？",
        "！",
        " ",
        "\u3000",
        "\n",
        "\r\n",
    ),
    *(
        "避難してください",
        "令和8年12月1日（火）",
        "1,500円",
        "10:30〜12:00",
        "000-000-0000",
        "あいう",
    ),
    *(
        "か\u3099",
        "葛\U000e0100",
        "\U00020bb7",
        "ｶﾞ",
        "👨‍👩‍👧",
        "🏳️‍🌈",
        "🏳‍🌈",
        "1️⃣",
        "⚡️",
        "👍🏽",
        "🇯🇵",
    ),
    *("🇯", "🏽", "\u200d", "\ufe0f", "\u20e3", "\U000e0067", "\u0e33", "\u1112\u1161\u11ab", "क्ष"),
    *("\u0600", "\x00", "\ufeff", "\ud800", "\udfb7", "\u200b", "\u2028", "\xad", "é", "e\u0301"),
)

ANY_TEXT = st.lists(
    st.one_of(
        st.sampled_from(FRAGMENTS),
        st.text(st.characters(exclude_categories=()), max_size=5),
    ),
    max_size=60,
).map("".join)
