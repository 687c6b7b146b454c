"""The pictures of the manual: some of those taken, in few colours, so that they are small."""

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage

from devtools.places import ROOT

FOLDER = ROOT / "docs" / "images" / "manual"
LOOK = "ja-light"
SCENES = (
    "account-dialog",
    "accounts",
    "aids-plain",
    "card",
    "copying",
    "emergency",
    "find",
    "palette",
    "rule-desk",
    "settings",
    "templates",
    "thread",
    "variant",
    "writing",
)
_COLORS = 256


def keep(taken: Path) -> None:
    """Put the pictures of the manual, found in the folder `taken`, into the documentation."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        picture = QImage(str(taken / f"{scene}-{LOOK}.png"))
        in_few_colors(picture).save(str(FOLDER / f"{scene}.png"))


def in_few_colors(picture: QImage) -> QImage:
    """Return `picture` with its 256 most frequent colours; the others become the nearest."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    width, height = plain.width(), plain.height()
    pixels = memoryview(plain.constBits()).cast("I").tolist()
    counted = Counter(pixels)
    palette = [color for color, _ in counted.most_common(_COLORS)]
    index = {color: place for place, color in enumerate(palette)}
    for color in counted:
        if color not in index:
            index[color] = _nearest(color, palette)
    content = bytes(map(index.__getitem__, pixels))
    small = QImage(content, width, height, width, QImage.Format.Format_Indexed8)
    small.setColorTable(palette)
    return small.copy()


def _nearest(color: int, palette: list[int]) -> int:
    red, green, blue = _parts(color)

    def distance(place: int) -> int:
        other = _parts(palette[place])
        return (other[0] - red) ** 2 + (other[1] - green) ** 2 + (other[2] - blue) ** 2

    return min(range(len(palette)), key=distance)


def _parts(color: int) -> tuple[int, int, int]:
    return (color >> 16) & 255, (color >> 8) & 255, color & 255
