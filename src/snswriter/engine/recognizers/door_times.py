"""Times with a label: doors open before the show starts, the last entry before closing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.time_mentions import TimeMention, time_mentions
from snswriter.engine.recognizers.time_ranges import time_ranges
from snswriter.text.span import Span

# The order in which things happen; a later one never has an earlier time.
_STEP = {
    "受付開始": 1, "受付": 1, "集合": 1, "開場": 1, "開演": 2, "開会": 2, "開式": 2, "開始": 2,
    "スタート": 2, "キックオフ": 2, "上映開始": 2, "終演": 3, "終了": 3, "閉会": 3, "解散": 3,
    "集まって": 1, "お集まり": 1, "集まり": 1,
    "開館": 1, "開園": 1, "開店": 1, "閉館": 3, "閉園": 3, "閉店": 3, "出発": 2, "到着": 3,
}  # fmt: skip
_LABEL = "(?P<label>" + "|".join(sorted(_STEP, key=len, reverse=True)) + ")"
_LABEL_BEFORE = re.compile(rf"{_LABEL}(?:時間|時刻|予定)?\s?[】〕\])]?\s?(?:は、?|が|:|/)?\s?\Z")
_LABEL_AFTER = re.compile(rf"\s?(?:までに?|に|から)?\s?{_LABEL}")
_CLOSES = re.compile(r"(?:閉館|閉園|閉場|閉店|終了)(?:時間|時刻)?(?:は|:|の)?\s?\Z")
_OPEN_HOURS = re.compile(
    r"(?:開館|開園|営業|利用|開場|公開|開設|開催)(?:時間|時刻)?[^。\n]{0,8}\Z"
)
_ENTRY = re.compile(
    r"(?:最終)?(?:入館|入園|入場|受付|入店|ラストオーダー|L\.O\.?)(?:は|:|の締切りは?|締切)?\s?\Z"
)
_UNTIL = re.compile(r"\s?(?:まで|[)。、]|$)")


@dataclass(frozen=True, slots=True)
class LabelledTime:
    """A time, the step that its label names, and both together as a span."""

    time: TimeMention
    step: int
    span: Span


def labelled_times(passage: Passage) -> tuple[LabelledTime, ...]:
    """Return the times of a passage that a label such as 開場 or 開演 stands beside."""
    found = (_labelled(passage.text, time) for time in passage.extract(time_mentions))
    return tuple(labelled for labelled in found if labelled is not None)


def door_times_out_of_order(
    document: Document, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield 開場 after 開演, 受付 after 開会 and the like. Value: `truth`, the two times."""
    for number, line in enumerate(document.lines):
        times = line.passage.extract(labelled_times)
        steps = [labelled.step for labelled in times]
        if len(set(steps)) != len(steps):
            continue
        for first, second in pairwise(times):
            early, late = sorted((first, second), key=lambda labelled: labelled.step)
            if early.time.minutes > late.time.minutes and early.time.half is late.time.half:
                span = Span(first.span.start, second.span.end)
                text = line.passage.text
                truth = f"{early.time.span.of(text)}は{late.time.span.of(text)}より後"
                yield Hit(number, span, {"truth": truth})


def entries_after_closing(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield a last entry later than closing time. Value: `truth`, the closing time."""
    for number, line in enumerate(document.lines):
        text = line.passage.text
        closing = _closing(line.passage)
        if closing is None:
            continue
        for time in line.passage.extract(time_mentions):
            entry = _ENTRY.search(text[max(0, time.span.start - 16) : time.span.start])
            if entry and _UNTIL.match(text, time.span.end) and time.minutes > closing.minutes:
                span = Span(time.span.start - len(entry[0]), time.span.end)
                yield Hit(number, span, {"truth": closing.span.of(text)})


def _labelled(text: str, time: TimeMention) -> LabelledTime | None:
    before = _LABEL_BEFORE.search(text[max(0, time.span.start - 12) : time.span.start])
    after = None if before else _LABEL_AFTER.match(text, time.span.end)
    if before:
        start = time.span.start - len(before[0])
        return LabelledTime(time, _STEP[before["label"]], Span(start, time.span.end))
    if after:
        return LabelledTime(time, _STEP[after["label"]], Span(time.span.start, after.end()))
    return None


def _closing(passage: Passage) -> TimeMention | None:
    text = passage.text
    for stretch in passage.extract(time_ranges):
        if stretch.slip is None and _OPEN_HOURS.search(text[: stretch.span.start]):
            return stretch.end
    for time in passage.extract(time_mentions):
        if _CLOSES.search(text[: time.span.start]):
            return time
    return None
