"""Links, mentions and length as a Mastodon server validates them.

A link costs 23 and needs a scheme; `@user@host` costs as much as `@user`. A path runs on to the
next space, so Japanese behind a link is swallowed by it.

Source: mastodon/mastodon StatusLengthValidator, Extractor and twitter_regex.rb (3208bd8),
verified 2026-11-20.
"""

import re
from functools import lru_cache

import regex

from snswriter.platforms.addresses import (
    DIRECTION_MARKS,
    INVALID,
    LATIN_ACCENTS,
    SPACES,
    Address,
    Grammar,
    find_addresses,
)
from snswriter.platforms.atoms import Priced
from snswriter.platforms.clusters import count_clusters
from snswriter.platforms.hosts import fits_dns
from snswriter.text.span import Span

URL_LENGTH = 23
"""What a link costs, whatever its length. Source: `characters_reserved_per_url`."""

_MAX_URL_LENGTH = 4096
_MAX_MENTION_HOST_LENGTH = 253
_REMEMBERED = 32
"""Texts; whoever counts, cuts or warns of a post wants its links anew."""
_MAX_SHORT_LINK_NAME = 40

_BLANK = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_PATH = rf"[^{_BLANK}<>()?]"
_PARENS = rf"\((?:{_PATH}++|{_PATH}*+\({_PATH}++\){_PATH}*+)\)"
_OLD_PATH = rf"[0-9A-Za-z\p{{Cyrillic}}!*';:=+,.$/%#\[\]\p{{Pd}}_~&|@{LATIN_ACCENTS}]"
_OLD_PARENS = rf"\((?:{_OLD_PATH}++|{_OLD_PATH}*+\({_OLD_PATH}++\){_OLD_PATH}*+)\)"
_PATH_END = rf"(?:[^{_BLANK}()?!*\"'「」<>;:=,.$%\[\]~&|@]|{_OLD_PARENS})"
_FULL_PATH = rf"/(?:(?:{_PATH}|{_PARENS})*{_PATH_END})?"
_FOREIGN = (
    "\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14))
    + "\U000e1000-\U000efffd\U000f0000-\U000ffffd\U00100000-\U0010fffd"
)
_QUERY = rf"\?[0-9A-Za-z!?*'();:&=+$/%#\[\]_.,~|@^{_FOREIGN}-]*[0-9A-Za-z_&=#/{_FOREIGN}-]"

_GRAMMAR = Grammar(
    run=re.compile(
        rf"[^!\"#$%&'()*+,/:;<=>?@\[\]^`{{|}}~\x00-\x1f\x7f{SPACES}{INVALID}{DIRECTION_MARKS}]+"
    ),
    schemes=tuple(
        f"{name}://"
        for name in ("https", "http", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "gemini")
    ),
    punycode=re.compile(r"[xX][nN]--[0-9A-Za-z]+"),
    tail=regex.compile(rf"(?::[0-9]+)?(?P<path>{_FULL_PATH})?(?:{_QUERY})?"),
)
_SHORT_LINK = re.compile(r"(?i:https?://t\.co/)([0-9A-Za-z]+)")
_WORD = r"[\p{L}\p{M}\p{Nd}\p{Pc}]"
_MENTION = regex.compile(
    rf"(?<![=/]|{_WORD})@(?P<user>[0-9A-Za-z_]+(?:[.-]+[0-9A-Za-z_]+)*)"
    rf"(?:@(?P<host>{_WORD}+(?:[.-]+{_WORD}+)*))?"
)
_NO_MENTION_BEFORE = re.compile(rf"[@＠{LATIN_ACCENTS}]|://")
_BLANK_TEXT = re.compile(rf"[{_BLANK}]*")


@lru_cache(_REMEMBERED)
def mastodon_links(text: str) -> tuple[Span, ...]:
    """Return the links of `text` as Mastodon finds them, left to right."""
    spans = (
        _link(text, address) for address in find_addresses(text, _GRAMMAR) if address.has_scheme
    )
    return tuple(span for span in spans if span is not None)


def _link(text: str, address: Address) -> Span | None:
    short = _SHORT_LINK.match(text, address.start, address.end)
    if short and len(short[1]) > _MAX_SHORT_LINK_NAME:
        return None
    end = short.end() if short else address.end
    fits = fits_dns(text[address.host_start : address.host_end])
    return Span(address.start, end) if fits and end - address.start <= _MAX_URL_LENGTH else None


def mentions(text: str) -> tuple[Priced, ...]:
    """Return the mentions of `text`, each with the length of its `@user` part."""
    if "@" not in text:
        return ()
    return tuple(
        Priced(Span(found.start(), found.end()), 1 + len(found["user"]))
        for found in _MENTION.finditer(text)
        if not _NO_MENTION_BEFORE.match(text, found.end())
        and len(found["host"] or "") <= _MAX_MENTION_HOST_LENGTH
    )


def shortened(text: str) -> tuple[Priced, ...]:
    """Return links and mentions in order, without those that begin inside another."""
    links = tuple(Priced(span, URL_LENGTH) for span in mastodon_links(text))
    kept: list[Priced] = []
    for part in sorted((*links, *mentions(text)), key=lambda part: part.span):
        if not kept or kept[-1].span.end <= part.span.start:
            kept.append(part)
    return tuple(kept)


def mastodon_length(text: str, content_warning: str = "") -> int:
    """Return the length that a Mastodon server checks, in grapheme clusters.

    A content warning shares the budget and is never shortened.
    """
    return count_clusters(content_warning + countable_text(text))


def countable_text(text: str) -> str:
    """Return `text` with each link and mention replaced by as many letters as it counts.

    A text of nothing but white space counts 0.
    """
    if _BLANK_TEXT.fullmatch(text):
        return ""
    result: list[str] = []
    start = 0
    for part in shortened(text):
        result += (text[start : part.span.start], "x" * part.cost)
        start = part.span.end
    return "".join((*result, text[start:]))
