"""Links as X finds them: with a scheme, or a bare ASCII host with a known ending.

Source: twitter-text 3.1.0 (regular expressions and extraction), verified 2026-11-21.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from snswriter.platforms.addresses import (
    DIRECTION_MARKS,
    INVALID,
    LATIN_ACCENTS,
    SPACES,
    Address,
    Grammar,
    find_addresses,
)
from snswriter.platforms.hosts import fits_dns
from snswriter.platforms.tlds import x_tld_end
from snswriter.text.span import Span

URL_LENGTH = 23
"""What a link costs on X, whatever its length. Source: twitter-text configuration v3."""

MAX_URL_LENGTH = 4096
"""Longest address that is a link, scheme included and host in ASCII form. Same source."""

_REMEMBERED = 32
"""Texts; whoever counts, cuts or warns of a post wants its links anew."""
_MAX_SHORT_LINK_NAME = 40
_IMPLIED_SCHEME = "https://"

_PATH = rf"0-9A-Za-z\u0400-\u04ff!*';:=+,.$/%#\[\]\u2013_~@|&{LATIN_ACCENTS}-"
_PARENS = rf"\((?:[{_PATH}]++|[{_PATH}]*+\([{_PATH}]++\)[{_PATH}]*+)\)"
_PATH_END = rf"[0-9A-Za-z\u0400-\u04ff+=_#/{LATIN_ACCENTS}-]"
# Up to the last character that may end a path, and parentheses right behind it.
_FULL_PATH = rf"/(?:(?:[{_PATH}]|{_PARENS})*{_PATH_END})?(?:{_PARENS})*+"
_QUERY = r"\?[0-9A-Za-z!?*'@();:&=+$/%#\[\]_.,~|-]*[0-9A-Za-z_&=#/-]"

_GRAMMAR = Grammar(
    run=re.compile(
        rf"[^!'#%&()*+,\\/:;<=>?@\[\]^{{|}}~${SPACES}{INVALID}{DIRECTION_MARKS}]+",
    ),
    schemes=("https://", "http://"),
    punycode=re.compile(r"[xX][nN]--[0-9A-Za-z-]+"),
    tail=re.compile(rf"(?::[0-9]+)?(?P<path>{_FULL_PATH})?(?:{_QUERY})?"),
)
_SHORT_LINK = re.compile(rf"(?i:https?://t\.co/)([0-9A-Za-z]+)(?:{_QUERY})?")
_ASCII_LABELS = re.compile(rf"(?:[0-9A-Za-z{LATIN_ACCENTS}-]+\.)+")
_JOINS_A_NAME = frozenset("-_./")


@lru_cache(_REMEMBERED)
def x_links(text: str) -> tuple[Span, ...]:
    """Return the links of `text` as X finds them, left to right.

    X looks at the NFC form; give it that form when the text may hold decomposed letters.
    """
    found: list[Span] = []
    for address in find_addresses(text, _GRAMMAR):
        host = text[address.host_start : address.host_end]
        if not fits_dns(host) or not _fits(address, host):
            continue
        found.extend(_explicit(text, address) if address.has_scheme else _bare(text, address))
    return tuple(found)


def _fits(address: Address, host: str) -> bool:
    if host.startswith("xn--") and not any(_ascii_hosts(host)):
        return False
    # The reference adds the scheme once more even when the address already has it.
    scheme_length = address.host_start - address.start or len(_IMPLIED_SCHEME)
    return address.end - address.start + scheme_length <= MAX_URL_LENGTH


def _explicit(text: str, address: Address) -> tuple[Span, ...]:
    short = _SHORT_LINK.match(text, address.start, address.end)
    if short is None:
        return (Span(address.start, address.end),)
    if len(short[1]) > _MAX_SHORT_LINK_NAME:
        return ()
    return (Span(address.start, short.end()),)


def _bare(text: str, address: Address) -> tuple[Span, ...]:
    if address.start and text[address.start - 1] in _JOINS_A_NAME:
        return ()
    host = text[address.start : address.host_end]
    spans = [span.shifted(address.start) for span in _ascii_hosts(host)]
    if spans and address.has_path:
        spans[-1] = Span(spans[-1].start, address.end)
    return tuple(spans)


def _ascii_hosts(host: str) -> Iterator[Span]:
    position = 0
    while (labels := _ASCII_LABELS.search(host, position)) is not None:
        span = _longest_host(host, labels.start(), labels.end())
        if span is not None:
            yield span
        position = labels.end() if span is None else span.end


def _longest_host(host: str, start: int, end: int) -> Span | None:
    while end > start:
        tld_end = x_tld_end(host, end)
        punycode = _GRAMMAR.punycode.match(host, end)
        if tld_end is None and punycode:
            tld_end = punycode.end()
        if tld_end is not None:
            return Span(start, tld_end)
        end = host.rfind(".", start, end - 1) + 1
    return None
