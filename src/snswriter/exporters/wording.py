"""The words for severities and categories in whatever is exported, and text made harmless."""

import re

from snswriter.engine import Severity

SEVERITY_WORDS = {
    Severity.ERROR: "修正が必要",
    Severity.WARNING: "要確認",
    Severity.INFO: "助言",
}

CATEGORY_WORDS = {
    "accessibility": "読みやすさ(機種依存文字など)",
    "ambiguity": "あいまいさ",
    "commercial": "広告・営利",
    "confidential": "秘密・内部情報",
    "defamation": "誹謗中傷",
    "disaster-terms": "防災用語",
    "discrimination": "差別",
    "disruption": "情報交換の妨げ",
    "facts": "事実(日付・数字)",
    "harmful-link": "危険なリンク",
    "illegal-conduct": "違法・不当な行為",
    "impartiality": "公正・中立",
    "link": "リンク",
    "obscenity": "わいせつな表現",
    "personal-information": "個人情報",
    "placeholder": "書きかけの残り",
    "plain-language": "やさしい言葉",
    "political-religious": "政治・宗教",
    "public-order": "公序良俗",
    "quotation": "引用",
    "reputation": "信用",
    "rights": "著作権・肖像権",
    "tone": "言葉づかい",
    "undecided-policy": "決まっていない方針",
    "unverified": "確かめていない情報",
}

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def category_word(category: str) -> str:
    """Return the Japanese name of a category; the id itself for one the program does not know."""
    return CATEGORY_WORDS.get(category, category)


def printable(text: str) -> str:
    """Return `text` with control characters and lone surrogates replaced by U+FFFD.

    Tabs and line ends stay. A terminal or a spreadsheet would obey the others, and a
    surrogate cannot be written as UTF-8.
    """
    return _UNPRINTABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return `text` printable and on one line."""
    return " ".join(printable(text).split())
