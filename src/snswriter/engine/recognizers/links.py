"""Links: what is wrong with an address, one recognizer for each fault."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import ByLine, Context, Hit, Options, Recognizer
from snswriter.engine.recognizers import hosts
from snswriter.engine.recognizers.urls import Address, addresses
from snswriter.text.span import Span

Fault = Callable[[Address, Passage, Context, Options], bool]

_SHORT_HOST = re.compile(r"[a-z0-9-]{1,5}\.(?!jp$|uk$|tv$|kr$|cn$|de$|us$|eu$|fr$)[a-z]{2}")
_SHORT_NAME = re.compile(r"(?:^|[.-])(?:short|shorturl|tiny|tinyurl|tanshuku|surl)[a-z0-9-]*\.")
_SHORT_PATH = re.compile(r"/[A-Za-z0-9_~-]{1,14}/?")
_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-鿿々〆ー]")
# Some services take the full stop and comma of Japanese, and what follows, into the link, too.
_RUNS_ON = re.compile(rf"[、。]?{_JAPANESE.pattern}|[、。][0-9]")
_WIDE = re.compile(r"[Ａ-Ｚａ-ｚ０-９／：．－]")
_BROKEN_HOST = re.compile(r"^www?[,、][a-z]|\.\.|,|^https?$|^ww\.|^wwww+\.|^www[a-z]{3,}\.lg\.jp$")
_REMEMBERED = 512
_WEB_SCHEMES = ("http", "https", "ftp", "sftp")
_SCHEME_AS_TYPED = re.compile(r"(?:https?|s?ftps?)://(?![/ ])", re.IGNORECASE)
_CONTINUED = re.compile(
    r"[ \u3000]{1,2}(?!https?:|www\.|[^\s]*@)"
    r"(?:/[!-~]+|[a-z0-9_.-]*[a-z_-][a-z0-9_.-]*/[!-~]*"
    r"|[a-z0-9_.-]+\.(?:html?|php|pdf|aspx?|cgi|jp)[!-~]*)",
    re.IGNORECASE,
)


class _AddressWords(NamedTuple):
    """The words of an address: of its host, of its path with and without number or type."""

    labels: frozenset[str]
    segments: frozenset[str]
    parameters: tuple[str, ...]


def recognizer_of(fault: Fault) -> Recognizer:
    """Return a recognizer that marks every address in a text that has the fault."""

    def recognize(document: Document, context: Context, options: Options) -> Iterator[Hit]:
        for number, address in document.extract(addresses):
            passage = document.lines[number].passage
            if fault(address, passage, context, options):
                yield Hit(number, address.span, {"host": address.host, "file": address.file_name})

    return ByLine(recognize, addresses)


def _words(options: Options, name: str) -> list[str]:
    value = options.get(name, [])
    return value if isinstance(value, list) else [str(value)]


def is_short(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether the address hides its goal behind a shortener.

    Options: `hosts` lists known shorteners, `allowed` short hosts that are none.
    """
    if hosts.belongs_to(address.host, _words(options, "allowed")):
        return False
    if hosts.belongs_to(address.host, _words(options, "hosts")):
        return True
    if not _SHORT_PATH.fullmatch(address.path):
        return False
    host = address.host.removeprefix("www.")
    return bool(_SHORT_HOST.fullmatch(host) or _SHORT_NAME.search(f".{host}"))


