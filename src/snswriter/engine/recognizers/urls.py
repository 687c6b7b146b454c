"""Addresses: every stretch of a line that leads somewhere, taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from snswriter.engine.passage import Passage
from snswriter.text.span import Span

_WEB = re.compile(
    r"(?<![A-Za-z0-9])"
    r"(?P<scheme>h{0,2}t{1,3}ps{0,2}|hxxps?|s?ftps?|file|smb|afp|intent|chrome|content)"
    r"(?P<mark>[ \u3000]?[:;][ \u3000]?[/\\¥]{1,4}[ \u3000]?|:(?=www\.)|//+| (?=www\.))"
    r"(?P<rest>(?:\[[0-9a-f:.]+\])?[!#-;=?-Z_a-~]*)",
    re.IGNORECASE,
)
_SCRIPT = re.compile(
    r"(?<![A-Za-z0-9])(?P<scheme>javascript|vbscript|data(?=:[a-z]+/[a-z0-9.+-]+[;,]))"
    r"(?P<mark>:)(?P<rest>[!-~]{3,})",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![A-Za-z0-9@._/\\-])"
    r"(?P<rest>(?:localhost(?=[:/])|(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9.])|"
    r"(?:[a-z0-9][a-z0-9-]*\.)+(?:[a-z]{2,12}))(?![A-Za-z0-9_@-])"
    r"(?::[0-9]{1,5})?(?:/[!#-;=?-Z_a-~]*)?)",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(?:[\\¥]{2}|(?<![A-Za-z])[A-Za-z]:[\\¥])[^\s「」、。()]{2,}")
_WIDE_HOST = re.compile(r"[^\s/「」、。()!-~]+(?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,12}(?:/[!-~]*)?")
_AUTHORITY = re.compile(
    r"(?:(?P<user>[^/@?#]*)@)?(?P<host>\[[0-9a-fA-F:.]+\]|[^/:?#]*)(?::(?P<port>[0-9]*))?"
)
_TRAILING = ".,;:!?'*_~"
_CUTTING = frozenset("（）［］｛｝＜＞，！？；　＂＇｜「」｡､")
_TOP_DOMAIN = re.compile(
    "jp|com|net|org|info|biz|example|test|local|lan|intra|internal|localdomain|xyz|top|club|online"
    "|site|shop|app|dev|io|me|tv|cc|gd|ly|gl|to|nu|sc|la|tl|at|in|do|ws|im|li|tw|su|bz|am|cn|kr|us"
    "|uk|de|ru|pw|tk|ml|ga|cf|gq|icu|cyou|click|link|live|page|work|asia|tokyo|osaka|nagoya|kyoto"
    "|yokohama|okinawa|zip|mov|gov|edu|is|it|be|gg|id|co|vc|ee|ai|[0-9]+"
)


@dataclass(frozen=True, slots=True)
class Address:
    """One address in a line.

    Attributes:
        span: Folded code points, without sentence marks at the end.
        scheme: As a browser would take it, small letters; "" for a bare host, "share" for a
            folder of a file server or drive.
        mark: What stands between scheme and host, e.g. "://".
        user: What stands before "@" in the host part.
        host: Small letters, without port; "" where there is none.
        port: Digits, or "".
        path: Everything behind the host, slash, query and fragment included.
    """

    span: Span
    scheme: str
    mark: str
    user: str
    host: str
    port: str
    path: str

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the parts of the host between its dots."""
        return tuple(self.host.split("."))

    @property
    def file_name(self) -> str:
        """Return the last part of the path without query, small letters."""
        return re.split(r"[?#;]", self.path, maxsplit=1)[0].rsplit("/", 1)[-1].lower()


def addresses(passage: Passage) -> tuple[Address, ...]:
    """Return the addresses of a line, in order, none overlapping."""
    text = passage.text
    if not any(sign in text for sign in (".", ":", "//", "\\", "¥")):
        return ()
    found: list[Address] = []
    for address in _candidates(passage):
        if not any(address.span.overlaps(other.span) for other in found):
            found.append(address)
    return tuple(sorted(found, key=lambda address: address.span))


def _candidates(passage: Passage) -> Iterator[Address]:
    text = passage.text
    for pattern in (_SCRIPT, _WEB):
        for match in pattern.finditer(text):
            yield from _with_scheme(passage, match)
    for match in _SHARE.finditer(text):
        yield Address(Span(*match.span()), "share", "", "", "", "", match[0])
    for match in _BARE.finditer(text):
        yield from _bare(passage, match)


def _with_scheme(passage: Passage, match: re.Match[str]) -> Iterator[Address]:
    scheme = _meant(match["scheme"].lower())
    end = _end_of_address(passage, match.start("rest"), match.end())
    if scheme in ("javascript", "vbscript", "data"):
        yield Address(Span(match.start(), end), scheme, ":", "", "", "", match["rest"])
        return
    if "/" not in passage.text[match.start("rest") : end]:
        wide = _WIDE_HOST.match(passage.text, end)
        end = wide.end() if wide else end
    rest = passage.text[match.start("rest") : end]
    if not rest:
        return
    yield _address(Span(match.start(), end), scheme, match["mark"], rest)


def _bare(passage: Passage, match: re.Match[str]) -> Iterator[Address]:
    end = _end_of_address(passage, match.start(), match.end())
    address = _address(Span(match.start(), end), "", "", passage.text[match.start() : end])
    if _TOP_DOMAIN.fullmatch(address.labels[-1]) or address.host == "localhost":
        yield address


def _address(span: Span, scheme: str, mark: str, rest: str) -> Address:
    authority = _AUTHORITY.match(rest)
    if authority is None:
        return Address(span, scheme, mark, "", "", "", rest)
    return Address(
        span,
        scheme,
        mark,
        authority["user"] or "",
        (authority["host"] or "").lower().rstrip("."),
        authority["port"] or "",
        rest[authority.end() :],
    )


def _meant(scheme: str) -> str:
    if scheme in ("file", "smb", "afp", "intent", "chrome", "content", "data"):
        return scheme
    if scheme.endswith("script") or "ftp" in scheme:
        return scheme
    return "https" if scheme.endswith("s") else "http"


def _end_of_address(passage: Passage, start: int, end: int) -> int:
    text = passage.text
    if passage.raw != text:
        end = next((i for i in range(start, end) if _as_typed(passage, i) in _CUTTING), end)
    while end > start and _is_loose(text[start:end]):
        end -= 1
    return end


def _as_typed(passage: Passage, index: int) -> str:
    return passage.source_span(Span(index, index + 1)).of(passage.raw)


def _is_loose(address: str) -> bool:
    last = address[-1]
    if last in _TRAILING:
        return True
    opening = {")": "(", "]": "[", "}": "{"}.get(last)
    return opening is not None and address.count(last) > address.count(opening)
