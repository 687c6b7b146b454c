"""The office's dictionary becomes rules and words that recognizers know."""

from snswriter.engine import Checker
from snswriter.engine.dictionary import joined, read_dictionary
from snswriter.engine.rule_file import RuleText
from tests.engine.rules_for_tests import ON

TEXT = """
domains = ["city.midorino.lg.jp"]
names = ["児童虐待防止推進月間"]
[[unwanted]]
word = "ゆるキャラ"
reason = "商標のため、市のキャラクターは名前で呼びます。"
suggest = ["みどりん"]
severity = "info"
"""


def test_unwanted_words_become_rules() -> None:
    dictionary, rules = read_dictionary(RuleText("dictionary.toml", TEXT, "section"))
    checker = Checker([rules], joined((dictionary,)))
    (finding,) = checker.check("ゆるキャラが来ます", on=ON)
    assert (finding.text, finding.severity.value, finding.suggestions) == (
        "ゆるキャラ",
        "info",
        ("みどりん",),
    )
    assert "商標" in finding.message


def test_dictionaries_are_joined() -> None:
    first, _ = read_dictionary(RuleText("a", 'names = ["甲", "乙"]'))
    second, _ = read_dictionary(RuleText("b", 'names = ["乙", "丙"]'))
    assert joined((first, second)).names == ("甲", "乙", "丙")


def test_a_broken_dictionary_is_named_and_empty() -> None:
    dictionary, rules = read_dictionary(RuleText("dictionary.toml", 'name = ["甲"]'))
    assert dictionary.names == ()
    assert "name" in rules.problems[0].message
