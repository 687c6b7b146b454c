"""The literals read out of a pattern never hide a match."""

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from snswriter.engine import Checker
from snswriter.engine.literal_filter import LiteralFilter
from snswriter.engine.prove import read_marks
from snswriter.engine.required_literals import required_choices
from snswriter.text.fold import Folder


@pytest.mark.parametrize(
    ("pattern", "choices"),
    [
        ("市長", [{"市長"}]),
        ("市長|知事", [{"市長", "知事"}]),
        ("(?:市|町)長", [{"市長", "町長"}]),
        ("市[長役]", [{"市長", "市役"}]),
        ("市長.{0,5}辞任", [{"市長"}, {"辞任"}]),
        ("市長(?:は|が)?辞任", [{"市長辞任", "市長は辞任", "市長が辞任"}]),
        ("市長(?:は)*", [{"市長"}]),
        ("市長?", [{"市", "市長"}]),
        ("(?P<hit>市長)+だ", [{"市長"}, {"だ"}]),
        ("(?i)TBD", [{"tbd"}]),
        (r"\p{Han}+[0-9]", []),
        (r"（\(仮\)）", [{"（(仮)）"}]),
        ("[^。]{0,3}", []),
        ("ない(?:.{0,8}(?:こつ|技)|なければ)", [{"こつ", "技", "なければ"}, {"ない"}]),
        ("a{2}b", [{"a"}, {"b"}]),
        ("市(?:長|.)", [{"市"}]),
        ("^あ$", [{"あ"}]),
        ("(?:市長", [{"市長"}]),
    ],
)
def test_what_a_pattern_needs(pattern: str, choices: list[set[str]]) -> None:
    assert list(map(set, required_choices(pattern))) == choices


def patterns() -> st.SearchStrategy[str]:
    leaf = st.one_of(
        st.text("あい市長ab", min_size=1, max_size=3),
        st.sampled_from(["[あい]", "[^あ]", ".", "[a-c]", r"\.", "^", "$", r"\p{Han}"]),
    )
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map("".join),
            st.lists(inner, min_size=2, max_size=3).map("|".join).map("(?:{})".format),
            st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "{1,3}?"])).map(
                lambda pair: f"(?P<hit>{pair[0]}){pair[1]}".replace("P<hit>", ":")
            ),
        ),
        max_leaves=8,
    )


@given(patterns(), st.text("あい市長abc.", max_size=12))
def test_every_match_passes_the_filter(pattern: str, text: str) -> None:
    if re2.search(pattern, text) is not None:
        assert list(LiteralFilter([pattern]).worth_trying(text)) == [0]


def test_every_shipped_pattern_is_worth_trying_on_what_it_matches() -> None:
    folder = Folder()
    rules = Checker.default().rules
    texts = [
        folder.fold(read_marks(example if isinstance(example, str) else example.text).text).text
        for rule in rules
        for example in (*rule.spec.bad, *rule.spec.good)
    ]
    found = 0
    for rule in rules[::7]:
        for pattern in rule.spec.match.patterns:
            source = folder.pattern(pattern).replace("《", "(?:").replace("》", ")")
            if "{" in source.replace("{0", "").replace("{1", ""):
                continue
            literal_filter, compiled = LiteralFilter([source]), re2.compile(source)
            for text in texts:
                if compiled.search(text) is not None:
                    found += 1
                    assert list(literal_filter.worth_trying(text)) == [0], (source, text)
    assert found > 20
