"""Draw snswriter.png and snswriter.ico from snswriter.svg; run with the project's own Python.

The pictures are committed, so that a build needs no Qt; run this after changing the drawing.
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_HERE = Path(__file__).parent
_ICON_SIZES = (16, 20, 24, 32, 48, 64, 256)
_HEAD_BYTES, _ENTRY_BYTES = 6, 16


def main() -> None:
    """Write both files beside the drawing."""
    application = QGuiApplication(["draw", "-platform", "offscreen"])
    renderer = QSvgRenderer(str(_HERE / "snswriter.svg"))
    (_HERE / "snswriter.png").write_bytes(picture(renderer, 256))
    pictures = [(size, picture(renderer, size)) for size in _ICON_SIZES]
    (_HERE / "snswriter.ico").write_bytes(icon(pictures))
    application.quit()


def picture(renderer: QSvgRenderer, size_px: int) -> bytes:
    """Return the drawing as PNG."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def icon(pictures: list[tuple[int, bytes]]) -> bytes:
    """Return an icon file with PNG pictures in it, which Windows reads since Vista."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = _HEAD_BYTES + _ENTRY_BYTES * len(pictures)
    entries = b""
    for size, content in pictures:
        side = size % 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(content), offset)
        offset += len(content)
    return head + entries + b"".join(content for _, content in pictures)


if __name__ == "__main__":
    main()
