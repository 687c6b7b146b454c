"""Counts in words: what costs what, where a limit comes from, and how far to trust it."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from snswriter.drafts.compose import Post
from snswriter.drafts.editions import Edition
from snswriter.gui.words import doubt
from snswriter.platforms.allowed import Refused, count_allowances, refused_on
from snswriter.platforms.counting import count
from snswriter.platforms.explain import CostKind, explain
from snswriter.platforms.platform import Allowance, Count, Limit, Platform

_INDENT = "\u3000"


def explained(edition: Edition, today: date) -> str:
    """Return the counts of a post in all units of its platform, part by part.

    One line a fact; any text of the writer that it quotes is none of it.
    """
    post, platform = edition.post, edition.platform
    whole = count(post.text, platform)
    alone = count(post.body, platform)
    lines: list[str] = []
    for limit, counted, body in zip(platform.limits, whole, alone, strict=True):
        lines.append(length_line(counted))
        lines += [f"{_INDENT}{each}" for each in _costs(post, platform, limit)]
        if post.footer:
            footer = QCoreApplication.translate("Counts", "of which footer: {cost}")
            cost = counted.length - body.length
            lines.append(f"{_INDENT}{footer.format(cost=f'{cost:,}')}")
        lines += [f"{_INDENT}{each}" for each in _grounds(limit, today)]
    lines += _besides(post, platform, today)
    return "\n".join(lines)


def length_line(counted: Count) -> str:
    """Return one count with its unit and limit."""
    return f"{unit_word(counted.unit)}: {_of_limit(counted)}"


def unit_word(unit: str) -> str:
    """Return what a unit of counting is called on the screen."""
    translate = QCoreApplication.translate
    words = {
        "weighted": translate("Units", "full-width characters count 2"),
        "graphemes": translate("Units", "characters as seen"),
        "app-graphemes": translate("Units", "characters as the app shows them"),
        "utf8-bytes": translate("Units", "bytes"),
        "utf16": translate("Units", "characters, many emoji count 2"),
        "web-utf16": translate("Units", "characters on the web, many emoji count 2"),
        "code-points": translate("Units", "code points"),
        "characters": translate("Units", "characters"),
        "items": translate("Units", "at the most"),
        "distinct-items": translate("Units", "different ones at the most"),
    }
    return words.get(unit, unit)


def subject_word(subject: str) -> str:
    """Return what a platform limits besides the text's length, as the screen says it."""
    translate = QCoreApplication.translate
    words = {
        "hashtags": translate("Allowances", "Hashtags"),
        "hashtag-length": translate("Allowances", "Length of a hashtag"),
        "links": translate("Allowances", "Addresses"),
        "mentions": translate("Allowances", "Mentions"),
        "images": translate("Allowances", "Pictures"),
        "image-size": translate("Allowances", "Size of a picture"),
        "alt-text": translate("Allowances", "Description of a picture"),
        "content-warning": translate("Allowances", "Content warning"),
        "bubbles": translate("Allowances", "Speech bubbles"),
    }
    return words.get(subject, subject)


def number_line(counted: Count) -> str:
    """Return how many of one thing a post has, and how many the platform takes."""
    return f"{subject_word(counted.unit)}: {_of_limit(counted)}"


def refused_line(refused: Refused) -> str:
    """Return which characters a platform refuses, with their code points."""
    shown = "、".join(f"{_visible(each)}U+{ord(each):04X}" for each in refused.characters)
    words = QCoreApplication.translate("Counts", "Characters that are not taken: {characters}")
    return words.format(characters=shown)


def cost_word(kind: CostKind) -> str:
    """Return what a part of a count is called on the screen."""
    translate = QCoreApplication.translate
    words = {
        CostKind.LINKS: translate("Counts", "Addresses"),
        CostKind.MENTIONS: translate("Counts", "Mentions"),
        CostKind.EMOJI: translate("Counts", "Emoji"),
        CostKind.LINE_BREAKS: translate("Counts", "Line breaks"),
        CostKind.NARROW: translate("Counts", "Half-width characters"),
        CostKind.WIDE: translate("Counts", "Full-width characters"),
        CostKind.CHARACTERS: translate("Counts", "Characters"),
    }
    return words[kind]


def _costs(post: Post, platform: Platform, limit: Limit) -> Iterator[str]:
    for part in explain(post.text, platform, limit.unit):
        yield f"{cost_word(part.kind)} × {part.items:,} = {part.cost:,}"


def _grounds(limit: Limit | Allowance, today: date) -> Iterator[str]:
    if limit.note:
        yield limit.note
    source = QCoreApplication.translate("Counts", "Source: {source}, looked up on {day}")
    if limit.source:
        yield source.format(source=limit.source, day=limit.verified_on.isoformat())
    warning = doubt(limit.confidence, limit.verified_on, today)
    if warning:
        yield warning


def _of_limit(counted: Count) -> str:
    of = f" / {counted.limit:,}" if counted.limit is not None else ""
    return f"{counted.length:,}{of}"


def _visible(character: str) -> str:
    return f"{character} " if character.isprintable() else ""


def _besides(post: Post, platform: Platform, today: date) -> Iterator[str]:
    """Yield what else the platform limits, and how much of it the post has where that shows."""
    numbers = {each.unit: each for each in count_allowances(post.text, platform)}
    refused = refused_on(platform, post.text)
    if refused:
        yield refused_line(refused)
    for each in platform.allowances:
        if each.subject in numbers:
            yield number_line(numbers[each.subject])
        elif each.limit is not None:
            yield f"{subject_word(each.subject)}: {each.limit:,}（{unit_word(each.unit)}）"
        yield from (f"{_INDENT}{line}" for line in _grounds(each, today))
