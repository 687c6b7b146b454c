"""The parts of a web address as a browser's URL class gives them.

Only what is needed to predict the short form of a link: host, path, query, fragment, percent
encoded where a browser encodes. Source: WHATWG URL Standard, verified 2026-11-21.
"""

import ipaddress
import re
import unicodedata
from urllib.parse import quote, unquote_to_bytes

from snswriter.platforms.hosts import ascii_label

_PARTS = re.compile(r"(?i:(https?)):[/\\]*([^/\\?#]*)([^?#]*)(\?[^#]*)?(#.*)?", re.DOTALL)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_HIGHEST_PORT = 65535
_FORBIDDEN = re.compile(r"[\x00-\x20#%/:<>?@\[\\\]^|\x7f]")
_NUMBER = re.compile(r"0[xX]([0-9a-fA-F]*)|(0?)([0-9]+)")
_DROPPED = re.compile("[\xad\u200b\u2060\u2064\ufeff\ufe00-\ufe0f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_JOINERS = "\u200c\u200d"
_VIRAMA_CLASS = 9
_FULL_STOPS = ".\u3002\uff0e\uff61"
_LONGEST_HOST = 1000
"""Longer ones are not shortened: encoding them takes quadratic time, and no host is so long."""

_PATH_SAFE = "!$%&'()*+,-./:;=@[]_|~^\\"
_QUERY_SAFE = "!$%&()*+,-./:;=?@[\\]^_`{|}~"
_FRAGMENT_SAFE = "!#$%&'()*+,-./:;=?@[\\]^_{|}~"


def host_and_path(url: str) -> tuple[str, str] | None:
    """Return host (with a port that is not the usual one) and path + query + fragment.

    The host is in ASCII form; a path of a lone slash is left out. None for what a browser
    refuses as an address, and for anything that is not http or https.
    """
    parts = _PARTS.fullmatch(_SURROGATE.sub("\ufffd", url))
    if parts is None:
        return None
    scheme, authority, path, query, fragment = parts.groups(default="")
    host = _authority(scheme.lower(), authority)
    if host is None:
        return None
    resolved = quote(_resolved(path), safe=_PATH_SAFE)
    shown = "" if resolved == "/" else resolved
    if len(query) > 1:
        shown += quote(query, safe=_QUERY_SAFE)
    if len(fragment) > 1:
        shown += quote(fragment, safe=_FRAGMENT_SAFE)
    return host, shown


def _authority(scheme: str, authority: str) -> str | None:
    host, port = _split_port(authority.rpartition("@")[2])
    if port and (not port.isascii() or not port.isdigit() or int(port) > _HIGHEST_PORT):
        return None
    name = _host(host)
    if not name:
        return None
    return name if not port or int(port) == _DEFAULT_PORTS[scheme] else f"{name}:{int(port)}"


def _split_port(authority: str) -> tuple[str, str]:
    name, colon, port = authority.rpartition(":")
    return (name, port) if colon and "]" not in port else (authority, "")


def _host(host: str) -> str | None:
    if host.startswith("["):
        return _ipv6(host)
    if len(host) > _LONGEST_HOST or (not host.isascii() and any(map(_hides_a_dot, host))):
        return None
    name = _mapped(unquote_to_bytes(host).decode("utf-8", "replace"))
    labels = name.split(".")
    if any(not _valid_label(label) for label in labels):
        return None
    ascii_name = ".".join(map(ascii_label, labels))
    if not ascii_name or _FORBIDDEN.search(ascii_name):
        return None
    last = labels[-2] if labels[-1] == "" and len(labels) > 1 else labels[-1]
    return _ipv4(ascii_name) if _looks_numeric(last) else ascii_name


def _hides_a_dot(char: str) -> bool:
    """Tell whether a character such as an ellipsis stands for a dot without being a full stop."""
    return char not in _FULL_STOPS and "." in unicodedata.normalize("NFKC", char)


def _mapped(host: str) -> str:
    if host.isascii():
        return host.lower()
    folded = unicodedata.normalize("NFKC", _DROPPED.sub("", host).replace("\u3002", "."))
    kept = (char if char in "ßς" else char.casefold() for char in folded)
    return unicodedata.normalize("NFC", "".join(kept)).replace("\u3002", ".")


def _valid_label(label: str) -> bool:
    if label.startswith("xn--"):
        return _decodes(label)
    if not label or label.isascii():
        return True
    if unicodedata.category(label[0]).startswith("M"):
        return False
    return all(_may_stand(label, index) for index in range(len(label)))


def _decodes(label: str) -> bool:
    try:
        decoded = label.removeprefix("xn--").encode("ascii").decode("punycode")
    except UnicodeError:
        return False
    return not decoded.isascii() and decoded == _mapped(decoded) and _valid_label(decoded)


def _may_stand(label: str, index: int) -> bool:
    char = label[index]
    if char in _JOINERS:
        before = label[index - 1] if index else ""
        return bool(before) and unicodedata.combining(before) == _VIRAMA_CLASS
    return unicodedata.category(char) not in ("Cn", "Co", "Cs", "Cc", "Zl", "Zp")


def _looks_numeric(label: str) -> bool:
    return _NUMBER.fullmatch(label) is not None or (label.isascii() and label.isdigit())


def _ipv6(host: str) -> str | None:
    try:
        return f"[{ipaddress.IPv6Address(host.removeprefix('[').removesuffix(']')).compressed}]"
    except ipaddress.AddressValueError:
        return None


def _ipv4(host: str) -> str | None:
    numbers = [_number(part) for part in host.removesuffix(".").split(".")]
    if len(numbers) > 4 or any(number is None for number in numbers):
        return None
    *heads, last = [number for number in numbers if number is not None]
    if any(number > 255 for number in heads) or last >= 256 ** (4 - len(heads)):
        return None
    value = last + sum(number << (8 * (3 - place)) for place, number in enumerate(heads))
    return str(ipaddress.IPv4Address(value))


def _number(part: str) -> int | None:
    found = _NUMBER.fullmatch(part)
    if found is None:
        return None
    try:
        if found[1] is not None:
            return int(found[1] or "0", 16)
        return int(found[3], 8 if found[2] else 10)
    except ValueError:
        return None


def _resolved(path: str) -> str:
    """Return `path` with `.` and `..` worked in, beginning with a slash unless it is empty."""
    steps: list[str] = []
    *parents, last = re.split(r"[/\\]", path)[1:] or [""]
    for step in parents:
        plain = step.lower().replace("%2e", ".")
        if plain == "..":
            steps = steps[:-1]
        elif plain != ".":
            steps.append(step)
    plain = last.lower().replace("%2e", ".")
    if plain == "..":
        steps = steps[:-1]
    steps.append("" if plain in (".", "..") else last)
    return "/" + "/".join(steps)
