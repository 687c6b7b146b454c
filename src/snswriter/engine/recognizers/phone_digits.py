"""Phone and fax numbers and postal codes with a digit too few or too many."""

import re
from collections.abc import Iterator

import phonenumbers

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span

_DASH = r"[-‐‑–—―−ー]"
_LABEL = (
    r"(?:電話番号|電話|℡|TEL|Tel|tel|ファクス|ファックス|FAX|Fax|fax|携帯|直通|代表|お?問い?合わ?せ先?|お?問合せ先?"
    r"|フリーダイヤル|ナビダイヤル|連絡先|内線なし|☎|📞|📠)"
)
_NUMBER = re.compile(
    rf"(?=[0(])(?<![0-9.,/=_&?%#])(?<![0-9]{_DASH})"
    rf"(?P<number>(?:\(0[0-9]{{1,4}}\)|0[0-9]{{1,4}})\s?(?:{_DASH}|\()?\s?[0-9]{{1,5}}\s?(?:{_DASH}|\))\s?[0-9]{{1,5}}(?:{_DASH}[0-9]{{1,5}})?)"
    rf"(?!{_DASH}?[0-9A-Za-z])"
)
_BARE = re.compile(
    rf"{_LABEL}(?:番号)?\s?[:(は)]?\s?"
    r"(?P<number>0[0-9]{7,12}|0[0-9]{1,4} [0-9]{2,4} [0-9]{2,5})(?![0-9-])"
)
_LABELLED = re.compile(rf"{_LABEL}(?:番号)?[^0-9。\n]{{0,10}}\Z")
_POSTAL = re.compile(rf"〒\s?(?P<code>[0-9]{{1,8}}(?:{_DASH}[0-9]{{1,8}})?)(?![0-9])")
_POSTAL_FORM = re.compile(rf"[0-9]{{3}}{_DASH}[0-9]{{4}}\Z|[0-9]{{7}}\Z")
_MOBILE = re.compile("0[5-9]0")
_MOBILE_DIGITS = 11
_MOBILE_GROUPS = 3
_TOLL_FREE_LONG = "0800"
_OTHER_DIGITS = 10


def wrong_phone_lengths(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield phone numbers with too few or too many digits. Values: `truth`, `written` (digits).

    Source of lengths: 電気通信番号計画 (総務省): 10 digits, 11 for 050, 060, 070, 080, 090, 0800.
    """
    for line, span in document.extract(written_numbers):
        written = span.of(document.lines[line].passage.text)
        digits = _digits(written)
        expected = _expected_digits(digits)
        if len(digits) != expected:
            yield Hit(line, span, {"truth": f"{expected}桁", "written": f"{len(digits)}桁"})
        elif _is_misgrouped_mobile(written):
            yield Hit(line, span, {"truth": "3桁-4桁-4桁", "written": "区切りの違う並び"})


def unknown_area_codes(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield phone numbers of the right length that no area or service uses.

    Source: the numbering plan in the phonenumbers library.
    """
    for line, span in document.extract(written_numbers):
        digits = _digits(span.of(document.lines[line].passage.text))
        if set(digits) == {"0"}:
            continue
        if len(digits) == _expected_digits(digits) and not _has_known_area(digits):
            yield Hit(line, span)


def wrong_postal_codes(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield postal codes behind 〒 that are not three and four digits."""
    for number, line in enumerate(document.lines):
        if "〒" not in line.passage.text:
            continue
        for found in _POSTAL.finditer(line.passage.text):
            if not _POSTAL_FORM.match(found["code"]):
                yield Hit(number, Span(*found.span()))


def written_numbers(passage: Passage) -> tuple[Span, ...]:
    """Return the phone and fax numbers of a line, right or wrong, in order."""
    text = passage.text
    if "0" not in text:
        return ()
    found = [
        Span(*match.span("number")) for match in _NUMBER.finditer(text) if _is_phone(match, text)
    ]
    found += [Span(*match.span("number")) for match in _BARE.finditer(text)]
    return tuple(sorted(set(found)))


def _is_phone(match: "re.Match[str]", text: str) -> bool:
    """Tell a phone number from other figures with dashes: a label, or a usual grouping."""
    if _LABELLED.search(text[max(0, match.start() - 24) : match.start()]):
        return True
    if match.start() and text[match.start() - 1].isascii() and text[match.start() - 1].isalpha():
        return False
    groups = re.findall("[0-9]+", match["number"])
    digits = "".join(groups)
    return (
        len(groups) == 3 and len(groups[0]) >= 2 and 8 <= len(digits) <= 12 and len(groups[2]) >= 2
    )


def _digits(written: str) -> str:
    return "".join(char for char in written if char.isdecimal())


def _is_misgrouped_mobile(written: str) -> bool:
    """Tell whether the digits of a mobile number stand in other groups than three, four, four."""
    groups = [len(group) for group in re.findall("[0-9]+", written)]
    is_mobile = _MOBILE.match(_digits(written)) is not None
    return is_mobile and len(groups) == _MOBILE_GROUPS and groups != [3, 4, 4]


def _expected_digits(digits: str) -> int:
    if digits.startswith(_TOLL_FREE_LONG) or _MOBILE.match(digits):
        return _MOBILE_DIGITS
    return _OTHER_DIGITS


def _has_known_area(digits: str) -> bool:
    """Tell whether some number of this beginning exists; the last digits do not matter."""
    if digits.startswith(
        ("0120", "0570", "0800", "0990", "0180", "050", "060", "070", "080", "090", "020")
    ):
        return True
    number = phonenumbers.PhoneNumber(country_code=81, national_number=int(digits))
    return phonenumbers.is_valid_number(number) or any(
        phonenumbers.is_valid_number(
            phonenumbers.PhoneNumber(country_code=81, national_number=int(digits[:area] + tail))
        )
        for area in (5, 6)
        for tail in ("2" * (10 - area), "3" * (10 - area))
    )
