"""Links as Bluesky finds them, and the text as its official app shortens it.

The protocol counts a post as it is stored. The official app first replaces each link by its
host and the beginning of its path, so that it usually counts less.

Source: @atproto/api 0.19.19 `detectFacets`; social-app `toShortUrl` and `shortenLinks`
(094a877, f4f2f09); verified 2026-11-21.
"""

import re

from snswriter.platforms.tlds import iana_tlds
from snswriter.platforms.web_url import host_and_path
from snswriter.text.span import Span

_SPACE = "\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_LINK = re.compile(
    rf"(?:(?<=[{_SPACE}(])|\A)"
    rf"(?:[hH][tT][tT][pP][sS]?://[^{_SPACE}]+"
    rf"|(?P<host>[A-Za-z][0-9A-Za-z]*(?:\.[0-9A-Za-z]+)+)[^{_SPACE}]*)"
)
_CLOSING = (".", ",", ";", ":", "!", "?")
_LONGEST_PATH = 15
_SHOWN_PATH = 13
_BYTE_ORDER_MARK = "\ufeff"


def is_space(char: str) -> bool:
    """Tell whether Bluesky takes the character for white space, as ECMAScript does."""
    return re.fullmatch(f"[{_SPACE}]", char) is not None


def bluesky_links(text: str) -> tuple[Span, ...]:
    """Return the links of `text` as Bluesky finds them, left to right.

    A link begins the text or follows white space or `(`, and runs on to the next white space.
    """
    return tuple(_trimmed(found) for found in _LINK.finditer(text) if _is_link(found))


def link_target(text: str, link: Span) -> str:
    """Return the address that a click on `link` opens."""
    shown = link.of(text)
    return shown if shown.startswith("http") else f"https://{shown}"


def _is_link(found: re.Match[str]) -> bool:
    host = found["host"]
    if host is None:
        return found.group().startswith("http")
    return found.group().startswith("http") or host.rpartition(".")[2] in iana_tlds()


def _trimmed(found: re.Match[str]) -> Span:
    shown = found.group()
    if shown.endswith(_CLOSING):
        shown = shown[:-1]
    if shown.endswith(")") and "(" not in shown:
        shown = shown[:-1]
    return Span(found.start(), found.start() + len(shown))


def short_url(url: str) -> str:
    """Return what the official app shows for `url`: the host and a short piece of the path."""
    parts = host_and_path(url)
    if parts is None:
        return url
    host, path = parts
    return host + (path[:_SHOWN_PATH] + "..." if len(path) > _LONGEST_PATH else path)


def shortened_text(text: str, links: tuple[Span, ...]) -> str:
    """Return `text` with each link in its short form, as the official app sends it.

    The app loses a byte order mark at the beginning and right behind a link.
    """
    result: list[str] = []
    start = 0
    for link in links:
        result += (_unmarked(text[start : link.start]), short_url(link.of(text)))
        start = link.end
    return "".join((*result, _unmarked(text[start:])))


def _unmarked(piece: str) -> str:
    return piece.removeprefix(_BYTE_ORDER_MARK)
