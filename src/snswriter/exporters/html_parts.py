"""Parts of an HTML report: signs, tables with bars, the article of one rule."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from snswriter.engine import Severity
from snswriter.exporters.gallery import Example
from snswriter.exporters.rule_cards import RuleCard
from snswriter.exporters.tally import Row, Summary
from snswriter.exporters.wording import SEVERITY_WORDS, category_word, one_line

_SHAPES = {
    Severity.ERROR: '<path d="M5 0h6l5 5v6l-5 5H5l-5-5V5z"/>',
    Severity.WARNING: '<path d="M8 1l8 14H0z"/>',
    Severity.INFO: '<circle cx="8" cy="8" r="7"/>',
}


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of a table of figures; `label` is HTML already."""

    label: str
    row: Row


def shown(text: str) -> str:
    """Return any text as HTML on one line, harmless whatever it holds."""
    return escape(one_line(text))


def severity_label(severity: Severity) -> str:
    """Return shape and word of a severity in its colour."""
    return f'<span class="{severity.value}">{_sign(severity)}{SEVERITY_WORDS[severity]}</span>'


def tiles(summary: Summary) -> str:
    """Return the four great figures."""
    found = summary.findings
    numbers = (
        (f"点検した文章({summary.characters:,}字)", summary.texts),
        (severity_label(Severity.ERROR), found.errors),
        (severity_label(Severity.WARNING), found.warnings),
        (severity_label(Severity.INFO), found.infos),
    )
    items = (
        f'<li><b>{number:,}</b><span class="label">{label}</span></li>'
        for label, number in numbers
    )
    return f'<ul class="tiles">{"".join(items)}</ul>\n'


def table(title: str, lines: Sequence[TableLine]) -> Iterator[str]:
    """Yield a table of figures with bars on one scale; nothing where there are no lines."""
    if not lines:
        return
    largest = max(line.row.total for line in lines) or 1
    heads = "".join(f'<th scope="col" class="number">{severity_label(s)}</th>' for s in Severity)
    yield (
        '<div class="wide"><table><thead><tr>'
        f'<th scope="col">{title}</th>{heads}<td class="bars"></td></tr></thead><tbody>\n'
    )
    for line in lines:
        cells = "".join(map(_number, _by_severity(line.row)))
        yield (
            f'<tr><th scope="row">{line.label}</th>{cells}'
            f'<td class="bars" aria-hidden="true">{_bar(line.row, largest)}</td></tr>\n'
        )
    yield "</tbody></table></div>\n"


def rule_article(card: RuleCard, row: Row, anchor: str, examples: Sequence[Example]) -> str:
    """Return what a rule says, how often it spoke, and the examples kept of it."""
    shared = "".join(
        part
        for part in (card.message, card.advice)
        if all(part in (e.finding.message, e.finding.advice) for e in examples)
    )
    basis = "、".join(f"{shown(c.citation)}({shown(c.gist)})" for c in card.clauses)
    spoken = "".join(
        f" {severity_label(severity)} {number:,}"
        for severity, number in zip(Severity, _by_severity(row), strict=True)
        if number
    )
    return (
        f'<article id="{escape(anchor)}"><header><h3>{shown(card.title)}</h3>'
        f'<span class="chip">{shown(category_word(card.category))}{spoken}</span></header>'
        f"<p>{shown(shared)}</p>"
        f'<p class="basis">{f"根拠: {basis} " if basis else ""}[{shown(card.id)}]</p>'
        f'<ul class="examples">{"".join(_examples(card, examples))}</ul>'
        + _more(row.total - len(examples))
        + "</article>\n"
    )


def _examples(card: RuleCard, examples: Iterable[Example]) -> Iterator[str]:
    for example in examples:
        finding, words = example.finding, example.excerpt
        place = " · ".join(filter(None, (example.origin, example.id, example.account)))
        parts = (finding.message, finding.advice)
        own = "".join(part for part in parts if part not in (card.message, card.advice))
        suggested = "、".join(finding.suggestions)
        yield (
            f'<li><div class="words">{escape(words.before)}'
            f'<mark class="{finding.severity.value}">{escape(words.marked)}</mark>'
            f"{escape(words.after)}</div>"
            + (f"<div>{shown(own)}</div>" if own else "")
            + (f"<div>言いかえ: {shown(suggested)}</div>" if suggested else "")
            + f'<div class="place">{shown(place)}</div></li>\n'
        )


def _more(number: int) -> str:
    if number <= 0:
        return ""
    return f'<p class="more">ほか {number:,} 件。すべては CSV や JSON の形でご覧になれます。</p>'


def _sign(severity: Severity) -> str:
    return f'<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">{_SHAPES[severity]}</svg>'


def _by_severity(row: Row) -> tuple[int, int, int]:
    return (row.errors, row.warnings, row.infos)


def _number(number: int) -> str:
    return f'<td class="number{"" if number else " zero"}">{number:,}</td>'


def _bar(row: Row, largest: int) -> str:
    pieces = "".join(
        f'<i class="{severity.value}" style="flex:{number}"></i>'
        for severity, number in zip(Severity, _by_severity(row), strict=True)
        if number
    )
    width = 100 * row.total / largest
    return f'<div class="bar" style="width:{width:.1f}%">{pieces}</div>' if pieces else ""
