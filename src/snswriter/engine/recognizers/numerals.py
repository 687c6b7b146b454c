"""Read numbers as Japanese texts write them: digits, kanji numerals, 元."""

import re

KANJI_DIGITS = "〇一二三四五六七八九"
NUMBER = r"(?:[0-9]{1,2}|[〇一二三四五六七八九十]{1,3})"
_TENS = re.compile(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)\Z")


def read_number(written: str) -> int | None:
    """Return the value of a short number, or None when it is not one.

    Reads folded digits ("08"), positional kanji ("二〇二六"), kanji with 十 ("二十一") and 元 (1).
    """
    if written == "元":
        return 1
    if written.isascii() and written.isdecimal():
        return int(written)
    tens = _TENS.match(written)
    if tens:
        return 10 * (_digit(tens[1]) or 1) + _digit(tens[2])
    if written and all(char in KANJI_DIGITS for char in written):
        return int("".join(str(KANJI_DIGITS.index(char)) for char in written))
    return None


def _digit(char: str) -> int:
    return KANJI_DIGITS.index(char) if char else 0
