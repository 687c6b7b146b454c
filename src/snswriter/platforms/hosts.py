"""Host names in the ASCII form that the DNS uses (punycode)."""

import re

MAX_LABEL_LENGTH = 63
"""Longest label of a host name in ASCII form. Source: RFC 1035, section 2.3.4."""

_FOREIGN_DOTS = re.compile("[.\u3002\uff0e\uff61]")


def ascii_label(label: str) -> str:
    """Return one label in ASCII form; an ASCII label is returned as it is."""
    return label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")


def fits_dns(host: str) -> bool:
    """Tell whether every label of `host` has 1 to 63 characters in ASCII form.

    A full-width or ideographic full stop does not begin a new label here but becomes a dot in
    it: that is how twitter-text measures.
    """
    return all(_label_fits(label) for label in host.split("."))


def _label_fits(label: str) -> bool:
    if not 0 < len(label) <= MAX_LABEL_LENGTH:
        return False
    if label.isascii():
        return True
    encoded = ".".join(ascii_label(part) for part in _FOREIGN_DOTS.split(label))
    return len(encoded) <= MAX_LABEL_LENGTH
