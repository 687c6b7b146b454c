"""Audited texts made by hand, and the cards of the rules that they name."""

from typing import Any

from snswriter.engine import Finding, Severity
from snswriter.exporters.audit_item import Audited, Origin, Unread
from snswriter.exporters.rule_cards import Cited, RuleCard
from snswriter.text.span import Span

NUMBER = RuleCard(
    "facts.number",
    "facts",
    Severity.ERROR,
    "数のちがい",
    "「…」と合いません。",
    "数え直してください。",
    (),
)
WORD = RuleCard(
    "tone.word",
    "tone",
    Severity.WARNING,
    "強い言葉",
    "強い言葉です。",
    "やわらげてください。",
    (Cited("town-1", "みどり野市 1", "やさしく書きます。"),),
)
CARDS = {NUMBER.id: NUMBER, WORD.id: WORD}
UNREAD = Unread(Origin("a.csv", 7), "a.csv の7行目を読めません。")


IN_TABLE = Origin("a.csv", 2)


def number_at(text: str, words: str) -> Finding:
    return _finding(NUMBER, text, words, f"「{words}」と合いません。", ())


def word_at(text: str, words: str, *suggestions: str) -> Finding:
    return _finding(WORD, text, words, WORD.message, suggestions)


def audited(
    text: str,
    *findings: Finding,
    origin: Origin = IN_TABLE,
    name: Any = "p1",
    account: str = "防災課",
) -> Audited:
    return Audited(origin, name, account, text, findings)


def _finding(
    card: RuleCard, text: str, words: str, message: str, suggestions: tuple[str, ...]
) -> Finding:
    start = text.index(words)
    return Finding(
        rule=card.id,
        category=card.category,
        severity=card.severity,
        span=Span(start, start + len(words)),
        text=words,
        title=card.title,
        message=message,
        advice=card.advice,
        suggestions=suggestions,
        clauses=tuple(clause.id for clause in card.clauses),
    )


_RISKY = "数は3です。だめです。"
TWO_TEXTS = (
    audited(_RISKY, number_at(_RISKY, "3"), word_at(_RISKY, "だめ", "ご遠慮")),
    audited("よい日です。", account="図書館", name=2),
    UNREAD,
)
