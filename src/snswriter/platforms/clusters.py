"""Extended grapheme clusters: what a reader takes for one character (UAX #29).

A cluster is longer than one code point only next to a character that joins, and ordinary
Japanese has few of these. Only the stretches around them go through the segmenter, which
makes counting a long post several times faster than segmenting all of it.
"""

from collections.abc import Iterator

import regex

from snswriter.text.span import Span

_CLUSTER = regex.compile(r"\X")
_PLAIN = r"\p{GCB=Other}\p{GCB=Control}\p{GCB=LF}"
_JOINING = regex.compile(rf"[{_PLAIN}]?(?:[^{_PLAIN}]+[{_PLAIN}]?)+")


def count_clusters(text: str) -> int:
    """Return the number of extended grapheme clusters; CRLF is one, a lone surrogate is one.

    Source: Unicode Standard Annex #29, the rules of the installed `regex` release.
    """
    joined: int = sum(
        stretch.end() - stretch.start() - len(_CLUSTER.findall(stretch.group()))
        for stretch in _JOINING.finditer(text)
    )
    return len(text) - joined


def clusters(text: str) -> Iterator[Span]:
    """Yield the span of each grapheme cluster, in order, lazily."""
    return (Span(found.start(), found.end()) for found in _CLUSTER.finditer(text))
