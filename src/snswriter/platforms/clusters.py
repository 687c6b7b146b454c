"""Extended grapheme clusters: what a reader takes for one character (UAX #29).

A cluster is longer than one code point only next to a character that joins, and ordinary
Japanese has few of these. Only the stretches around them go through the segmenter, which
makes counting a long post several times faster than segmenting all of it. Flags are paired
here, because the segmenter looks back to the first of a run of them each time.
"""

import re

import regex

_PLAIN = r"\p{GCB=Other}\p{GCB=Control}\p{GCB=LF}"
_JOINING = regex.compile(rf"[{_PLAIN}]?(?:[^{_PLAIN}]+[{_PLAIN}]?)+")
_ANY = regex.compile(r"\X")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{1,2}")
_CLUSTER = regex.compile(r"\p{RI}{2}[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]*+|\X")


def count_clusters(text: str) -> int:
    """Return the number of extended grapheme clusters; CRLF is one, a lone surrogate is one.

    Source: Unicode Standard Annex #29, the rules of the installed `regex` release.
    """
    if text.isascii():
        return len(text) - text.count("\r\n")
    # A flag joins to its neighbours as a letter does.
    text = _FLAG.sub("a", text)
    joined: int = sum(
        stretch.end() - stretch.start() - len(_ANY.findall(stretch.group()))
        for stretch in _JOINING.finditer(text)
    )
    return len(text) - joined


def cluster_end(text: str, start: int) -> int:
    """Return where the cluster ends that begins at `start`, before the end of `text`."""
    cluster = _CLUSTER.match(text, start)
    return cluster.end() if cluster else len(text)
