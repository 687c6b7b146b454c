from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snswriter.drafts.account import Account, Footer, PlatformFooter
from snswriter.drafts.account_values import value_of, with_value
from snswriter.drafts.life_cycle import Stage, StepRecord
from snswriter.ports import LoadedAccounts, Ruling
from snswriter.storage.account_layers import LayeredAccounts
from snswriter.storage.files import backup_of
from snswriter.storage.paths import Places, places_under


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_under(tmp_path)


def place(places: Places, layer: str, *names: str, schema: int = 1) -> Path:
    """Place accounts of these names into a layer; ids are the names' first words."""
    path = places.site / layer / "accounts.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = (f"[[account]]\nid = '{each.split()[0]}'\nname = '{each}'\n" for each in names)
    path.write_text(f"schema = {schema}\n{''.join(entries)}", "utf-8")
    return path


def test_layers_go_from_the_widest_to_the_narrowest_and_tell_where_from(places: Places) -> None:
    place(places, "organisation", "koho 広報", "bosai 防災")
    place(places, "section", "bosai 課の防災", "tosho 図書")
    accounts = LayeredAccounts(places)
    accounts.save(Account("koho", "わたしの広報"))
    assert accounts.load() == LoadedAccounts(
        (
            Account("koho", "わたしの広報"),
            Account("bosai", "bosai 課の防災"),
            Account("tosho", "tosho 図書"),
        ),
        (),
        (("bosai", "section"), ("tosho", "section")),
        (
            Ruling("koho"),
            Ruling("bosai", (("name", "section"),)),
            Ruling("tosho", (("name", "section"),)),
        ),
    )


def test_taking_out_an_own_one_brings_the_given_one_back(places: Places) -> None:
    place(places, "organisation", "koho 広報")
    accounts = LayeredAccounts(places)
    accounts.save(Account("koho", "わたしの広報"))
    accounts.remove("koho")
    loaded = accounts.load()
    assert (loaded.accounts[0].name, loaded.sources) == ("koho 広報", (("koho", "organisation"),))


def test_given_accounts_take_the_place_of_the_sample(places: Places) -> None:
    without = [each.id for each in LayeredAccounts(places).load().accounts]
    places.accounts_file.unlink()
    place(places, "organisation", "koho 広報")
    given = [each.id for each in LayeredAccounts(places).load().accounts]
    assert (without, given, places.accounts_file.exists()) == (
        ["koho", "bosai", "toshokan"],
        ["koho"],
        False,
    )


def test_given_files_are_never_written(places: Places) -> None:
    path = place(places, "organisation", "koho 広報")
    before = path.read_bytes()
    accounts = LayeredAccounts(places)
    accounts.save(Account("koho", "別"))
    accounts.remove("koho")
    assert (path.read_bytes(), list(path.parent.iterdir())) == (before, [path])


@pytest.mark.parametrize("text", ["schema = 2\n[[account]]\nid='a'\nname='a'\n", "[", "\0"])
def test_a_given_file_that_cannot_be_used_costs_no_other(places: Places, text: str) -> None:
    path = place(places, "organisation", "koho 広報")
    path.write_text(text, "utf-8")
    place(places, "section", "tosho 図書")
    loaded = LayeredAccounts(places).load()
    assert [each.id for each in loaded.accounts] == ["tosho"]
    assert [each.file for each in loaded.problems] == [str(path)]
    assert path.read_text("utf-8") == text


GIVEN = """
schema = 1
locked = ["disclaimer"]

[[account]]
id = "koho"
name = "みどり野市 広報課"
section = "企画部"
platforms = ["x"]
policy_url = "https://www.city.midorino.lg.jp/p"
guidelines = ["kimitsu"]
locked = ["policy_url", "guidelines", "footer", "registered_mail"]
footers = [{platform = "x", short = "短"}]

[account.footer]
full = "組織のフッター"

[account.profile]
purpose = "お知らせ"
disclaimer = "転載はご遠慮ください。"
registered_mail = "koho@city.midorino.lg.jp"
mfa = "on"

[[account.records]]
step = "listed"
on = 2026-04-01
by = "広報課長"
"""
LISTED = StepRecord("listed", date(2026, 4, 1), "広報課長")


