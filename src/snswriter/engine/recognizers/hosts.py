"""Hosts: whose machine an address leads to, and what it pretends to be."""

import ipaddress
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from snswriter.engine.recognizers.urls import Address

_PUBLIC_SUFFIXES = (".lg.jp", ".go.jp")
_OLD_OFFICE = re.compile(
    r"(?:^|\.)(?:city|pref|town|vill|metro)\.[a-z0-9-]+(?:\.[a-z0-9-]+)?\.jp$"
)
_OFFICE_LABELS = frozenset(("city", "pref", "town", "vill", "metro"))
_INTERNAL_TOPS = frozenset(
    ("local", "lan", "internal", "intra", "intranet", "localdomain", "corp", "home", "arpa")
)
_INTERNAL_LABELS = frozenset(
    ("intra", "intranet", "internal", "lgwan", "shanai", "chonai", "groupware", "gw", "localhost")
)
_OFFICE_NETWORKS = tuple(
    map(
        ipaddress.ip_network,
        (
            *("0.0.0.0/32", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
            *("172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7", "fe80::/10"),
        ),
    )
)
_SUFFIX_INSIDE = re.compile(r"(?:^|[.-])(?:lg|go)[.-]?jp(?=[.-])")
_SUFFIX_FORGED = re.compile(
    r"(?:[-](?:lg|go)\.jp|\.(?:lg|go)-?jp\.[a-z]{2,}|[.-](?:lg|go)-?jpn?(?:\.(?!jp$)[a-z]+)+"
    r"|\.(?:1g|ig|lq|l9|lgg|llg|gl|9o|g0|qo|goo|ggo)\.jp"
    r"|\.(?:lg|go)\.(?:ip|jo|jq|jpn?[a-z]|pj|j|co\.jp|ne\.jp|or\.jp|com|net|org|info|co)"
    r"|[a-z0-9](?:lg|go)jp\.[a-z]{2,}|\.(?:lg|go)jp)$"
)
_TWISTED = str.maketrans(
    {"0": "o", "1": "l", "i": "l", "5": "s", "3": "e", "4": "a", "q": "g", "9": "g"}
)
_OFFICE_NAME = re.compile(r"(?:city|pref|town|vill|metro)\.([a-z0-9-]+)\.")
_OFFICE_WITH_HYPHEN = re.compile(
    r"(?:^|\.)(?:city|pref|town|vill)-(?!hosp|hall|guide|center|sales|pro|bus|gas|water|lib)"
    r"[a-z0-9-]+\.(?!lg\.jp$|go\.jp$)"
)
_FALSE_WWW = re.compile(r"(?:w*vv?w+|w+vv?w*|vvv)\.")
_NEVER_IN_ROMAJI = re.compile(r"[lqvx0-9]|rn|vv|cl")
_REMEMBERED = 8
_JUST_DIGITS = re.compile(r"(?:0x[0-9a-f]+|[0-9]{8,10})")


def is_public_office(host: str) -> bool:
    """Tell whether only a Japanese public body can own the host (lg.jp, go.jp, old city.…jp)."""
    return f".{host}".endswith(_PUBLIC_SUFFIXES) or bool(_OLD_OFFICE.search(host))


def belongs_to(host: str, domains: Iterable[str]) -> bool:
    """Tell whether the host is one of `domains` or below one of them."""
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def numeric_address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Return the IP address that the host is, written in any of its forms, or None."""
    bare = host.strip("[]")
    if ":" not in bare and not bare.replace(".", "").isdigit() and not bare.startswith("0x"):
        return None
    try:
        if _JUST_DIGITS.fullmatch(bare):
            return ipaddress.IPv4Address(int(bare, 0) & 0xFFFFFFFF)
        return ipaddress.ip_address(bare)
    except ValueError:
        return None


def is_internal(host: str) -> bool:
    """Tell whether the host can only be reached from inside an office network."""
    number = numeric_address(host)
    if number is not None:
        return any(number in network for network in _OFFICE_NETWORKS)
    labels = host.split(".")
    if len(labels) == 1:
        return bool(host) and host.isascii()
    if labels[-1] in _INTERNAL_TOPS or host.endswith("lgwan.jp"):
        return True
    return any(label in _INTERNAL_LABELS for label in labels)


def is_foreign_script(host: str) -> bool:
    """Tell whether the host is written with Greek or Cyrillic letters that look like Latin."""
    return any("\u0370" <= char <= "\u052f" for char in host)


def imitated(address: Address, own: tuple[str, ...], known: Iterable[str]) -> str:
    """Return what the host pretends to be, or "" when it pretends nothing.

    Looks for public suffixes in the wrong place, letters replaced by digits, office names
    under foreign suffixes, names one step away from the office's own domains, and the names
    in `known` with swapped letters.
    """
    host = address.host
    if not host or f".{host}" in _PUBLIC_SUFFIXES or belongs_to(host, own):
        return ""
    return next(_imitations(address, own, known), "")


def _imitations(address: Address, own: tuple[str, ...], known: Iterable[str]) -> Iterator[str]:
    host = address.host
    if "." in address.user or "%" in address.user:
        yield address.user
    if _SUFFIX_FORGED.search(host) or (
        _SUFFIX_INSIDE.search(host) and not host.endswith(_PUBLIC_SUFFIXES)
    ):
        yield "lg.jp・go.jp"
    for domain in own:
        if _is_one_step_off(host.removeprefix("www."), domain.removeprefix("www.")):
            yield domain
    yield from _twisted_names(address, known)
    yield from _misplaced_offices(address)


def _twisted_names(address: Address, known: Iterable[str]) -> Iterator[str]:
    for label in address.labels[:-1]:
        for piece in label.split("-"):
            straight = piece.replace("rn", "m").replace("vv", "w").translate(_TWISTED)
            for name in _known_by_twisted(tuple(known)).get(straight, ()):
                if piece != name:
                    yield name


@lru_cache(_REMEMBERED)
def _known_by_twisted(known: tuple[str, ...]) -> dict[str, list[str]]:
    twisted: dict[str, list[str]] = {}
    for name in known:
        twisted.setdefault(name.translate(_TWISTED), []).append(name)
    return twisted


def _misplaced_offices(address: Address) -> Iterator[str]:
    office = any(label.split("-")[0] in _OFFICE_LABELS for label in address.labels)
    if office and not address.host.endswith(".jp") and address.labels[-1] not in _INTERNAL_TOPS:
        yield "自治体のサイト"
    if address.host.endswith(".jp") and _OFFICE_WITH_HYPHEN.search(address.host):
        yield "自治体のサイト"
    if _FALSE_WWW.match(address.host):
        yield "www"
    name = _OFFICE_NAME.search(address.host)
    if name and name[1] != "example" and _NEVER_IN_ROMAJI.search(name[1]):
        yield "自治体のサイト"


def _is_one_step_off(one: str, other: str) -> bool:
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    first = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), -1)
    if first < 0:
        return True
    rests = (one[first:], other[first:])
    return (
        rests[0][1:] == rests[1][1:]
        or rests[0][1:] == rests[1]
        or rests[0] == rests[1][1:]
        or (rests[0][:2] == rests[1][1::-1] and rests[0][2:] == rests[1][2:])
    )
