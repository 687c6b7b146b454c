from pathlib import Path

import pytest

from snswriter.drafts.account import Account
from snswriter.ports import LoadedAccounts
from snswriter.storage.account_layers import LayeredAccounts
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
