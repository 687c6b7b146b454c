"""Phone numbers by kind, so that rules can ask whose they are."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import ByLine, Context, Hit, Options, Recognizer
from snswriter.text.span import Span

_BETWEEN = r"[-‐‑‒–—―−ー─・. ()のノ]{0,3}"
_MOBILE = re.compile(
    rf"(?<![0-9])(?:\+?81{_BETWEEN}0?|0)[6-9]0{_BETWEEN}[1-9][0-9]{{3}}{_BETWEEN}[0-9]{{4}}(?![0-9])"
)
_IP = re.compile(rf"(?<![0-9])050{_BETWEEN}[1-9][0-9]{{3}}{_BETWEEN}[0-9]{{4}}(?![0-9])")
_FIXED = re.compile(
    rf"(?<![0-9])0(?!120|800|570|990|180|88[0-9]-?00)[1-9][0-9]{{0,3}}{_BETWEEN}[0-9]{{1,4}}"
    rf"{_BETWEEN}[0-9]{{4}}(?![0-9])"
)
_FIXED_DIGITS = 10
_SPELT_OUT = str.maketrans("〇零一二三四五六七八九", "00123456789")
_DIGIT = re.compile(r"[0-9]")
_ANY_DIGIT = re.compile("[0-9〇零一二三四五六七八九]")


class PhoneKind(Enum):
    """What a number is for."""

    MOBILE = "mobile"
    IP = "ip"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number as written; free and service numbers are none."""

    span: Span
    kind: PhoneKind


def phones(passage: Passage) -> tuple[Phone, ...]:
    """Return the phone numbers of a line, also those with digits written in kanji.

    Source of the shapes: 総務省 電気通信番号 (060 is in use from July 2026).
    """
    if len(_ANY_DIGIT.findall(passage.text)) < _FIXED_DIGITS:
        return ()
    text = passage.text.translate(_SPELT_OUT)
    found = [Phone(Span(*hit.span()), PhoneKind.MOBILE) for hit in _MOBILE.finditer(text)]
    found += [Phone(Span(*hit.span()), PhoneKind.IP) for hit in _IP.finditer(text)]
    found += [
        Phone(Span(*hit.span()), PhoneKind.FIXED)
        for hit in _FIXED.finditer(text)
        if len(_DIGIT.findall(hit[0])) == _FIXED_DIGITS
    ]
    return tuple(sorted(found, key=lambda phone: phone.span))


def phone_numbers(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield phone numbers that are none of the office's own.

    Options: `kinds` of the numbers wanted ("mobile", "ip", "fixed").
    """
    own = {"".join(_DIGIT.findall(contact)) for contact in context.office.contacts}
    kinds = options.get("kinds", [])
    for line, phone in document.extract(phones):
        text = phone.span.of(document.lines[line].passage.text).translate(_SPELT_OUT)
        is_own = "".join(_DIGIT.findall(text)) in own
        if isinstance(kinds, list) and phone.kind.value in kinds and not is_own:
            yield Hit(line, phone.span)


PHONE_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {"phone": ByLine(phone_numbers, phones)}
)
