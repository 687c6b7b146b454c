"""Text from outside made fit for an editor: pasted, dropped, or read from an older draft."""

import re

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\u0085\v\f]")
_SPACES = re.compile("[\u00a0\u202f]")
# U+FFFC is where a picture stood; U+FDD0 and U+FDD1 are line ends inside Qt's documents.
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff\ufffc\ufdd0\ufdd1\ud800-\udfff]")


def clean(text: str) -> str:
    """Return `text` with plain line feeds, plain spaces, and without invisible controls.

    Everything that a reader sees stays: emoji, variation selectors, joiners, combining marks,
    tabs, full-width spaces, and also the zero-width space, which rules report. Lone
    surrogates go. Cleaning twice changes nothing more.
    """
    return _UNWANTED.sub("", _SPACES.sub(" ", _LINE_ENDS.sub("\n", text)))
