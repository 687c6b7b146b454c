"""Plain verbs stand in the form of the hard ones."""

import pytest

from snswriter.aids.conjugation import Form, Kind, conjugated, kind_of
from snswriter.aids.plain_words import PlainWord
from snswriter.drafts.listed import shipped_entries
from snswriter.text.mecab import features_in, shipped_mecab

_CONJUGATION = 4


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("払う", "払う 払い 払って 払わ 払わ 払わ 払え 払え 払おう"),
        ("行く", "行く 行き 行って 行か 行か 行か 行け 行け 行こう"),
        ("働く", "働く 働き 働いて 働か 働か 働か 働け 働け 働こう"),
        ("防ぐ", "防ぐ 防ぎ 防いで 防が 防が 防が 防げ 防げ 防ごう"),
        ("渡す", "渡す 渡し 渡して 渡さ 渡さ 渡さ 渡せ 渡せ 渡そう"),
        ("持つ", "持つ 持ち 持って 持た 持た 持た 持て 持て 持とう"),
        ("選ぶ", "選ぶ 選び 選んで 選ば 選ば 選ば 選べ 選べ 選ぼう"),
        ("休む", "休む 休み 休んで 休ま 休ま 休ま 休め 休め 休もう"),
        ("配る", "配る 配り 配って 配ら 配ら 配ら 配れ 配れ 配ろう"),
        ("受ける", "受ける 受け 受けて 受け 受けら 受けさ 受けられ 受けれ 受けよう"),
        ("けがをする", "けがをする けがをし けがをして けがをし けがをさ けがをさ "
         "けがをでき けがをすれ けがをしよう"),
        ("持ってくる", "持ってくる 持ってき 持ってきて 持ってこ 持ってこら 持ってこさ "
         "持ってこられ 持ってくれ 持ってこよう"),
        ("来る", "来る 来 来て 来 来ら 来さ 来られ 来れ 来よう"),
    ],
)  # fmt: skip
def test_forms(verb: str, forms: str) -> None:
    made = [conjugated(verb, form, "て" if form is Form.TE else "") for form in Form]
    assert made == forms.split()


@pytest.mark.parametrize(
    ("verb", "following", "made"),
    [
        ("休む", "た", "休んだ"),
        ("休む", "で", "休んで"),
        ("渡す", "だ", "渡した"),
        ("見る", "た", "見た"),
    ],
)
def test_past(verb: str, following: str, made: str) -> None:
    assert conjugated(verb, Form.TE, following) == made


def test_the_kinds_of_all_verbs_are_those_of_the_dictionary() -> None:
    words = shipped_entries("aids/plain_words.toml", "word", PlainWord)
    kinds = {"五段": Kind.GODAN, "上一段": Kind.ICHIDAN, "下一段": Kind.ICHIDAN,
             "サ行変格": Kind.SURU, "カ行変格": Kind.KURU}  # fmt: skip
    verbs = sorted({verb for word in words for verb in word.verb})
    types = {verb: _type(verb) for verb in verbs}
    assert {verb: kind_of(verb) for verb in verbs} == {v: kinds[t] for v, t in types.items()}


def _type(verb: str) -> str:
    """Return how the dictionary says that the last word is conjugated, in the large."""
    features = features_in(shipped_mecab().lines(verb)[-1].rsplit("\t", 1)[1])
    return features[_CONJUGATION].split("-")[0]
