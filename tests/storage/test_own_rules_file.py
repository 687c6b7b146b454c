from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from snswriter.engine import Checker, Severity
from snswriter.engine.loader import read_rules
from snswriter.engine.own_word import OwnWord, propose, word_of
from snswriter.engine.prove import prove_files
from snswriter.engine.rule_file import Change, RuleSpec
from snswriter.ports import BrokenFileError, OwnRules
from snswriter.storage.own_rules_file import OWN_FILE, OwnRulesFile
from snswriter.storage.paths import places_under
from snswriter.storage.rule_layers import load_layers
from tests.fakes import MemoryRules

FRIDAY = date(2026, 11, 20)
WORD = OwnWord("ゆるキャラ", "商標です。", suggest=("みどりん",), by="taro", on=FRIDAY)
MAKERS: dict[str, Callable[[Path], OwnRules]] = {
    "file": lambda home: OwnRulesFile(places_under(home)),
    "memory": lambda home: MemoryRules(),
}


def _spec(word: OwnWord = WORD) -> RuleSpec:
    spec = propose(word).spec
    assert spec is not None
    return spec


def _off(rule_id: str) -> Change:
    return Change(rule=rule_id, reason="物産館のため", off=True, by="taro", on=FRIDAY)


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS)
def test_rules_are_kept_replaced_switched_off_and_taken_out(
    maker: Callable[[Path], OwnRules], tmp_path: Path
) -> None:
    own, spec = maker(tmp_path), _spec()
    own.save(spec, "user", "初め")
    own.save(_spec(OwnWord("ゆるキャラ", "別の理由です。", by="taro", on=FRIDAY)), "user", "直す")
    own.change(_off(spec.id), "user")
    own.change(_off(spec.id), "user")
    kept = own.load()
    own.unchange(spec.id, "user")
    on_again = own.load().changes
    own.remove(spec.id, "user", "要らなくなった")
    own.remove(spec.id, "user", "もう一度")
    words = [word_of(each) for each in kept.rules]
    assert [each.reason for each in words if each] == ["別の理由です。"]
    assert [(each.rule, each.off) for each in kept.changes] == [(spec.id, True)]
    assert (on_again, own.load().rules) == ((), ())


def test_the_file_is_accepted_by_the_proof_and_works_in_the_checker(tmp_path: Path) -> None:
    places = places_under(tmp_path)
    OwnRulesFile(places).save(_spec(), "user", "初め")
    files = read_rules(dict(places.layers)["user"] / "rules", "user")
    assert prove_files(files).problems == ()
    found = Checker(load_layers(places.layers).files).check("ゆるキャラが来ます。", on=FRIDAY)
    assert [(each.text, each.severity, each.suggestions) for each in found] == [
        ("ゆるキャラ", Severity.WARNING, ("みどりん",))
    ]


def test_comments_and_rules_written_by_hand_stay(tmp_path: Path) -> None:
    places = places_under(tmp_path)
    path = dict(places.layers)["user"] / "rules" / OWN_FILE
    path.parent.mkdir(parents=True)
    head = '# 係長と決めた\n[[change]]\nrule = "tone.x"\noff = true\nreason = "理由"\n'
    path.write_text(head, "utf-8")
    own = OwnRulesFile(places)
    own.save(_spec(), "user", "初め")
    own.remove(_spec().id, "user", "2026-11-20 taro 削除：要らない")
    text = path.read_text("utf-8")
    assert text.startswith(head)
    assert "# 2026-11-20 taro 削除：要らない" in text


def test_nothing_is_written_into_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    places = places_under(tmp_path)
    path = dict(places.layers)["user"] / "rules" / OWN_FILE
    path.parent.mkdir(parents=True)
    path.write_text("[[rule", "utf-8")
    own = OwnRulesFile(places)
    with pytest.raises(BrokenFileError):
        own.save(_spec(), "user", "初め")
    told = [str(each) for each in own.load().problems]
    assert (path.read_text("utf-8"), len(told)) == ("[[rule", 1)
    assert told[0].count(str(path)) == 1


@pytest.mark.parametrize(
    ("word", "said"),
    [
        (OwnWord("", "理由"), "言葉が空"),
        (OwnWord("言葉", ""), "理由が空"),
        (OwnWord("二\n行", "理由"), "1行"),
        (OwnWord("《印》", "理由"), "《》"),
        (OwnWord("町", "理由", suggest=("町村",)), "言いかえ"),
        (OwnWord("町", "理由", category="tone", rule_id="facts.own-1"), "分類"),
    ],
)
def test_what_cannot_be_a_rule_is_told_with_what_would_work(word: OwnWord, said: str) -> None:
    proposal = propose(word)
    assert (proposal.spec, said in proposal.fault) == (None, True)


@pytest.mark.parametrize(
    "word", ["@midorino", "(株)みどり", "C++", "税金 泥棒", "人", "がんば", "①", "ＡＢＣ", "'\"\\"]
)
def test_any_word_becomes_a_rule_that_survives_the_file(word: str, tmp_path: Path) -> None:
    places = places_under(tmp_path)
    proposal = propose(OwnWord(word, "理由です。", is_whole=False, by="taro", on=FRIDAY))
    assert proposal.spec is not None, proposal.fault
    OwnRulesFile(places).save(proposal.spec, "user", "初め")
    files = read_rules(dict(places.layers)["user"] / "rules", "user")
    assert prove_files(files).problems == ()
