"""The trails read out of a pattern never hide a match."""

import pytest
import re2
from hypothesis import example, given, settings
from hypothesis import strategies as st

from snswriter.engine import Checker
from snswriter.engine.linear_pattern import LinearPattern
from snswriter.engine.pattern_reader import trails_of
from snswriter.engine.pattern_table import PatternTable
from snswriter.engine.prove import read_marks
from snswriter.engine.trail import UNLIMITED
from snswriter.engine.vocabulary import Vocabulary
from snswriter.text.fold import Folder

FAR = UNLIMITED
folder = Folder()


def written(pattern: str) -> list[list[object]]:
    """Return trails as lists in which sets of words and gaps take turns."""
    return [
        [
            trail.gaps[0],
            *(
                part
                for pair in zip(trail.choices, trail.gaps[1:], strict=True)
                for part in (set(pair[0]), pair[1])
            ),
        ]
        for trail in trails_of(pattern)
    ]


@pytest.mark.parametrize(
    ("pattern", "trails"),
    [
        ("市長", [[(0, 0), {"市長"}, (0, 0)]]),
        ("市長|知事", [[(0, 0), {"市長", "知事"}, (0, 0)]]),
        ("(?:市|町)長", [[(0, 0), {"市長", "町長"}, (0, 0)]]),
        ("市[長役]", [[(0, 0), {"市長", "市役"}, (0, 0)]]),
        ("市長.{0,5}辞任", [[(0, 0), {"市長"}, (0, 5), {"辞任"}, (0, 0)]]),
        ("市長.{2}辞任", [[(0, 0), {"市長"}, (2, 2), {"辞任"}, (0, 0)]]),
        ("市長[^。]*辞任", [[(0, 0), {"市長"}, (0, FAR), {"辞任"}, (0, 0)]]),
        ("市長(?:は|が)?辞任", [[(0, 0), {"市長辞任", "市長は辞任", "市長が辞任"}, (0, 0)]]),
        ("市長(?:は)*", [[(0, 0), {"市長"}, (0, FAR)]]),
        ("市長?", [[(0, 0), {"市", "市長"}, (0, 0)]]),
        ("市(?:長|.)", [[(0, 0), {"市"}, (1, 1)]]),
        (
            "市(?:長.|役)",
            [[(0, 0), {"市"}, (0, 0), {"役"}, (0, 0)], [(0, 0), {"市"}, (0, 0), {"長"}, (1, 1)]],
        ),
        ("(?P<hit>市長)+だ", [[(0, 0), {"市長"}, (0, FAR), {"だ"}, (0, 0)]]),
        ("月[○〇]{1,2}日", [[(0, 0), {"月○", "月〇"}, (0, 1), {"日"}, (0, 0)]]),
        ("(?i)TBD", [[(0, 0), {"TBD"}, (0, 0)]]),
        ("[0-2]時", [[(0, 0), {"0時", "1時", "2時"}, (0, 0)]]),
        (r"\p{Han}+時", [[(1, FAR), {"時"}, (0, 0)]]),
        (r"\pL\x41\x{3042}時", [[(3, 3), {"時"}, (0, 0)]]),
        (r"（\(仮\)）", [[(0, 0), {"（(仮)）"}, (0, 0)]]),
        (r"[(\])-]a", [[(0, 0), {"(a", "]a", ")a", "-a"}, (0, 0)]]),
        (r"[+-\]]a", [[(1, 1), {"a"}, (0, 0)]]),
        ("[^。]{0,3}", [[(0, 3)]]),
        ("a{2}b", [[(0, 0), {"aab"}, (0, 0)]]),
        ("a{,2}b", [[(0, 0), {"a{,2}b"}, (0, 0)]]),
        ("^あ$", [[(0, 0), {"あ"}, (0, 0)]]),
        (r"\Qa.b\E", [[(0, FAR)]]),
        ("(?:市長", [[(0, FAR)]]),
        ("(" * 400 + "a" + ")" * 400, [[(0, FAR)]]),
        (f"a{{{'9' * 5000}}}", [[(0, FAR)]]),
    ],
)
def test_what_a_match_leaves_behind(pattern: str, trails: list[list[object]]) -> None:
    assert sorted(written(pattern), key=str) == sorted(trails, key=str)


def test_many_alternatives_become_few_trails() -> None:
    pattern = "".join("(?:市.長|町.役|村.民|県.費)" for _ in range(6)) + "だ"
    assert 0 < len(trails_of(pattern)) <= 12


@pytest.mark.parametrize(
    "pattern",
    [
        "(" * 40 + "a." + "){3}" * 40,
        "a." * 20_000,
        "(?:a.|b.){3}" * 200,
        "(?:a?){3}" * 2_000,
    ],
)
def test_a_hostile_pattern_leaves_short_trails(pattern: str) -> None:
    trails = trails_of(pattern)
    assert len(trails) <= 12
    assert all(len(trail.choices) <= 8 for trail in trails)


