"""The length on Threads, where an emoji costs as many characters as it has UTF-8 bytes.

Source: Threads API documentation "Posts", 2026-04-14, verified 2026-11-20. How a character
outside the basic plane counts is not said there; UTF-16 units are assumed, the safe side.
"""

from snswriter.platforms.emoji_sequences import emoji_in
from snswriter.text.utf16 import utf16_length


def threads_length(text: str) -> int:
    """Return the length of `text` in Threads characters."""
    return utf16_length(text) + sum(map(emoji_surcharge, emoji_in(text)))


def emoji_surcharge(emoji: str) -> int:
    """Return by how much the bytes of one emoji exceed its UTF-16 units."""
    return len(emoji.encode("utf-8")) - utf16_length(emoji)
