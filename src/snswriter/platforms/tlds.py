"""Top-level domains, by which a platform tells a host name from other text with dots."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from snswriter.shipped import resource

_ASCII_WORD = re.compile(r"[0-9A-Za-z]*")
_STICKS = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@+-")


@cache
def x_tlds() -> frozenset[str]:
    """Return the top-level domains known to twitter-text 3.1.0 (X and Mastodon)."""
    return _read("x_tlds.txt")


@cache
def iana_tlds() -> frozenset[str]:
    """Return the top-level domains of the IANA root zone (Bluesky)."""
    return _read("iana_tlds.txt")


def _read(name: str) -> frozenset[str]:
    lines = resource(name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _foreign_lengths() -> Mapping[str, tuple[int, ...]]:
    """Return the lengths of the foreign domains by their first letter, longest first."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for tld in x_tlds():
        if not tld.isascii():
            lengths[tld[0]].add(len(tld))
    return {letter: tuple(sorted(found, reverse=True)) for letter, found in lengths.items()}


def x_tld_end(text: str, start: int) -> int | None:
    """Return where the top-level domain at `start` ends, or None when there is none.

    A Latin one must end where the Latin letters and digits end, a foreign one may be followed
    by more foreign letters; neither by `@`, `+` or `-`. Source: twitter-text 3.1.0.
    """
    word = _ASCII_WORD.match(text, start)
    if word is None:
        return None
    if word.group().lower() in x_tlds() and _may_end(text, word.end()):
        return word.end()
    return None if text[word.end() : word.end() + 1].isascii() else _foreign_end(text, start)


def _foreign_end(text: str, start: int) -> int | None:
    for length in _foreign_lengths().get(text[start].lower(), ()):
        name = text[start : start + length].lower()
        if len(name) == length and name in x_tlds() and _may_end(text, start + length):
            return start + length
    return None


def _may_end(text: str, end: int) -> bool:
    return text[end : end + 1] not in _STICKS
