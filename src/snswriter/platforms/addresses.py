"""Find web addresses in running text by the twitter-text grammar, in linear time.

Japanese has no spaces, and any letter may stand in a host name, so `詳細はexample.jp` is one
long candidate. The published grammar is a regular expression that tries every letter as a
beginning; this module goes by the dots instead. A host is a chain of labels that ends at the
last dot behind which a top-level domain stands, and it may begin only behind a character that
is no ASCII letter, digit, `@`, `$` or `#`.

X and Mastodon share the grammar and differ in the character sets: see `x_links` and
`mastodon_links`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from snswriter.platforms.tlds import x_tld_end

SPACES = "\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
INVALID = "\ufeff\ufffe\uffff"
LATIN_ACCENTS = (
    "\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f"
    "\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)

_MAY_PRECEDE = rf"[^0-9A-Za-z@＠$#＃{INVALID}]"
# The first character of a text is taken for the one in front of a host where it can be.
_HOST_START = re.compile(rf"(?:(?<={_MAY_PRECEDE})|\A(?!{_MAY_PRECEDE}[^-_.]))[^-_]")
_DOT = re.compile(r"\.")
_PRECEDES = re.compile(_MAY_PRECEDE)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The character sets of one platform.

    Attributes:
        run: Matches a longest stretch of host characters, hyphens, underscores and dots.
        schemes: Lower-case beginnings such as "https://".
        punycode: Matches a top-level domain in ASCII form.
        tail: Matches port, `path` (a named group) and query behind a host; may match nothing.
    """

    run: re.Pattern[str]
    schemes: tuple[str, ...]
    punycode: re.Pattern[str]
    tail: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Address:
    """One candidate; positions are code points. Without a scheme `start` equals `host_start`."""

    start: int
    host_start: int
    host_end: int
    end: int
    has_path: bool

    @property
    def has_scheme(self) -> bool:
        """Tell whether the address begins with `https://` or the like."""
        return self.start < self.host_start


@dataclass(frozen=True, slots=True)
class _Label:
    """A part of a run in front of a dot.

    Attributes:
        start: First code point.
        dot: Position of the dot behind it.
        tld_end: End of the top-level domain behind the dot, or None.
        beyond: End of the longest host that passes through this label, or None.
    """

    start: int
    dot: int
    tld_end: int | None
    beyond: int | None


def find_addresses(text: str, grammar: Grammar) -> Iterator[Address]:
    """Yield the addresses of `text`, leftmost first; they never overlap."""
    if "." not in text:
        return
    resume = 0
    for run in grammar.run.finditer(text):
        if run.end() <= resume or "." not in run.group():
            continue
        labels = _labels(text, run.start(), run.end(), grammar)
        while (found := _next_address(text, labels, resume, grammar)) is not None:
            yield found
            resume = found.end


def _labels(text: str, start: int, end: int, grammar: Grammar) -> tuple[_Label, ...]:
    dots = [found.start() for found in _DOT.finditer(text, start, end)]
    tld_ends = [_tld_end(text, dot + 1, grammar) for dot in dots]
    if not any(tld_ends):
        return ()
    labels: list[_Label] = []
    beyond: int | None = None
    starts = (start, *(dot + 1 for dot in dots[:-1]))
    for label_start, dot, tld_end in zip(starts[::-1], dots[::-1], tld_ends[::-1], strict=True):
        labels.append(_Label(label_start, dot, tld_end, beyond))
        beyond = _reach(text, labels[-1])
    return tuple(reversed(labels))


def _tld_end(text: str, start: int, grammar: Grammar) -> int | None:
    end = x_tld_end(text, start)
    if end is not None:
        return end
    punycode = grammar.punycode.match(text, start)
    return punycode.end() if punycode else None


def _reach(text: str, label: _Label) -> int | None:
    """Return the end of the host that enters `label` at its first character."""
    whole = label.start < label.dot and not {text[label.start], text[label.dot - 1]} & {"-", "_"}
    if not whole:
        return None
    if label.beyond is not None:
        return label.beyond
    return None if "_" in text[label.start : label.dot] else label.tld_end


def _next_address(
    text: str, labels: tuple[_Label, ...], resume: int, grammar: Grammar
) -> Address | None:
    first = bisect_right(labels, resume, key=lambda label: label.dot)
    for label in labels[first:]:
        if label is labels[0] and (found := _with_scheme(text, label, resume, grammar)):
            return found
        if found := _without_scheme(text, label, resume, grammar):
            return found
    return None


def _with_scheme(text: str, label: _Label, resume: int, grammar: Grammar) -> Address | None:
    for scheme in grammar.schemes:
        start = label.start - len(scheme)
        if start < 0 or text[start : label.start].lower() != scheme:
            continue
        host_end = _reach(text, label)
        if host_end is not None and _may_begin(text, start, resume):
            return _address(text, (start, label.start, host_end), grammar)
    return None


def _may_begin(text: str, start: int, resume: int) -> bool:
    if start == 0:
        return resume == 0
    return start > resume and _PRECEDES.match(text, start - 1) is not None


def _without_scheme(text: str, label: _Label, resume: int, grammar: Grammar) -> Address | None:
    host_end = label.tld_end if label.beyond is None else label.beyond
    if host_end is None or text[label.dot - 1] in "-_":
        return None
    earliest = max(label.start, resume + 1 if resume else 0)
    if label.beyond is None:
        earliest = max(earliest, text.rfind("_", label.start, label.dot) + 1)
    start = _HOST_START.search(text, earliest, label.dot)
    if start is None:
        return None
    return _address(text, (start.start(), start.start(), host_end), grammar)


def _address(text: str, places: tuple[int, int, int], grammar: Grammar) -> Address:
    start, host_start, host_end = places
    tail = grammar.tail.match(text, host_end)
    end = tail.end() if tail else host_end
    return Address(start, host_start, host_end, end, bool(tail and tail["path"]))
