"""Times of the day in a text: 午後3時30分, 15:30, 正午, 10時~12時."""

import re
from dataclasses import dataclass
from enum import Enum

from snswriter.engine.passage import Passage
from snswriter.engine.recognizers.numerals import NUMBER, read_number
from snswriter.text.span import Span


class Half(Enum):
    """Which half of the day is written beside a time."""

    MORNING = "午前"
    AFTERNOON = "午後"
    NONE = ""


# Hours on the 12 hour clock that these words put into the second half of the day.
_LATE_HOURS = {
    "昼": range(1, 5), "夕方": range(3, 8), "夕刻": range(3, 8), "夜": range(6, 12),
    "今夜": range(6, 12), "今晩": range(6, 12),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time as written.

    Attributes:
        span: The time with its 午前 or 午後.
        hour: As written, not yet checked (25 and 午後15 stay what they are).
        minute: As written; 0 where none stands.
        half: 午前, 午後, AM or PM beside it.
        part: Another word for the part of the day beside it (朝, 夕方, 深夜 ...), else empty.
    """

    span: Span
    hour: int
    minute: int
    half: Half
    part: str = ""

    @property
    def minutes(self) -> int:
        """Return minutes since midnight; 午後, 夜 and the like add twelve hours below 12."""
        hour = self.hour
        is_late = self.half is Half.AFTERNOON or hour in _LATE_HOURS.get(self.part, ())
        if is_late and hour < 12:
            hour += 12
        return hour * 60 + self.minute


_TIME = re.compile(
    r"(?P<before>午前|午後|\b[AaPp]\.?[Mm]\.?|早朝|朝|夕方|夕刻|昼|夜|深夜|未明|今夜|今晩|今朝|明朝)?の?\s?"
    rf"(?:(?<![0-9,])(?<![0-9][.:])(?P<hour>{NUMBER}|[0-9]{{3}})"
    r"(?:時(?!間|代|点|限|期|給|刻|価|短|速|々|計|効|折|節|候|世|系|には|として)"
    rf"(?:(?P<half>半)|\s?(?P<minute>{NUMBER}|[0-9]{{3}})分(?!間|の[0-9一二三]))?"
    r"|:(?P<colon>[0-9]{2})(?![0-9:]))|(?P<noon>正午))"
    r"(?:\s?(?P<after>[AaPp]\.?[Mm]\b\.?))?"
)
_HALVES = {
    "午前": Half.MORNING, "午後": Half.AFTERNOON, "a": Half.MORNING, "p": Half.AFTERNOON,
}  # fmt: skip


def time_mentions(passage: Passage) -> tuple[TimeMention, ...]:
    """Return the times written in a passage, in order."""
    if "時" not in passage.text and ":" not in passage.text and "正午" not in passage.text:
        return ()
    found = (_mention(match) for match in _TIME.finditer(passage.text))
    return tuple(mention for mention in found if mention is not None)


def _mention(found: "re.Match[str]") -> TimeMention | None:
    word = found["before"] or found["after"] or ""
    half = _HALVES.get(word if word in _HALVES else word[:1].lower(), Half.NONE)
    part = "" if half is not Half.NONE else word
    span = Span(*found.span())
    if found["noon"]:
        return TimeMention(span, 12, 0, Half.NONE, "正午")
    hour = read_number(found["hour"])
    minute = 30 if found["half"] else read_number(found["minute"] or found["colon"] or "0")
    if hour is None or minute is None:
        return None
    return TimeMention(span, hour, minute, half, part)
