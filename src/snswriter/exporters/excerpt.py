"""A finding's words with a little of the text around them, on one line."""

from dataclasses import dataclass

from snswriter.exporters.wording import printable
from snswriter.text.span import Span

_AROUND = 30
_MOST_MARKED = 120


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Three stretches of one line; "…" shows where the text was cut."""

    before: str
    marked: str
    after: str


def excerpt(text: str, span: Span) -> Excerpt:
    """Return the words in `span` with up to 30 code points on each side."""
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    marked = _flat(span.of(text))
    return Excerpt(
        before=("…" if start else "") + _flat(text[start : span.start]),
        marked=marked if len(marked) <= _MOST_MARKED else f"{marked[:_MOST_MARKED]}…",
        after=_flat(text[span.end : end]) + ("…" if end < len(text) else ""),
    )


def _flat(text: str) -> str:
    return printable(text).replace("\r", "").replace("\n", " ").replace("\t", " ")
