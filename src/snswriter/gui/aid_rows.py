"""What each page of the aids lists: one row a place in the text."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from snswriter.aids.furigana import Ruby
from snswriter.aids.opposites import Opposite
from snswriter.aids.plain_meter import Hard, Trouble
from snswriter.aids.report import AidsReport
from snswriter.aids.spelling import Spelling, Why
from snswriter.gui.aid_words import kind_word, said_text, trouble_text, why_text
from snswriter.text.span import Span

_LONGEST_QUOTE = 60
_MOST_OTHERS = 2
_BESIDE = 8
_POINTS = "、。，．,. 　"


@dataclass(frozen=True, slots=True)
class Change:
    """What a button does: these replacements, all as one step.

    Attributes:
        label: What the button says.
        edits: Code points of the reported text and what to put there, in order.
    """

    label: str
    edits: tuple[tuple[Span, str], ...]


@dataclass(frozen=True, slots=True)
class AidRow:
    """One row.

    Attributes:
        span: Code points of the reported text to go to.
        title: What it is about.
        note: What there is to say.
        changes: What can be done with one press.
    """

    span: Span
    title: str
    note: str
    changes: tuple[Change, ...] = ()


def plain_rows(report: AidsReport) -> tuple[AidRow, ...]:
    """Return what makes the text hard."""
    return tuple(_plain_row(report.text, each) for each in report.plain.hard)


def spelling_rows(report: AidsReport) -> tuple[AidRow, ...]:
    """Return spellings; what differs in width only stands in one row for all places."""
    return tuple(_spelling_rows(report.text, report.spellings))


def ruby_rows(report: AidsReport) -> tuple[AidRow, ...]:
    """Return kanji with their readings, those that are not certain first."""
    translate = QCoreApplication.translate
    doubtful = [ruby for ruby in report.rubies if not ruby.is_certain]
    certain = [ruby for ruby in report.rubies if ruby.is_certain]
    unread = translate("Aid", "The dictionary cannot read this. Please add the reading by hand.")
    unread_rows = [AidRow(ruby.span, ruby.text, unread) for ruby in report.unread]
    doubt = translate("Aid", "Please confirm the reading.")
    rows = [_ruby_row(ruby, doubt) for ruby in doubtful]
    return (*unread_rows, *rows, *(_ruby_row(ruby, "") for ruby in certain))


def said_rows(report: AidsReport) -> tuple[AidRow, ...]:
    """Return what two people check aloud."""
    return tuple(
        AidRow(each.span, f"{kind_word(each.kind)}　{each.text}", said_text(each))
        for each in report.said
    )


def opposite_rows(report: AidsReport) -> tuple[AidRow, ...]:
    """Return words with a contrary, each as a question."""
    return tuple(_opposite_row(report.text, each) for each in report.opposites)


def quoted(text: str) -> str:
    """Return a piece of the text on one line, shortened."""
    words = " ".join(text.split())
    return f"{words[:_LONGEST_QUOTE]}…" if len(words) > _LONGEST_QUOTE else words


def around(text: str, span: Span) -> str:
    """Return a place with the letters beside it on its line, so that it is recognised."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _BESIDE)
    line_end = text.find("\n", span.end)
    end = min(len(text) if line_end < 0 else line_end, span.end + _BESIDE)
    return f"「{quoted(text[start : span.start].lstrip(_POINTS) + text[span.start : end])}」"


def _plain_row(text: str, hard: Hard) -> AidRow:
    changes = tuple(Change(option, ((hard.span, option),)) for option in hard.options)
    if hard.trouble in (Trouble.LONG, Trouble.KANJI):
        return AidRow(hard.span, quoted(hard.text), trouble_text(hard))
    title = f"{quoted(hard.text)} → {hard.options[0]}" if hard.options else quoted(hard.text)
    return AidRow(hard.span, title, f"{around(text, hard.span)}　{trouble_text(hard)}", changes)


def _spelling_rows(text: str, spellings: tuple[Spelling, ...]) -> Iterator[AidRow]:
    widths = [each for each in spellings if each.why is Why.WIDTH]
    if widths:
        yield _width_row(widths)
    for each in spellings:
        if each.why is not Why.WIDTH:
            changes = tuple(Change(option, ((each.span, option),)) for option in each.options)
            title = f"{quoted(each.text)} → {each.options[0]}"
            note = f"{around(text, each.span)}　{why_text(each.why)}"
            yield AidRow(each.span, title, note, changes)


def _width_row(widths: list[Spelling]) -> AidRow:
    translate = QCoreApplication.translate
    first = widths[0]
    title = f"{quoted(first.text)} → {first.options[0]}"
    note = why_text(Why.WIDTH)
    if len(widths) > 1:
        more = translate("Aid", "{number} places.").format(number=len(widths))
        note = f"{note} {more}"
    edits = tuple((each.span, each.options[0]) for each in widths)
    return AidRow(first.span, title, note, (Change(translate("Aid", "Change all"), edits),))


def _ruby_row(ruby: Ruby, note: str) -> AidRow:
    readings = (ruby.reading, *ruby.others)
    behind = Span(ruby.span.end, ruby.span.end)
    changes = tuple(
        Change(f"{ruby.text}（{reading}）", ((behind, f"（{reading}）"),)) for reading in readings
    )
    return AidRow(ruby.span, f"{ruby.text}（{ruby.reading}）", note, changes)


def _opposite_row(text: str, opposite: Opposite) -> AidRow:
    translate = QCoreApplication.translate
    question = translate("Aid", "Is “{word}” right, and not “{other}”?")
    title = question.format(word=opposite.text, other="・".join(opposite.others[:_MOST_OTHERS]))
    note = quoted(opposite.sentence.of(text))
    if opposite.has_both:
        both = translate("Aid", "Both are in the text.")
        note = f"{note}　{both}"
    return AidRow(opposite.span, title, note)
