"""No sentence reaches the screen around the translator: every literal is looked at."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "snswriter"
SENTENCES = ROOT / "resources" / "i18n" / "snswriter_ja.ts"
FILES = (
    *sorted((SOURCE / "gui").rglob("*.py")),
    *sorted((SOURCE / "live").rglob("*.py")),
    SOURCE / "app" / "editor.py",
)

_TRANSLATORS = {"tr", "translate", "QT_TRANSLATE_NOOP"}
_SPEAKERS = re.compile(
    r"^(set(Text|WindowTitle|Title|AccessibleName|AccessibleDescription|ToolTip|StatusTip"
    r"|WhatsThis|PlaceholderText|Suffix|Prefix|InformativeText|HeaderData)"
    r"|QLabel|QPushButton|QToolButton|QCheckBox|QRadioButton|QGroupBox|QAction|QMenu"
    r"|addMenu|addAction|addTab|announce)$"
)
_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ㐀-鿿]")
_MARKUP = re.compile(r"\\d|</?\w|\d+px\b|; border")
_PROSE = re.compile(r"[A-Za-z]{2,}[,.]? [A-Za-z]")
_LETTERS = re.compile(r"[A-Za-z]{2,}")

NO_WORDS = {
    "appearance.py": "names of typefaces",
    "error_words.py": "English of errors that bring their Japanese along",
    "problem_table.py": "English of problems that bring their Japanese along",
    "rule_problem_table.py": "English of problems that bring their Japanese along",
}
SAID_AS_THEY_ARE = {
    "日本語": "a language in its own words",
    "English": "a language in its own words",
    "snswriter": "the name of the program",
    "koho-x": "what an id looks like",
    "運用方針": "the name of a paper, which is in Japanese",
    "公式アカウント一覧": "the name of a paper, which is in Japanese",
    "引継書": "the name of a paper, which is in Japanese",
    "手順の記録": "the name of a paper, which is in Japanese",
    "」を削除：": "a note in a rule file, which is in Japanese",
    "URL": "the same in every language",
    "みどり野市です。": "the text of the first check, which nobody sees",
}


def unspoken(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield the texts of a module that look like words for people and escape the translator."""
    inside = {id(node) for call in _calls(tree, _is_translator) for node in ast.walk(call)}
    inside |= {id(node) for part in _not_for_people(tree) for node in ast.walk(part)}
    told = {id(arg) for call in _calls(tree, _is_speaker) for arg in _texts(call)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in inside
        ):
            text = node.value
            is_prose = _JAPANESE.search(text) or _PROSE.search(text)
            if _MARKUP.search(text):
                continue
            if is_prose or (id(node) in told and _LETTERS.search(text)):
                yield node


def _calls(tree: ast.AST, is_wanted: object) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and is_wanted(_name(node)):  # type: ignore[operator]
            yield node


def _name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_translator(name: str) -> bool:
    return name in _TRANSLATORS


def _is_speaker(name: str) -> bool:
    return bool(_SPEAKERS.match(name))


def _texts(call: ast.Call) -> Iterator[ast.expr]:
    for argument in (*call.args, *(each.value for each in call.keywords)):
        yield argument
        if isinstance(argument, ast.JoinedStr):
            yield from argument.values


def _not_for_people(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield docstrings, faults of programmers, and the Japanese that every error brings along."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node
        elif isinstance(node, ast.Raise | ast.Assert | ast.Subscript | ast.AnnAssign):
            if not isinstance(node, ast.AnnAssign):
                yield node
            else:
                yield node.annotation
        elif isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
            yield node


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_word_for_people_goes_through_the_translator(file: Path) -> None:
    if file.name in NO_WORDS:
        pytest.skip(NO_WORDS[file.name])
    found = [
        f"{node.lineno}: {node.value!r}"
        for node in unspoken(ast.parse(file.read_text("utf-8")))
        if node.value not in SAID_AS_THEY_ARE
    ]
    assert found == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_the_translations_hold_every_word_that_is_asked_for(file: Path) -> None:
    """The collecting tool overlooks some ways of writing a call, such as inside an f-string."""
    known = {source.text for source in ElementTree.parse(SENTENCES).iter("source")}
    asked = {
        text.value
        for call in _calls(ast.parse(file.read_text("utf-8")), _is_translator)
        for text in call.args[0 if _name(call) == "tr" else 1 :][:1]
        if isinstance(text, ast.Constant)
    }
    assert asked - known == set()


@pytest.mark.parametrize(
    ("source", "number"),
    [
        ('self.setText("Save now")', 1),
        ('self.setText("Save")', 1),
        ('QLabel(f"Saved {n}")', 1),
        ('text = "下書き"', 1),
        ('notice("The disk is full.")', 1),
        ('self.setText(self.tr("Save now"))', 0),
        ('translate("Room", "Save now")', 0),
        ('self.setObjectName("save_now")', 0),
        ('"""Save it now."""', 0),
        ('raise LookupError("no such thing")', 0),
        ('self.setText("…")', 0),
    ],
)
def test_the_search_sees_what_escapes(source: str, number: int) -> None:
    assert len(list(unspoken(ast.parse(source)))) == number
