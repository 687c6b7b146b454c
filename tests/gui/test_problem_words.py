"""What is wrong in files and fields is told in the language of the program, all of it."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

import snswriter
from snswriter.drafts.account import Account
from snswriter.drafts.account_checks import Fault, account_faults
from snswriter.drafts.field_book import FieldBook
from snswriter.engine import Checker
from snswriter.engine import Problem as RuleProblem
from snswriter.engine.own_word import OwnWord, propose
from snswriter.gui.problem_table import PLACES, SENTENCES, WORDS
from snswriter.gui.problem_words import AnyProblem, fault_lines, fault_text, problem_lines
from snswriter.gui.problems_dialog import ProblemsDialog
from snswriter.ports import Problem
from snswriter.storage.account_layers import LayeredAccounts
from snswriter.storage.field_layers import load_fields
from snswriter.storage.office_settings import read_office
from snswriter.storage.own_rules_file import OwnRulesFile
from snswriter.storage.paths import Places
from snswriter.storage.platform_files import load_platforms
from snswriter.storage.rule_layers import load_layers
from snswriter.storage.template_files import templates_in

JAPANESE = re.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]")
LETTERS = re.compile(r"[ぁ-んァ-ヶ一-龥]")
MAKERS = {
    "Problem", "Fault", "TemplateFault", "CatalogProblem", "Proposal",
    "RuleError", "SequenceError", "PatternError",
}  # fmt: skip

NO_PROBLEMS = {
    "「{text}」は、所属の辞書で注意する言葉になっています。": "the message of a rule",
    "所属の辞書にある言葉": "the title of a rule",
    "言いかえるか、この場に必要な言葉かを確かめてください。": "the advice of a rule",
    "「{text}」は、所属で決めた注意する言葉です。": "the message of a rule",
    "所属で決めた言葉": "the title of a rule",
    "言いかえるか、この場に要る言葉かを確かめてください。": "the advice of a rule",
    "《{word}》について": "an example of a rule",
    "きょうは《{word}》です。": "an example of a rule",
    "《{word}》をお知らせします。": "an example of a rule",
    "窓口は平日の午後5時までです。": "an example of a rule",
    "会場は中央公民館です。": "an example of a rule",
    "あしたは晴れます。": "an example of a rule",
    "画面の「規則の机」から加えた言葉です。手で書き足しても使えます。": "a comment in a file",
    ": 規則「」": "the form of a line, in Japanese; English lines are formed in problem_words",
}
"""Japanese that stands where problems are made and is none, with what it is instead."""


@pytest.fixture
def japanese() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("ja"))
    yield
    QLocale.setDefault(before)


def literals(tree: ast.Module, gap: str) -> Iterator[str]:
    """Yield every Japanese text of a module but its docstrings, with `gap` for each value."""
    nodes = list(ast.walk(tree))
    passed = {id(each.value) for each in nodes if isinstance(each, ast.Expr)}
    passed |= {
        id(part)
        for each in nodes
        if isinstance(each, ast.JoinedStr)
        for part in each.values
        if isinstance(part, ast.Constant)
    }
    for each in nodes:
        if id(each) in passed:
            continue
        text = ""
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            text = each.value
        elif isinstance(each, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else gap for part in each.values)
            text = "".join(map(str, parts))
        if LETTERS.search(text):
            yield text


def makes_problems(tree: ast.Module) -> bool:
    called = [each.func for each in ast.walk(tree) if isinstance(each, ast.Call)]
    names = {each.id for each in called if isinstance(each, ast.Name)}
    names |= {each.attr for each in called if isinstance(each, ast.Attribute)}
    return bool(names & MAKERS)


def modules() -> Iterator[tuple[str, ast.Module]]:
    root = Path(snswriter.__path__[0])
    for path in sorted(root.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        if makes_problems(tree):
            yield path.relative_to(root).as_posix(), tree


MODULES = dict(modules())


def in_a_line(problem: AnyProblem) -> str:
    return problem_lines([problem])[0]


def in_english(text: str) -> str:
    """Return the English of a sentence, a place or a word that stands in a gap."""
    place = in_a_line(Problem("", text.removeprefix("、"), "", ""))
    gap = in_a_line(Problem("", "", f"「x」には{text}を書きます。", ""))
    # A gap at the beginning may hold sentences of their own.
    told = (fault_text(text), fault_text(text.removeprefix("7")), place, gap)
    return next((each for each in told if not JAPANESE.search(each)), "")


def test_problems_are_made_where_they_are_looked_for() -> None:
    assert len(MODULES) > 20
    assert {"storage/toml_file.py", "engine/rule_set.py", "drafts/readiness.py"} <= MODULES.keys()


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("module", MODULES)
def test_every_sentence_has_an_english_one(module: str) -> None:
    with_gaps = zip(literals(MODULES[module], ""), literals(MODULES[module], "7"), strict=True)
    told = [text for bare, text in with_gaps if bare not in NO_PROBLEMS]
    assert [text for text in told if not in_english(text)] == []


@pytest.mark.parametrize("table", [SENTENCES, PLACES, WORDS])
def test_english_is_english_and_has_the_gaps_of_the_japanese(table: dict[str, str]) -> None:
    for japanese, english in table.items():
        assert not JAPANESE.search(english)
        assert set(re.findall(r"<\w+>", japanese)) == set(re.findall(r"<\w+>", english))


@pytest.mark.usefixtures("english")
def test_no_english_is_kept_for_what_nobody_says() -> None:
    said = "".join(text for tree in MODULES.values() for text in literals(tree, ""))
    pieces = [piece for japanese in SENTENCES for piece in re.split(r"<\w+>", japanese)]
    unsaid = [piece for piece in pieces if LETTERS.search(piece) and piece not in said]
    assert unsaid == ["行目：", "文字目：", "ファイルの末尾："]


def broken(folder: Path) -> Iterator[AnyProblem]:
    """Yield what is told about a folder in which every file is broken in several ways."""
    files = {
        "accounts.toml": 'locked = ["nmae"]\n[[account]]\nid = "A B"\nname = ""\ncolour = "red"\n'
        '[[account]]\nid = 3\n[[account]]\nid = "a"\nname = "b"\nplatforms = "x"\n'
        '[[account]]\nid = "a"\nname = "b"\nprofile = {mail = 3, mial = ""}\nrecords = [3]\n',
        "account_fields.toml": '[[field]]\nid = "Ä"\n[[field]]\nid = "name"\ngroup = "g"\n'
        'kind = "text"\n[[group]]\nlayer = ""\n',
        "settings.toml": 'locked = ["langage"]\n[settings]\nfont_size_pt = 999\ntheme = 3\n',
        "platforms.toml": '[[platform]]\nid = ""\n[[platform]]\nid = "x"\nlimt = 3\n'
        '[[platform.limit]]\nunit = "characters"\nlimit = "many"\n[[plattform]]\n',
        "dictionary.toml": "names = 3\n",
        "rules/a.toml": '[[rule]]\nid = "a.b"\n[[change]]\nrule = "no.rule"\nreason = "r"\n'
        '[[rule]]\nid = "a.c"\ntitle = "t"\nseverity = "error"\nmessage = "m"\n'
        'match = {patterns = ["("], phrases = [""]}\n',
        "rules/own-words.toml": "rule = [\n",
        "guidelines/g.toml": "id = 3\n",
        "templates/t.toml": '[[template]]\nid = "t"\ntitle = ""\nkind = "post"\nbody = "b"\n',
        "templates/u.toml": "[[template]\n",
        "templates/v.toml": "schema = 99\n",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    places = Places(config=folder, data=folder, site=folder / "site")
    for layer in (folder / "own", places.site / "organisation"):
        shutil.copytree(folder, layer, ignore=shutil.ignore_patterns("own", "site"))
    layers = (("user", folder),)
    yield from LayeredAccounts(places).load().problems
    yield from load_fields(layers).problems
    yield from read_office((("user", folder / "settings.toml"),))[1]
    yield from load_platforms(places).problems
    yield from Checker(load_layers(layers).files).problems
    yield from OwnRulesFile(places).load().problems
    yield from templates_in(layers).problems


@pytest.mark.usefixtures("english")
def test_the_dialog_tells_of_broken_files_in_english(qtbot: QtBot, tmp_path: Path) -> None:
    problems = tuple(broken(tmp_path))
    dialog = ProblemsDialog(problem_lines(problems))
    qtbot.addWidget(dialog)
    text = "\n".join(each.toPlainText() for each in dialog.findChildren(QPlainTextEdit))
    assert len(problems) > 30
    assert len(text.split("\n\n")) == len(problems)
    assert [line for line in text.splitlines() if JAPANESE.search(line)] == []


@pytest.mark.usefixtures("japanese")
def test_japanese_is_what_the_problem_says(tmp_path: Path) -> None:
    problems = tuple(broken(tmp_path))
    assert problem_lines(problems) == tuple(map(str, problems))


@pytest.mark.usefixtures("english")
def test_faults_of_an_account_are_told_in_english() -> None:
    account = Account(id="あ", name="", color="red", hashtags=("みどり",), policy_url="x")
    told = fault_lines(account_faults(account), FieldBook.shipped())
    assert told["name"] == (
        'The name of the account is empty. Example: name = "Midorino City Public Relations"'
    )
    assert [bool(JAPANESE.search(each)) for each in told.values()] == [
        True, False, False, False, True,
    ]  # fmt: skip


@pytest.mark.usefixtures("english")
def test_the_label_of_a_field_is_that_of_the_screen() -> None:
    spec = FieldBook.shipped().fields[0]
    fault = Fault(
        spec.id, f'「{spec.label}」には文字列（"…"）を書きます。', "消しても問題ありません。"
    )
    told = fault_lines([fault, Fault(spec.id, "次", "")], FieldBook.shipped())
    assert told == {spec.id: f'“{spec.label_en}” takes a text ("…"). It can be deleted.'}


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("word", [OwnWord("", ""), OwnWord("ab", "r", suggest=("abc",))])
def test_what_is_wrong_with_a_word_is_told_in_english(word: OwnWord) -> None:
    fault = propose(word).fault
    assert (bool(JAPANESE.search(fault)), JAPANESE.search(fault_text(fault))) == (True, None)


@pytest.mark.usefixtures("english")
def test_values_and_unknown_words_stay_as_they_are() -> None:
    told = "市だけの規則です。「みどり。課」という認識器はありません。"
    problem = RuleProblem("a.toml", "b", told)
    assert in_a_line(problem) == (
        "a.toml (rule “b”): 市だけの規則です。 There is no recognizer “みどり。課”."
    )
