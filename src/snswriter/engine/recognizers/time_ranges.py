"""Stretches of time: ends before starts, missing 午後, doors that open after the show."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.time_mentions import Half, TimeMention, time_mentions
from snswriter.text.span import Span

_TO = re.compile(r"\s?(?:開始|開演|開場|開会)?\s?(?:から|より|~|〜|-|–|—|―|→|ー)\s?")
_HOURS = re.compile(
    r"(?:まで)?の?\s?[(、]?\s?(?:所要(?:時間)?は?)?(?P<about>約|およそ)?(?P<hours>[0-9]{1,2})時間(?:(?P<minutes>[0-9]{1,2})分|(?P<half>半))?"
    r"|(?:まで)?の?\s?[(、]?\s?(?:所要(?:時間)?は?)?(?P<about_only>約|およそ)?(?P<only>[0-9]{1,3})分間?\s?[)で。、]"
)
_HOURS_BEFORE = re.compile(
    r"(?<![0-9])(?P<about>約|およそ)?(?P<hours>[0-9]{1,2})時間(?:(?P<minutes>[0-9]{1,2})分|(?P<half>半))?\s?[(]\s?\Z"
    r"|(?<![0-9時間])(?P<about_only>約|およそ)?(?P<only>[0-9]{1,3})分間?\s?[(]\s?\Z"
)
_DAY = 24 * 60
_EVENING = 17 * 60
_MORNING_END = 10 * 60
_ABOUT_MINUTES = 20
_SAME_HOUR = 60


class Slip(Enum):
    """What is wrong with a stretch of time."""

    REVERSED = "reversed"
    HALF_MISSING = "half-missing"


@dataclass(frozen=True, slots=True)
class TimeRange:
    """Two times joined by から or a wave dash, and the text from the first to the last."""

    start: TimeMention
    end: TimeMention

    @property
    def span(self) -> Span:
        """Return the stretch with everything between."""
        return Span(self.start.span.start, self.end.span.end)

    @property
    def end_minutes(self) -> int:
        """Return the end in minutes since midnight; it inherits 午後, and 0時 ends the day."""
        end = self.end
        if end.minutes == 0:
            return _DAY
        inherits = self.start.half is Half.AFTERNOON and end.half is Half.NONE and end.hour < 12
        return end.minutes + (12 * 60 if inherits else 0)

    @property
    def slip(self) -> Slip | None:
        """Return what is wrong, None for a stretch that runs forward or through the night."""
        start, end = self.start.minutes, self.end_minutes
        if end > start:
            return None
        if self._runs_through_the_night():
            return None
        if self.end.half is Half.NONE and self._fits_in_the_afternoon():
            return Slip.HALF_MISSING
        return Slip.REVERSED

    def _runs_through_the_night(self) -> bool:
        same_half = self.end_minutes != self.end.minutes
        if same_half and self.start.minutes - self.end_minutes <= _SAME_HOUR:
            return False
        return self.start.minutes >= _EVENING and self.end.minutes <= _MORNING_END

    def _fits_in_the_afternoon(self) -> bool:
        start, end = self.start, self.end
        return (
            start.half is not Half.AFTERNOON
            and end.hour <= 6
            and end.minutes + 720 > start.minutes
        )


def time_ranges(passage: Passage) -> tuple[TimeRange, ...]:
    """Return the stretches of time written in a passage, in order."""
    times = passage.extract(time_mentions)
    return tuple(
        TimeRange(first, second)
        for first, second in pairwise(times)
        if _TO.fullmatch(passage.text, first.span.end, second.span.start)
    )


def reversed_times(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield stretches that end before they start: 10時~9時."""
    yield from _with_slip(document, Slip.REVERSED)


def times_without_half(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield stretches that run forward only when 午後 is added: 9時~5時."""
    yield from _with_slip(document, Slip.HALF_MISSING)


def wrong_hours(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield stretches whose length in hours is not the one written: 10時~12時(3時間).

    Values: `truth` and `written`, lengths in hours and minutes.
    """
    for line, stretch in document.extract(time_ranges):
        text = document.lines[line].passage.text
        found = _HOURS.match(text, stretch.span.end) or _length_before(text, stretch.span)
        if found is None or stretch.slip is not None:
            continue
        written = _written_minutes(found)
        true = (stretch.end_minutes - stretch.start.minutes) % _DAY
        slack = _ABOUT_MINUTES if found["about"] or found["about_only"] else 0
        if written and abs(written - true) > slack:
            span = Span(min(stretch.span.start, found.start()), max(stretch.span.end, found.end()))
            yield Hit(line, span, {"truth": _length(true), "written": _length(written)})


def _length_before(text: str, stretch: Span) -> "re.Match[str] | None":
    """Return the length that brackets a stretch: 30分間(10時から11時)."""
    if text[stretch.end : stretch.end + 3].startswith((")", "まで)")):
        return _HOURS_BEFORE.search(text[: stretch.start])
    return None


def _with_slip(document: Document, slip: Slip) -> Iterator[Hit]:
    for line, stretch in document.extract(time_ranges):
        if stretch.slip is slip and stretch.start.hour <= 24 and stretch.end.hour <= 24:
            yield Hit(line, stretch.span)


def _written_minutes(found: "re.Match[str]") -> int:
    if found["only"]:
        return int(found["only"])
    minutes = 30 if found["half"] else int(found["minutes"] or 0)
    return int(found["hours"]) * 60 + minutes


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}時間{f'{rest}分' if rest else ''}" if hours else f"{rest}分"