def tried(pattern: str, text: str) -> bool:
    return worth_trying([pattern], text) == {0}


def worth_trying(patterns: list[str], text: str) -> set[int]:
    vocabulary = Vocabulary(folder.kana)
    owned = [(number, (LinearPattern(pattern),)) for number, pattern in enumerate(patterns)]
    table = PatternTable(owned, vocabulary)
    return set(table.worth_trying(vocabulary.matches(text), text.encode()))


@pytest.mark.parametrize(
    ("pattern", "text", "worth"),
    [
        ("市長[^。]{0,4}辞任", "市長が、辞任", True),
        ("市長[^。]{0,4}辞任", "辞任した市長", False),
        ("市長[^。]{0,4}辞任", "市長のいない村で辞任", False),
        ("市長[^。]{2,4}辞任", "市長辞任", False),
        ("市長.*辞任", "市長のいない村で辞任", True),
        ("市長(?:は|が).{0,3}(?:辞任|退任)", "市長がまた退任", True),
        ("市長(?:は|が).{0,3}(?:辞任|退任)", "市長もまた退任", False),
        ("(?i)tbd", "TBD", True),
        ("バカ", "ばか", True),
        ("[ぁ-ん]+", "あ", True),
        ("[ぁ-ん]+", "", False),
        ("(?P<hit>[ぁ-ん])x", "あx", True),
        ("(?P<hit>[ぁ-ん])x", "あy", False),
        ("[^(?P<hit>0-9]", "n", True),
        ("[ぁ-ん]*", "", True),
    ],
)
def test_order_and_distance_count(pattern: str, text: str, worth: bool) -> None:
    assert tried(pattern, text) is worth


def patterns() -> st.SearchStrategy[str]:
    leaf = st.one_of(
        st.text("あい市長ab", min_size=1, max_size=3),
        st.sampled_from(
            [
                "[あい]",
                "[^あ]",
                ".",
                "[a-c]",
                r"\.",
                "^",
                "$",
                r"\p{Han}",
                r"\pL",
                r"\x61",
                "[a-]",
                r"\b",
            ]
        ),
    )
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=4).map("".join),
            st.lists(inner, min_size=2, max_size=3).map("|".join).map("(?:{})".format),
            st.tuples(
                inner, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "{1,3}?", "{4,}", "{2,5}"])
            ).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
            inner.map("(?i:{})".format),
        ),
        max_leaves=10,
    )


def marked_patterns() -> st.SearchStrategy[str]:
    return st.one_of(patterns(), patterns().map("(?P<hit>{})".format))


@settings(max_examples=1500, deadline=None)
@given(patterns(), st.text("あい市長abcAB.アー", max_size=14))
@example("(?i)ß", "ẞ")
@example("(?i)k", "\u212a")
def test_every_match_passes_the_filter(pattern: str, text: str) -> None:
    if re2.search(pattern, text) is not None:
        assert tried(pattern, text)


@settings(max_examples=300, deadline=None)
@given(st.lists(marked_patterns(), min_size=1, max_size=8), st.text("あい市長abcA", max_size=20))
def test_the_filter_hides_no_match_among_many_patterns(many: list[str], text: str) -> None:
    found = {n for n, one in enumerate(many) if re2.search(one, text) is not None}
    assert found <= worth_trying(many, text)


def test_case_that_the_expressions_ignore_is_ignored() -> None:
    different = [chr(c) for c in range(0x80, 0x1FFFF) if not 0xD800 <= c < 0xE000]
    for char in different:
        for other in {char.lower(), char.upper(), char.casefold()} - {char}:
            if len(other) == 1 and re2.search(f"(?i){char}", other) is not None:
                assert tried(f"(?i){char}", other), (char, other)


@settings(max_examples=400, deadline=None)
@given(patterns(), st.text("あい市長abc🌸.", max_size=14))
def test_places_are_those_that_plain_re2_finds(pattern: str, text: str) -> None:
    plain = [found.span() for found in re2.finditer(pattern, text) if found.group()]
    assert [(s.start, s.end) for s in LinearPattern(pattern).places(text.encode())] == plain


def test_every_shipped_pattern_is_worth_trying_on_what_it_matches() -> None:
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
            compiled = re2.compile(source)
            for text in filter(compiled.search, texts):
                found += 1
                assert tried(source, text), (source, text)
    assert found > 20


def test_words_are_found_whichever_automaton_they_are_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("snswriter.engine.vocabulary._AT_ONCE", 2)
    words, text = Vocabulary(str), "強い大雨と晴れ"
    numbers = {words.number(word): word for word in ("雨", "大雨", "風", "強風", "晴れ")}
    found = [(numbers[number], text[start:end]) for number, start, end in words.matches(text)]
    assert (len(words._automata), sorted(found)) == (
        3,
        [("大雨", "大雨"), ("晴れ", "晴れ"), ("雨", "雨")],
    )
