"""Settle what wixl writes anew each time into the summary of an MSI: its code and two moments.

The summary is a property set ([MS-OLEPS]): after the id of its form come the length and the number
of its properties, then a pair (property, offset) for each; offsets count from that length. wixl
gives every package a random code, and the time of day as creation and last saving.
"""

import hashlib
import struct
import uuid
from pathlib import Path

from installers.failures import BuildError
from installers.places import MOMENT_S

_FORM = uuid.UUID("f29f85e0-4ff9-1068-ab91-08002b27b3d9").bytes_le
_PAIR = struct.Struct("<II")
_TEXT, _TIME = 30, 64
_CODE, _CREATED, _SAVED, _TEMPLATE = 9, 12, 13, 7
# Windows counts tenths of microseconds since 1601.
_MOMENT = (MOMENT_S + 11_644_473_600) * 10_000_000
_SPACE = uuid.UUID("4f0c6f1e-2a57-5d0b-8c54-1d5b9f0a3e77")
_NO_CODE = "{00000000-0000-0000-0000-000000000000}"
_LANGUAGE = "x64;1041"


def settle_summary(path: Path) -> None:
    """Give the MSI at `path` the moment that every file bears, and a code made of its content.

    Two packages have one code only when they are equal, as Windows expects.

    Raises:
        BuildError: The summary is not where and as wixl writes it.
    """
    content = bytearray(path.read_bytes())
    places = _places(content)
    for number in (_CREATED, _SAVED):
        _write(content, places[number], _TIME, struct.pack("<Q", _MOMENT))
    # wixl takes the language of the product from the script, but not that of the package.
    _write(content, places[_TEMPLATE], _TEXT, _text(_LANGUAGE))
    _write(content, places[_CODE], _TEXT, _text(_NO_CODE))
    code = uuid.uuid5(_SPACE, hashlib.sha256(content).hexdigest())
    _write(content, places[_CODE], _TEXT, _text(f"{{{code}}}".upper()))
    path.write_bytes(content)


def _places(content: bytearray) -> dict[int, int]:
    """Return where in the file each property of the summary lies."""
    found = content.find(_FORM)
    if found < 0 or content.find(_FORM, found + 1) >= 0:
        raise BuildError("The MSI has no summary, or more than one.")
    (start,) = struct.unpack_from("<I", content, found + len(_FORM))
    section = found + len(_FORM) + 4
    # The section follows its own offset, 48 bytes behind the beginning of the set.
    if start != 48:
        raise BuildError(f"The summary of the MSI begins at {start} and not at 48.")
    _, count = _PAIR.unpack_from(content, section)
    pairs = (_PAIR.unpack_from(content, section + 8 * (n + 1)) for n in range(count))
    places = {number: section + offset for number, offset in pairs}
    if not places.keys() >= {_CODE, _CREATED, _SAVED, _TEMPLATE}:
        raise BuildError(f"The summary of the MSI has only the properties {sorted(places)}.")
    return places


def _text(value: str) -> bytes:
    encoded = value.encode("ascii") + b"\0"
    return struct.pack("<I", len(encoded)) + encoded


def _write(content: bytearray, place: int, kind: int, value: bytes) -> None:
    """Put `value` over one of the same kind and length."""
    (present,) = struct.unpack_from("<I", content, place)
    is_same_length = kind != _TEXT or content[place + 4 : place + 8] == value[:4]
    if present != kind or not is_same_length:
        raise BuildError(f"A property of the MSI's summary is not as wixl writes it ({present}).")
    content[place + 4 : place + 4 + len(value)] = value
