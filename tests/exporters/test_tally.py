from snswriter.engine import Finding
from snswriter.exporters.tally import MOST_ACCOUNTS, OTHER_ACCOUNTS, Row, Summary, Tally
from tests.exporters.audit_material import TWO_TEXTS, UNREAD, audited, number_at, word_at


def tally_of(*items: object) -> Tally:
    tally = Tally()
    for item in items:
        tally.add(item)  # type: ignore[arg-type]
    return tally


def test_an_empty_tally_is_all_zero() -> None:
    assert tally_of().summary() == Summary(0, 0, 0, 0, Row("", 0, 0, 0), (), (), ())


def test_a_summary_counts_by_every_view() -> None:
    assert tally_of(*TWO_TEXTS).summary() == Summary(
        texts=2,
        characters=17,
        texts_to_look_at=1,
        unread=1,
        findings=Row("", 1, 1, 0),
        categories=(Row("facts", 1, 0, 0), Row("tone", 0, 1, 0)),
        rules=(Row("facts.number", 1, 0, 0), Row("tone.word", 0, 1, 0)),
        accounts=(Row("防災課", 1, 1, 0), Row("図書館", 0, 0, 0)),
    )


def test_each_account_has_figures_of_its_own() -> None:
    text = "だめ"
    tally = tally_of(
        audited(text, word_at(text, "だめ"), account="a"),
        audited("3", number_at("3", "3"), account="b"),
        audited("よい", account="b"),
        UNREAD,
    )
    shown = [(name, figures.texts, figures.findings) for name, figures in tally.by_account()]
    assert shown == [("b", 2, Row("", 1, 0, 0)), ("a", 1, Row("", 0, 1, 0))]


def test_rows_stand_with_the_gravest_first() -> None:
    text = "3だめ"
    findings: list[Finding] = [word_at(text, "だめ")] * 5 + [number_at(text, "3")]
    assert [row.name for row in tally_of(audited(text, *findings)).summary().rules] == [
        "facts.number",
        "tone.word",
    ]


def test_accounts_without_end_are_counted_together() -> None:
    tally = tally_of(*(audited("x", account=f"a{n}") for n in range(MOST_ACCOUNTS + 5)))
    figures = dict(tally.by_account())
    assert (len(figures), figures[OTHER_ACCOUNTS].texts) == (MOST_ACCOUNTS + 1, 5)
