"""A display without hardware, and pictures of it."""

import os
import struct
import subprocess
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SIZE = "1280x900x24"
# The X server keeps what it shows in a file of this form (X11/XWDFile.h): numbers of 32 bits,
# the greatest part first; then the colours, twelve bytes each; then the picture.
_HEADER = struct.Struct(">25I")
_COLOUR_BYTES = 12


@dataclass(frozen=True, slots=True)
class Screen:
    """A display.

    Attributes:
        name: What the variable DISPLAY takes, e.g. ":77".
        memory: File with what is shown at the moment.
    """

    name: str
    memory: Path

    def picture(self) -> bytes:
        """Return what is shown as a PNG file."""
        content = self.memory.read_bytes()
        header = _HEADER.unpack_from(content)
        length, width, height, line_bytes, colours = (
            header[0], header[4], header[5], header[12], header[19],
        )  # fmt: skip
        start = length + colours * _COLOUR_BYTES
        pixels = content[start : start + line_bytes * height]
        return _png(pixels, width, height)


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """Yield a display of its own; it goes away afterwards."""
    reader, writer = os.pipe()
    with tempfile.TemporaryDirectory() as folder:
        words = ["-displayfd", str(writer), "-screen", "0", _SIZE, "-fbdir", folder]
        server = subprocess.Popen(
            ["Xvfb", *words, "-nolisten", "tcp"],
            pass_fds=(writer,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        try:
            with os.fdopen(reader) as answer:
                name = f":{answer.readline().strip()}"
            yield Screen(name, Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def _png(pixels: bytes, width: int, height: int) -> bytes:
    """Return a PNG of `pixels`, four bytes each: blue, green, red and nothing."""
    colours = bytearray(3 * width * height)
    for place in range(3):
        colours[place::3] = pixels[2 - place :: 4]
    lines = (colours[row * 3 * width : (row + 1) * 3 * width] for row in range(height))
    packed = zlib.compress(b"".join(b"\0" + line for line in lines))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", packed), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
