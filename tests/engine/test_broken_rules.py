"""A broken rule is set aside and named; the others work. A hostile one does no harm."""

from pathlib import Path

import pytest

from snswriter.engine import Checker
from snswriter.engine.loader import read_rules
from snswriter.engine.prove import prove_files
from snswriter.engine.rule_file import RuleText, read_rule_file
from tests.engine.rules_for_tests import ON, checker_of, texts_of

GOOD = 'severity = "warning"\nmatch = { phrases = ["勝手"] }'


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ('severity = "fatal"\nmatch = { phrases = ["a"] }', "severity"),
        ('severity = "error"\nmatch = { phrase = ["a"] }', "phrase"),
        ('severity = "error"\nmatch = { patterns = ["(a"] }', "正規表現"),
        ('severity = "error"\nmatch = { patterns = ["a*"] }', "空の文字列"),
        ('severity = "error"\nmatch = { patterns = ["(?=a)b"] }', "正規表現"),
        ('severity = "error"\nmatch = { patterns = ["{nowhere}"] }', "nowhere"),
        ('severity = "error"\nmatch = { patterns = ["{loop}"] }', "互い"),
        ('severity = "error"\nmatch = { sequences = ["a?"] }', "空の一致"),
        ('severity = "error"\nmatch = { sequences = ["…99 a"] }', "…99"),
        ('severity = "error"\nmatch = { sequences = ["@nowhere"] }', "nowhere"),
        ('severity = "error"\nmatch = { recognizer = "os.system" }', "os.system"),
        ('severity = "error"\nmatch = { phrases = [""] }', "空の語句"),
    ],
)
def test_one_broken_rule_is_set_aside(broken: str, said: str) -> None:
    checker = checker_of(broken, GOOD, head='[fragments]\nloop = "x{loop}"')
    (problem,) = checker.problems
    assert (problem.file, problem.rule) == ("test.toml", "tone.r0")
    assert said in problem.message
    assert texts_of(checker.check("勝手", on=ON)) == ["勝手"]


def test_a_file_that_is_no_toml_is_named() -> None:
    file = read_rule_file(RuleText("bad.toml", "category = "))
    assert "bad.toml" in str(file.problems[0])
    assert "TOML" in str(file.problems[0])


def test_a_second_rule_with_the_same_id_is_refused() -> None:
    source = read_rule_file(
        RuleText(
            "twice.toml",
            'category = "tone"\n'
            + 2 * f'[[rule]]\nid = "tone.a"\ntitle = "題"\nmessage = "文"\n{GOOD}\n',
        )
    )
    checker = Checker([source])
    assert [problem.rule for problem in checker.problems] == ["tone.a"]


def test_unreadable_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes("category = 'é'".encode("latin-1"))
    (problem,) = (p for file in read_rules(tmp_path) for p in file.problems)
    assert "latin.toml" in problem.file
    assert "UTF-8" in problem.message


@pytest.mark.parametrize(
    "pattern", [r"(?:[ぁ-ん]+[、]?)+[!]", r"(?:あ|ああ|あああ)+x", r"(?:あ{0,50}){0,19}x"]
)
def test_a_catastrophic_pattern_cannot_stop_the_checker(pattern: str) -> None:
    checker = checker_of(f'severity = "error"\nmatch = {{ patterns = ["{pattern}"] }}', GOOD)
    assert texts_of(checker.check("あ" * 5000 + "\n勝手", on=ON)) == ["勝手"]


@pytest.mark.parametrize(
    ("examples", "said"),
    [
        ('bad = ["どうぞ《勝手》に"]', "良い例"),
        ('bad = ["《どうぞ》勝手に"]\ngood = ["はい"]', "実際 ['勝手']"),
        ('bad = ["勝手に"]\ngood = ["はい"]', "《》"),
        ('bad = ["《勝手》に"]\ngood = ["ご勝手に"]', "勝手"),
        ('bad = ["《勝手》に"]\ngood = ["はい"]\nsuggest = ["身勝手勝手"]', "言いかえ"),
        (
            'bad = ["《勝手》に"]\ngood = ["はい"]\n'
            'unless = [{ phrases = ["口"], example = "勝手に" }]',
            "例外",
        ),
    ],
)
def test_rules_are_proved_by_their_examples(examples: str, said: str) -> None:
    head = 'category = "tone"\n[[rule]]\nid = "tone.a"\ntitle = "題"\nmessage = "文"'
    text = f"{head}\n{GOOD}\n{examples}"
    proof = prove_files([read_rule_file(RuleText("test.toml", text))])
    assert any(said in problem.message for problem in proof.problems), proof.problems
