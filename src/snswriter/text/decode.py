"""Text files of whatever an office PC has written."""

import codecs

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(content: bytes) -> str | None:
    """Return the text of a file in UTF-8, UTF-16 with its mark, or Windows' Japanese code.

    None when it is none of these, or holds NUL, as pictures and office files do.
    """
    marked = next((name for mark, name in _MARKED if content.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp932"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None
