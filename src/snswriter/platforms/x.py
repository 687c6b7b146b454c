"""The weighted length of X.

Source: twitter-text configuration v3 and docs.x.com "Counting characters", verified 2026-11-20.
"""

import re
import unicodedata
from collections.abc import Sequence

from snswriter.platforms.emoji_sequences import joined_sequences, pieces
from snswriter.platforms.x_links import URL_LENGTH
from snswriter.text.span import Span

LIGHT = "\x00-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037"
"""Ranges of the characters that weigh 1, for use in a character class."""

_LIGHT = re.compile(f"[{LIGHT}]+")
_HEAVY_WEIGHT = 2


def normalized(text: str) -> str:
    """Return the NFC form, the one that X counts; never to be written back into a draft."""
    return unicodedata.normalize("NFC", text)


def weight(text: str) -> int:
    """Return the weighted length of `text` without regard to links.

    `text` is in NFC. Latin, Greek, Cyrillic, Arabic, Thai and general punctuation weigh 1,
    everything else 2, an emoji 2 however many code points it is made of.
    """
    joined = sum(map(_saving, joined_sequences(text)))
    return _plain_weight(text) - joined


def _plain_weight(text: str) -> int:
    return len(text) + len(_LIGHT.sub("", text))


def _saving(stretch: str) -> int:
    return sum(_plain_weight(piece) - _HEAVY_WEIGHT for piece in pieces(stretch) if len(piece) > 1)


def weighted_length(text: str, links: Sequence[Span]) -> int:
    """Return the weighted length of `text` (in NFC), each of its `links` costing 23."""
    rest, start = [], 0
    for link in links:
        rest.append(text[start : link.start])
        start = link.end
    rest.append(text[start:])
    return weight("\n".join(rest)) + (URL_LENGTH - 1) * len(links)