def is_script(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether following the address would run code instead of opening a page."""
    return address.scheme in ("javascript", "vbscript", "data", "intent")


def is_numeric(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether the host is a public IP address; private ones count as internal."""
    if hosts.is_internal(address.host) or hosts.numeric_address(address.host) is None:
        return False
    return bool(address.scheme or address.path or address.port)


def is_disguised(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether the host is punycode or mixes in look-alike letters of another script."""
    coded = any(label.startswith("xn--") for label in address.labels)
    return coded or hosts.is_foreign_script(address.host)


def is_imitation(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether the host passes itself off as a public or well-known one.

    Options: `known` names whose letters may be swapped, `names` that only public bodies bear,
    `brands` that are suspicious beside one of `baits`, `genuine` hosts that are never marked.
    """
    own = context.office.domains
    if hosts.is_internal(address.host):
        return False
    if hosts.imitated(address, own, _words(options, "known")):
        return True
    if hosts.is_public_office(address.host) or not address.host:
        return False
    if hosts.belongs_to(address.host, _words(options, "genuine")):
        return False
    whole = f"-{address.host.replace('.', '-')}-"
    if any(f"-{name}-" in whole for name in _words(options, "names")):
        return True
    brands = [name for name in _words(options, "brands") if f"-{name}-" in whole]
    baits = any(f"-{bait}-" in whole for bait in _words(options, "baits"))
    return any(
        baits or re.search(rf"(?:^|\.){name}\.(?:com|co\.jp|jp|me|net)\.", address.host)
        for name in brands
    )


def is_retired(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether the office has given the domain up; anybody may own it now.

    Options: `domains` adds to the retired domains of the office.
    """
    retired = (*context.office.retired_domains, *_words(options, "domains"))
    return hosts.belongs_to(address.host, retired)


def has_file_type(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether the address ends in a file type of option `types`.

    The type may stand at the end of the path or of a query value.

    Options: `types` without dots; `trusted` host suffixes where the type is harmless.
    """
    if hosts.belongs_to(address.host, _words(options, "trusted")):
        return False
    if not address.scheme and "/" not in address.path:
        return False
    endings = tuple(f".{kind}" for kind in _words(options, "types"))
    return any(part.endswith(endings) for part in re.split(r"[?#;&=/]", address.path.lower()))


def has_host(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether the host is, or contains a part, named in options `hosts` and `parts`.

    Options: `hosts` with their subdomains; `parts` whole words of the host; `tops` last labels.
    """
    if hosts.belongs_to(address.host, _words(options, "hosts")):
        return True
    if address.labels[-1] in _words(options, "tops") and bool(address.scheme or address.path):
        return True
    if hosts.is_public_office(address.host):
        return False
    pieces = re.split(r"[.-]", address.host)
    return any(part in pieces for part in _words(options, "parts"))


def is_foreign(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether the page belongs neither to a public body nor to one of `allowed` hosts."""
    host = address.host
    if not host or hosts.is_public_office(host) or hosts.is_internal(host):
        return False
    known = (*context.office.domains, *_words(options, "allowed"))
    return not hosts.belongs_to(host, known)


def has_path(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether host or path hold one of the options `labels`, `segments`, `queries`.

    Options: `labels` first words of host labels, `segments` whole path segments, `queries`
    beginnings of query or matrix parameters, small letters.
    """
    words = _words_of(address)
    if not words.labels.isdisjoint(_words(options, "labels")):
        return True
    if not words.segments.isdisjoint(_words(options, "segments")):
        return True
    beginnings = tuple(_words(options, "queries"))
    return any(part.startswith(beginnings) for part in words.parameters)


@lru_cache(_REMEMBERED)
def _words_of(address: Address) -> _AddressWords:
    labels = {
        re.sub(r"[0-9]+$", "", piece)
        for label in address.labels[:-1]
        for piece in label.split("-")
    }
    path, _, query = address.path.lower().partition("?")
    segments = re.split(r"[/;#]", path)
    stems = {re.sub(r"[0-9]*(?:\.[a-z0-9]+)?$", "", segment) for segment in segments}
    parameters = tuple(part for part in re.split(r"[&?;#/]", f"{path}&{query}") if "=" in part)
    return _AddressWords(frozenset(labels), frozenset(stems.union(segments)), parameters)


def is_internal(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether nobody outside the office can open the address."""
    if address.scheme in ("file", "share", "smb", "afp", "chrome", "content"):
        return True
    if address.host == "www":
        return False
    reachable = address.scheme or address.path or address.port
    return bool(reachable) and hosts.is_internal(address.host)


def is_plain_http(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether the connection would not be encrypted."""
    return address.scheme in ("http", "ftp") and "." in address.host


def is_full_width(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether letters, digits or signs of the address are full width."""
    return bool(_WIDE.search(passage.source_span(address.span).of(passage.raw)))


def is_broken(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether scheme or host are written so that no browser finds the page."""
    typed = address.span.of(passage.text)
    if address.scheme in _WEB_SCHEMES and not _SCHEME_AS_TYPED.match(typed):
        return True
    return bool(address.scheme or address.path) and bool(_BROKEN_HOST.search(address.host))


def is_glued(address: Address, passage: Passage, context: Context, options: Options) -> bool:
    """Tell whether a Japanese letter follows directly, so that it may become part of the link."""
    is_linked = address.scheme or (address.host.startswith("www.") and address.path)
    return bool(is_linked and _RUNS_ON.match(passage.text, address.span.end))


def is_glued_before(
    address: Address, passage: Passage, context: Context, options: Options
) -> bool:
    """Tell whether a Japanese letter stands directly before; some apps then make no link."""
    before = passage.text[max(address.span.start - 1, 0) : address.span.start]
    return bool(address.scheme and _JAPANESE.match(before))


def spaced(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Mark addresses that a space cuts in two, up to the end of the second part."""
    for number, address in document.extract(addresses):
        text = document.lines[number].passage.text
        if not address.scheme:
            continue
        rest = _CONTINUED.match(text, address.span.end)
        open_end = address.path[-1:] in ("/", "=", "?", "&", "-", "_", "") or (
            text[address.span.end : address.span.end + 1] == "."
        )
        if rest and (open_end or rest[0].lstrip().startswith("/")):
            yield Hit(number, Span(address.span.start, rest.end()), {"host": address.host})


LINK_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {
        "short_address": recognizer_of(is_short),
        "script_address": recognizer_of(is_script),
        "numeric_address": recognizer_of(is_numeric),
        "disguised_address": recognizer_of(is_disguised),
        "imitated_address": recognizer_of(is_imitation),
        "retired_address": recognizer_of(is_retired),
        "address_of_file": recognizer_of(has_file_type),
        "address_at_host": recognizer_of(has_host),
        "foreign_address": recognizer_of(is_foreign),
        "address_with_path": recognizer_of(has_path),
        "internal_address": recognizer_of(is_internal),
        "plain_http_address": recognizer_of(is_plain_http),
        "full_width_address": recognizer_of(is_full_width),
        "broken_address": recognizer_of(is_broken),
        "glued_address": recognizer_of(is_glued),
        "glued_before_address": recognizer_of(is_glued_before),
        "spaced_address": ByLine(spaced, addresses),
    }
)