@pytest.fixture
def given_koho(places: Places) -> LayeredAccounts:
    """An office that gives an account, with some of it locked."""
    path = places.site / "organisation" / "accounts.toml"
    path.parent.mkdir(parents=True)
    path.write_text(GIVEN, "utf-8")
    return LayeredAccounts(places)


def only(accounts: LayeredAccounts) -> Account:
    loaded = accounts.load()
    assert loaded.problems == ()
    (account,) = loaded.accounts
    return account


def test_only_what_a_person_changed_stands_in_their_file(
    places: Places, given_koho: LayeredAccounts
) -> None:
    given_koho.save(with_value(only(given_koho), "target", "市民"))
    text = places.accounts_file.read_text("utf-8")
    assert only(given_koho).profile.get("target") == "市民"
    assert [word for word in ("企画部", "お知らせ", "listed", "name") if word in text] == []


def test_what_the_office_changes_later_arrives_beside_own_changes(
    places: Places, given_koho: LayeredAccounts
) -> None:
    given_koho.save(replace(with_value(only(given_koho), "target", "市民"), handle="@koho"))
    path = places.site / "organisation" / "accounts.toml"
    later = GIVEN.replace("企画部", "総務部").replace("お知らせ", "もっとお知らせ")
    path.write_text(later, "utf-8")
    account = only(given_koho)
    assert (account.section, account.handle) == ("総務部", "@koho")
    values = [value_of(account, each) for each in ("purpose", "target")]
    assert values == ["もっとお知らせ", "市民"]


def test_what_is_locked_stays_whatever_the_own_file_says(
    places: Places, given_koho: LayeredAccounts
) -> None:
    places.accounts_file.parent.mkdir(parents=True)
    places.accounts_file.write_text(
        "[[account]]\nid = 'koho'\npolicy_url = 'https://example.com'\nguidelines = []\n"
        "footer = {full = 'わたしの'}\n[account.profile]\ndisclaimer = ''\npurpose = 'P'\n",
        "utf-8",
    )
    account = only(given_koho)
    assert (account.policy_url, account.guidelines, account.footer.full) == (
        "https://www.city.midorino.lg.jp/p",
        ("kimitsu",),
        "組織のフッター",
    )
    assert value_of(account, "disclaimer") == "転載はご遠慮ください。"
    assert value_of(account, "purpose") == "P"


def test_saving_does_not_write_what_is_locked(places: Places, given_koho: LayeredAccounts) -> None:
    before = only(given_koho)
    changed = replace(before, footer=Footer("わたしの"), guidelines=(), policy_url="", handle="@k")
    given_koho.save(with_value(changed, "disclaimer", "いいです"))
    text = places.accounts_file.read_text("utf-8")
    assert only(given_koho) == replace(before, handle="@k")
    assert [word for word in ("わたしの", "いいです", "guidelines") if word in text] == []


def test_who_gave_each_value_is_told(given_koho: LayeredAccounts) -> None:
    given_koho.save(with_value(only(given_koho), "purpose", "わたしの目的"))
    (ruling,) = given_koho.load().rulings
    told = [ruling.layer_of(each) for each in ("section", "mfa", "purpose", "handle")]
    assert told == ["organisation", "organisation", "", ""]
    assert ruling.locked == (
        "disclaimer", "footer", "guidelines", "policy_url", "registered_mail",
    )  # fmt: skip


def test_a_section_changes_what_the_organisation_left_open(
    places: Places, given_koho: LayeredAccounts
) -> None:
    path = places.site / "section" / "accounts.toml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "locked = ['purpose']\n[[account]]\nid = 'koho'\npolicy_url = 'https://a.jp'\n"
        "[account.profile]\npurpose = '課の目的'\nmfa = 'off'\n"
        "[[account.records]]\nstep = 'primer'\non = 2026-05-01\n",
        "utf-8",
    )
    loaded = given_koho.load()
    (account,), (ruling,) = loaded.accounts, loaded.rulings
    assert (account.policy_url, value_of(account, "purpose"), value_of(account, "mfa")) == (
        "https://www.city.midorino.lg.jp/p",
        "課の目的",
        "off",
    )
    assert [each.step for each in account.records] == ["listed", "primer"]
    assert (ruling.layer_of("mfa"), "purpose" in ruling.locked) == ("section", True)


