from snswriter.exporters.audit_text import audit_as_text, padded
from snswriter.exporters.tally import GroupBy
from tests.exporters.audit_material import CARDS, TWO_TEXTS, audited


def text_of(*items: object, group_by: GroupBy = GroupBy.NOTHING) -> str:
    return "".join(audit_as_text(items, CARDS, group_by))  # type: ignore[arg-type]


def test_a_summary_for_people() -> None:
    assert text_of(*TWO_TEXTS) == (
        "2件を点検し、1件に見ていただきたいところがありました(修正が必要 1、要確認 1、助言 0)。"
        "読めなかったものが1件あります。\n"
        "\n分類                                        修正が必要    要確認      助言\n"
        "事実(日付・数字)                                     1         0         0\n"
        "言葉づかい                                           0         1         0\n"
        "\n規則                                        修正が必要    要確認      助言\n"
        "数のちがい [facts.number]                            1         0         0\n"
        "強い言葉 [tone.word]                                 0         1         0\n"
        "\nアカウント                                  修正が必要    要確認      助言\n"
        "防災課                                               1         1         0\n"
        "図書館                                               0         0         0\n"
        "\n一件ずつ見るには --format html や --format csv をお使いください。\n"
    )


def test_a_clean_archive_takes_one_line() -> None:
    assert text_of(audited("よい")) == "1件を点検しました。気になるところはありませんでした。\n"


def test_accounts_are_told_one_by_one_when_asked_for() -> None:
    shown = text_of(*TWO_TEXTS, audited("よい", account=""), group_by=GroupBy.ACCOUNT)
    heads = [line.split("  ")[0] for line in shown.splitlines() if line.startswith("■")]
    assert heads == ["■ 防災課", "■ (アカウントの記載なし)", "■ 図書館"]


def test_a_terminal_obeys_nothing_from_an_archive() -> None:
    shown = text_of(audited("x", account="\x1b[2Jx"), audited("x", account="y"))
    assert "\x1b" not in shown


def test_wide_characters_take_two_columns() -> None:
    assert [padded("ab", 4), padded("あb", 4), padded("あいう", 4)] == ["ab  ", "あb ", "あいう "]
