import struct
import uuid
from pathlib import Path

import pytest

from installers.failures import BuildError
from installers.msi_summary import settle_summary

FORM = uuid.UUID("f29f85e0-4ff9-1068-ab91-08002b27b3d9").bytes_le


def text(value: str) -> bytes:
    content = value.encode() + b"\0"
    return struct.pack("<II", 30, len(content)) + content + b"\0" * (-len(content) % 4)


def summary(code: str, moment: int, template: str = "x64;1033") -> bytes:
    """Return a property set as wixl writes it: template, code, created, saved."""
    time = struct.pack("<IQ", 64, moment)
    values = {7: text(template), 9: text(code), 12: time, 13: time}
    offset, pairs = 8 + 8 * len(values), b""
    for number, value in values.items():
        pairs += struct.pack("<II", number, offset)
        offset += len(value)
    body = b"".join(values.values())
    return FORM + struct.pack("<III", 48, offset, len(values)) + pairs + body


def settled(folder: Path, content: bytes) -> bytes:
    path = folder / "a.msi"
    path.write_bytes(content)
    settle_summary(path)
    return path.read_bytes()


def code(number: int) -> str:
    return f"{{{uuid.UUID(int=number)}}}".upper()


def test_two_packages_of_one_content_are_equal(tmp_path: Path) -> None:
    first, second = (
        settled(tmp_path, b"head" + summary(code(each), each) + b"files") for each in (7, 8)
    )
    assert (first, b"x64;1041" in first) == (second, True)


def test_packages_of_other_content_have_other_codes(tmp_path: Path) -> None:
    made = {
        settled(tmp_path, summary(code(7), 7) + files)[: len(summary(code(7), 7))]
        for files in (b"these", b"those")
    }
    assert len(made) == 2


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"no summary", "no summary"),
        (summary(code(1), 1) * 2, "more than one"),
        (summary("{short}", 1), "not as wixl writes it"),
        (summary(code(1), 1, "x64;1041,1033"), "not as wixl writes it"),
        (summary(code(1), 1).replace(struct.pack("<I", 48), struct.pack("<I", 52)), "at 52"),
    ],
)
def test_another_summary_stops_the_build(tmp_path: Path, content: bytes, told: str) -> None:
    with pytest.raises(BuildError, match=told):
        settled(tmp_path, content)
