"""What phrases, lemmas, sequences, patterns and conditions match."""

import pytest

from tests.engine.rules_for_tests import ON, checker_of, texts_of

W = 'severity = "warning"\n'


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ('match = { phrases = ["外人"] }', "海外人材と外人", ["外人"]),
        ('match = { phrases = ["外人"], boundary = "none" }', "海外人材", ["外人"]),
        (
            'match = { phrases = ["ワクチン"] }',
            "わくちん、ﾜｸﾁﾝ、ワクチン",
            ["わくちん", "ﾜｸﾁﾝ", "ワクチン"],
        ),
        ('match = { phrases = ["SNS"] }', "ＳＮＳとsns", ["ＳＮＳ", "sns"]),
        ('match = { lemmas = ["馬鹿"] }', "馬鹿、バカ、ばか", ["馬鹿", "バカ", "ばか"]),
        ('match = { lemmas = ["押し掛ける"] }', "押しかけましょう", ["押しかけ"]),
        ('match = { sequences = ["<為る> …3 ~命令形"] }', "早くしてくれ。", ["してくれ"]),
        ('match = { sequences = ["^ 勝手 に"] }', "勝手にどうぞ。身勝手に", ["勝手に"]),
        ('match = { sequences = ["#名詞-数詞 !人"] }', "3人、3個", ["3個"]),
        ('match = { sequences = ["<知る> $"] }', "知る。知るべき", ["知る"]),
        (
            'match = { sequences = ["@who は? 黙れ"] }',
            "君は黙れ、あなた黙れ",
            ["君は黙れ", "あなた黙れ"],
        ),
        ('match = { patterns = ["電話《0[0-9-]+》"] }', "電話０２８-６２３", ["０２８-６２３"]),
        ('match = { patterns = ["（[月火]）"] }', "(月)と（火）", ["(月)", "（火）"]),
        ('match = { patterns = ["{who}[は、]"] }', "君は、あなた、", ["君は", "あなた、"]),
        ('match = { patterns = ["{polite}ください"] }', "どうかください", ["どうかください"]),
        ('match = { raw_patterns = ["[ｱ-ﾝ]+"] }', "カナとｶﾅ", ["ｶﾅ"]),
    ],
)
def test_matches(rule: str, text: str, found: list[str]) -> None:
    head = '[words]\nwho = ["君", "あなた"]\n[fragments]\npolite = "(?:どうか|ぜひ)"'
    checker = checker_of(W + rule, head=head)
    assert checker.problems == ()
    assert texts_of(checker.check(text, on=ON)) == found


@pytest.mark.parametrize(
    ("condition", "text", "found"),
    [
        ('unless = [{ phrases = ["馬鹿力"], boundary = "none" }]', "馬鹿力と馬鹿", ["馬鹿"]),
        ('unless = [{ where = "after", within = 3, phrases = ["禁止"] }]', "馬鹿は禁止", []),
        ('unless = [{ where = "after", within = 3, phrases = ["禁止"] }]', "禁止の馬鹿", ["馬鹿"]),
        ('unless = [{ where = "before", within = 2, phrases = ["禁止"] }]', "禁止の馬鹿", []),
        ('unless = [{ where = "sentence", phrases = ["禁止"] }]', "馬鹿。禁止。", ["馬鹿"]),
        ('unless = [{ where = "line", phrases = ["禁止"] }]', "馬鹿。禁止。", []),
        ('unless = [{ where = "line", phrases = ["禁止"] }]', "馬鹿。\n禁止。", ["馬鹿"]),
        ('unless = [{ where = "text", phrases = ["禁止"] }]', "馬鹿。\n禁止。", []),
        ('needs = [{ where = "near", within = 4, phrases = ["職員"] }]', "職員は馬鹿", ["馬鹿"]),
        ('needs = [{ where = "near", within = 4, phrases = ["職員"] }]', "馬鹿", []),
        ('parts = ["hashtag"]', "馬鹿 #馬鹿", ["馬鹿"]),
        ('parts = ["quote"]', "馬鹿と「あの馬鹿」", ["馬鹿"]),
    ],
)
def test_conditions(condition: str, text: str, found: list[str]) -> None:
    rule = W + 'match = { lemmas = ["馬鹿"], phrases = ["馬鹿"], boundary = "none" }\n' + condition
    checker = checker_of(rule)
    assert checker.problems == ()
    assert texts_of(checker.check(text, on=ON)) == found


def test_words_inside_addresses_are_left_alone() -> None:
    rule = W + 'match = { phrases = ["test"], boundary = "none" }'
    assert texts_of(checker_of(rule).check("https://a.jp/test と test", on=ON)) == ["test"]


def test_overlapping_findings_of_one_category_leave_the_gravest() -> None:
    checker = checker_of(
        'severity = "info"\nmatch = { phrases = ["馬鹿野郎"], boundary = "none" }',
        'severity = "error"\nmatch = { lemmas = ["馬鹿"] }',
    )
    assert [f.rule for f in checker.check("馬鹿野郎", on=ON)] == ["tone.r1"]


@pytest.mark.parametrize(
    ("extent", "text", "found"),
    [
        ("words", "急ぎですが、うわさでは雪です。", ["うわさ"]),
        ("clause", "急ぎですが、うわさでは雪です。", ["うわさでは雪です"]),
        ("clause", "うわさ", ["うわさ"]),
        ("clause", "雪のうわさ #雪 のうわさ", ["雪のうわさ", "のうわさ"]),
        ("clause", "😀うわさ！？はい", ["😀うわさ"]),
        (
            "sentence",
            "はい。 急ぎですが、うわさでは雪です。いいえ",
            ["急ぎですが、うわさでは雪です"],
        ),
        ("sentence", "一行目\nうわさの行\n三行目", ["うわさの行"]),
    ],
)
def test_marks_as_much_as_the_rule_says(extent: str, text: str, found: list[str]) -> None:
    rule = f'{W}extent = "{extent}"\nmatch = {{ phrases = ["うわさ"] }}'
    assert texts_of(checker_of(rule).check(text, on=ON)) == found


def test_an_ending_inside_the_matched_words_ends_the_clause() -> None:
    rule = f'{W}extent = "clause"\nmatch = {{ patterns = ["うわさ。"] }}'
    assert texts_of(checker_of(rule).check("雪のうわさ。雨", on=ON)) == ["雪のうわさ。"]