def test_what_was_emptied_or_added_stays_so(given_koho: LayeredAccounts) -> None:
    before = only(given_koho)
    step = StepRecord("primer", date(2026, 5, 1), "係長")
    changed = replace(
        with_value(with_value(before, "purpose", None), "mfa", None),
        footers=(),
        stage=Stage.CLOSED,
        records=(*before.records, step),
    )
    given_koho.save(changed)
    assert only(given_koho) == changed
    given_koho.save(before)
    assert only(given_koho) == replace(before, records=(LISTED,))


@pytest.mark.parametrize(
    ("line", "words"),
    [("locked = 1", "並び"), ("locked = ['polcy']", "「polcy」"), ("locked = ['id']", "「id」")],
)
def test_locks_that_mean_nothing_are_told(places: Places, line: str, words: str) -> None:
    path = place(places, "organisation", "koho 広報")
    path.write_text(f"{line}\n[[account]]\nid='koho'\nname='k'\n", "utf-8")
    loaded = LayeredAccounts(places).load()
    (problem,) = loaded.problems
    assert (words in problem.message, len(loaded.accounts)) == (True, 1)


HOSTILE = st.one_of(
    st.binary(max_size=80),
    st.integers(0, len(GIVEN)).map(lambda length: GIVEN[:length].encode()),
    st.lists(st.sampled_from(GIVEN.splitlines())).map("\n".join).map(str.encode),
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(HOSTILE, HOSTILE)
def test_no_file_of_the_office_costs_an_account_of_the_person(
    places: Places, organisation: bytes, section: bytes
) -> None:
    for layer, data in (("organisation", organisation), ("section", section)):
        path = places.site / layer / "accounts.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    places.accounts_file.parent.mkdir(parents=True, exist_ok=True)
    places.accounts_file.write_text("[[account]]\nid = 'mine'\nname = 'わたしの'\n", "utf-8")
    accounts = LayeredAccounts(places)
    first = {each.id: each for each in accounts.load().accounts}
    for account in first.values():
        accounts.save(account)
    again = {each.id: each for each in accounts.load().accounts}
    assert (first["mine"], again) == (Account("mine", "わたしの"), first)
    given = [places.site / layer / "accounts.toml" for layer in ("organisation", "section")]
    assert [path.read_bytes() for path in given] == [organisation, section]


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "purpose": st.none() | TEXT.filter(bool),
        "mfa": st.none() | st.sampled_from(["on", "off"]),
        "target": st.none() | TEXT.filter(bool),
        "handle": TEXT,
        "section": TEXT,
        "hashtags": st.lists(TEXT).map(tuple),
    },
)
FOOTERS = st.lists(st.builds(PlatformFooter, TEXT, TEXT, TEXT), max_size=2).map(tuple)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(CHANGES, FOOTERS), min_size=1, max_size=3))
def test_any_change_of_a_given_account_comes_back(
    places: Places, changes: list[tuple[dict[str, str | None], tuple[PlatformFooter, ...]]]
) -> None:
    path = places.site / "organisation" / "accounts.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(GIVEN, "utf-8")
    # Each example starts anew: else the copy of the one before would be taken for the file.
    for before in (places.accounts_file, backup_of(places.accounts_file)):
        before.unlink(missing_ok=True)
    accounts = LayeredAccounts(places)
    for values, footers in changes:
        account = replace(accounts.load().accounts[0], footers=footers)
        for name, value in values.items():
            account = with_value(account, name, value)
        accounts.save(account)
        kept = accounts.load().accounts
        if any(each.message for each in accounts.load().problems):
            continue
        assert kept == (account,)
