"""Pages of the help that are made from what the program knows."""

from collections.abc import Callable
from html import escape
from importlib import metadata

from PySide6.QtCore import QCoreApplication, QLocale

from snswriter import __version__
from snswriter.drafts.components import Component
from snswriter.drafts.primer import InTwoLanguages, Principle
from snswriter.gui.commands import Command

translate = QCoreApplication.translate


def in_language(words: InTwoLanguages) -> str:
    """Return the words in the language that the program speaks."""
    is_japanese = QLocale().language() == QLocale.Language.Japanese
    return words.ja if is_japanese else words.en


def primer_page(
    principles: tuple[Principle, ...], cite: Callable[[str], str], clause_link: str
) -> str:
    """Return the nine principles; `clause_link` comes before a clause's id, "" for no links."""
    title = translate("Help", "Nine principles")
    parts = [f"<h1>{escape(title)}</h1>"]
    for number, each in enumerate(principles, start=1):
        parts.append(f"<h2>{number}. {escape(in_language(each.title))}</h2>")
        parts.append(f"<p>{escape(in_language(each.text))}</p>")
        based = translate("Help", "Based on: {clause}").format(clause=cite(each.clause))
        link = f'<a href="{clause_link}{each.clause}">{escape(based)}</a>'
        parts.append(f"<p>{link if clause_link else escape(based)}</p>")
    return "".join(parts)


def keys_page(commands: tuple[Command, ...]) -> str:
    """Return every key, first those of the menus, then those that hold in one place only."""
    title = translate("Help", "Keys")
    parts = [f"<h1>{escape(title)}</h1>"]
    menus = dict.fromkeys(command.menu[0] for command in commands)
    for menu in menus:
        rows = [(each.keys, each.label) for each in commands if each.menu[0] == menu and each.keys]
        if rows:
            parts.append(_table(menu, rows))
    parts.append(_table(translate("Help", "Moving in the window"), _keys_of_places()))
    return "".join(parts)


def licences_page(components: tuple[Component, ...]) -> str:
    """Return the licence of the program, and of what it is made of."""
    text = translate(
        "Help",
        "snswriter is free software under the MIT licence: it may be used, changed and passed on"
        " as long as its licence text goes along; it comes without any warranty.",
    )
    qt = translate(
        "Help",
        "Qt is used under the GNU LGPL 3. Its libraries are files of their own and may be replaced"
        " by compatible ones. All licence texts lie in the folder LICENSES of the installed"
        " program.",
    )
    rows = [(f"{each.name} {_version(each.package)}".strip(), each.licence) for each in components]
    return (
        f"<h1>snswriter {escape(__version__)}</h1><p>{escape(text)}</p>"
        + _table(translate("Help", "What it is made of"), rows)
        + f"<p>{escape(qt)}</p>"
    )


def _keys_of_places() -> list[tuple[str, str]]:
    return [
        ("Tab", translate("Help", "To the next part of the window")),
        ("Shift+Tab", translate("Help", "Back to the part before")),
        ("↑ ↓", translate("Help", "Through a list")),
        ("Enter", translate("Help", "Open or do what is chosen; find the next place")),
        ("Shift+Enter", translate("Help", "Find the place before")),
        ("Esc", translate("Help", "Put a bar, card or dialog away and go back to the text")),
        ("Alt", translate("Help", "To the menus")),
        ("Shift+F10", translate("Help", "What can be done here")),
        (translate("Help", "Ctrl and wheel"), translate("Help", "Larger or smaller text")),
    ]


def _table(title: str, rows: list[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td width='210'>{escape(left)}</td><td>{escape(right)}</td></tr>"
        for left, right in rows
    )
    return f"<h2>{escape(title)}</h2><table cellpadding='4' width='100%'>{lines}</table>"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        # An installed program leaves out what it does not need, such as these lists.
        return ""
