"""1泊2日 against itself and against the days beside it."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage, finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.day_mentions import Joint
from snswriter.engine.recognizers.numerals import NUMBER, read_number
from snswriter.engine.recognizers.resolved_days import resolve_days
from snswriter.text.span import Span

_STAY = re.compile(rf"(?P<nights>{NUMBER})泊(?P<days>{NUMBER})日")
# A night on the way makes a day more: 1泊3日 by night bus, 3泊5日 abroad.
_NIGHT_ON_THE_WAY = re.compile(
    "夜行|機中|車中|船中|夜発|フェリー|海外|空港|飛行機|国際|姉妹都市|友好都市|派遣|ホームステイ"
    "|ハワイ|アメリカ|カナダ|オーストラリア|ニュージーランド|ヨーロッパ|ドイツ|フランス|イギリス|イタリア|シンガポール"
)
_LONGEST = 40

_found_stays = finder(_STAY)


def stays(passage: Passage) -> "tuple[re.Match[str], ...]":
    """Return what a passage says of the form 1泊2日."""
    return _found_stays(passage) if "泊" in passage.text else ()


def wrong_nights(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield stays whose nights and days do not fit, or not the dates on the same line.

    Values: `truth`, `written`.
    """
    if "泊" not in document.text:
        return
    for number, found in document.extract(stays):
        nights, days = read_number(found["nights"]), read_number(found["days"])
        if nights is None or days is None:
            continue
        text = document.lines[number].passage.text
        length = _length(document, context, number)
        more = 2 if _NIGHT_ON_THE_WAY.search(document.text) else 1
        if not nights < days <= nights + more:
            truth = f"{nights}泊なら{nights + 1}日"
        elif length is not None and length != days and text.count("泊") == 1:
            truth = f"書かれた日付は{length}日間"
        else:
            continue
        yield Hit(number, Span(*found.span()), {"truth": truth, "written": found[0]})


def _length(document: Document, context: Context, line: int) -> int | None:
    """Return the days of the only stretch of dates on the line."""
    days = [day for day in resolve_days(document, context) if day.line == line]
    ends = [index for index, day in enumerate(days) if day.mention.joint is Joint.RANGE]
    if len(ends) != 1 or ends[0] == 0:
        return None
    first, last = days[ends[0] - 1].day, days[ends[0]].day
    if first is None or last is None:
        return None
    length = (last - first).days + 1
    return length if 1 < length <= _LONGEST else None
