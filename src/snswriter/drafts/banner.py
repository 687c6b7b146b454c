"""The colour of the text on an account's banner: whichever of black and white reads better."""

import re

BLACK = "#000000"
WHITE = "#ffffff"

_STEPS = 32

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def is_color(text: str) -> bool:
    """Tell whether `text` is a colour in the form "#rrggbb"."""
    return _COLOR.fullmatch(text) is not None


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two "#rrggbb" colours, 1.0 (equal) to 21.0 (black on white).

    Source: WCAG 2.1, definition of contrast ratio.
    """
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def ink_on(color: str) -> str:
    """Return `BLACK` or `WHITE`, whichever stands out more from the "#rrggbb" `color`.

    The better of the two reaches 4.5 (WCAG level AA) on every background. Anything that is
    no colour gets black.
    """
    if not is_color(color):
        return BLACK
    return max(BLACK, WHITE, key=lambda ink: contrast(ink, color))


def deepened(color: str, least: float) -> str:
    """Return `color`, so much darker or lighter that its ink reaches a contrast of `least`.

    With 7.0 that is WCAG level AAA. The ink stays the one that it has on `color` itself; a
    colour that is good enough, or none, is returned as it is.
    """
    if not is_color(color):
        return color
    ink = ink_on(color)
    toward = 0 if ink == WHITE else 255
    channels = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    for step in range(_STEPS + 1):
        mixed = [round(each + (toward - each) * step / _STEPS) for each in channels]
        deeper = "#{:02x}{:02x}{:02x}".format(*mixed)
        if contrast(ink, deeper) >= least:
            return deeper if step else color
    return BLACK if ink == WHITE else WHITE


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
