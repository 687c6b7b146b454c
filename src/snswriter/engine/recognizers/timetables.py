"""Times of which one must follow the other: 港10:20発、大島9:50着; 9時に発生、8時に復旧."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span

_CLOCK = (
    r"(?P<{0}>(?P<{0}_half>午前|午後)?(?P<{0}_hour>[01]?[0-9]|2[0-3])(?::|時)"
    r"(?:\s?(?P<{0}_minute>[0-5][0-9])分?)?)"
)
_PLACE = "[一-龠ァ-ヶーぁ-ん]{0,8}"
_TRIP = re.compile(
    rf"{_PLACE}(?:を|が|は)?\s?{_CLOCK.format('leaves')}\s?に?(?:発|出発|出港|出航)[^。\n0-9]{{0,14}}?"
    rf"{_CLOCK.format('comes')}\s?に?(?:着|到着|入港)"
    r"(?:です|で)?\s?[(、。]?\s?(?:所要(?:時間)?は?(?P<about>約|およそ)?\s?(?:(?P<hours>[0-9]{1,2})時間)?(?:(?P<minutes>[0-9]{1,2})分)?)?"
)
_TROUBLE = re.compile(
    rf"{_CLOCK.format('leaves')}\s?(?:ごろ|頃|ころ)?に?、?(?:発生|起き|出火|停電|断水|始ま|入電)[^0-9。\n]{{0,24}}?"
    rf"{_CLOCK.format('comes')}\s?(?:ごろ|頃|ころ)?に?、?(?:すべて|全て|全部|全域で|無事)?(?:復旧|鎮火|解除|解消|再開|収束|終わ)"
)
_EVENING = 19 * 60
_NOON = 12
_EARLY = 6
_ABOUT = 10
_DAY = 24 * 60
_trips, _troubles = map(finder, (_TRIP, _TROUBLE))


def arrivals_before_departures(
    document: Document, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield trips that arrive before they leave and troubles that end before they begin.

    What begins at night may end the next day. Value: `truth`, both times.
    """
    for number, found in (*document.extract(_trips), *document.extract(_troubles)):
        leaves, comes = _both(found)
        if comes < leaves < _EVENING and not _may_be_later(found):
            truth = f"{_spoken(leaves)}のあとに{_spoken(comes)}"
            span = Span(found.start(), found.end("comes"))
            yield Hit(number, span, {"truth": truth})


def wrong_travel_times(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield trips whose length is not the one written: 7時30分発、9時10分着(所要2時間10分).

    Values: `truth` and `written`, lengths in minutes.
    """
    for number, found in document.extract(_trips):
        if not found["hours"] and not found["minutes"]:
            continue
        written = 60 * int(found["hours"] or 0) + int(found["minutes"] or 0)
        leaves, comes = _both(found)
        true = (comes - leaves) % _DAY
        if abs(written - true) > (_ABOUT if found["about"] else 0) and not _may_be_later(found):
            values = {"truth": f"{true}分", "written": f"{written}分"}
            yield Hit(number, Span(*found.span()), values)


def _both(found: "re.Match[str]") -> tuple[int, int]:
    """Return both times in minutes since midnight; the second is in the 午後 of the first."""
    first = found["leaves_half"]
    second = found["comes_half"] or first
    return _minutes(found, "leaves", first), _minutes(found, "comes", second)


def _may_be_later(found: "re.Match[str]") -> bool:
    """Tell whether the second time may be of the afternoon (10時発、1時着) or the next day."""
    has_half = found["comes_half"] or found["leaves_half"] == "午後"
    return "翌" in found[0] or (not has_half and int(found["comes_hour"]) <= _EARLY)


def _minutes(found: "re.Match[str]", which: str, half: str | None) -> int:
    hour = int(found[f"{which}_hour"])
    if half == "午後" and hour < _NOON:
        hour += _NOON
    return 60 * hour + int(found[f"{which}_minute"] or 0)


def _spoken(minutes: int) -> str:
    return f"{minutes // 60}時{minutes % 60:02}分"
