from pathlib import Path

import platformdirs
import pytest

from snswriter.storage.paths import Places, find_places, places_under


def test_one_folder_holds_everything_of_a_portable_copy(tmp_path: Path) -> None:
    places = places_under(tmp_path)
    own_rules = dict(places.layers)["user"]
    files = (places.accounts_file, places.settings_file, own_rules, places.drafts_file)
    names = ("config/accounts.toml", "config/settings.toml", "config/own", "data/drafts.sqlite3")
    assert (files, list(tmp_path.iterdir())) == (tuple(tmp_path / name for name in names), [])


def test_the_variable_names_the_folder(tmp_path: Path) -> None:
    assert find_places({"SNSWRITER_HOME": f" {tmp_path} "}) == places_under(tmp_path)


def test_a_relative_folder_does_not_move_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_places({"SNSWRITER_HOME": "portable"}) == places_under(tmp_path / "portable")


@pytest.mark.parametrize("environment", [{}, {"SNSWRITER_HOME": ""}, {"SNSWRITER_HOME": " "}])
def test_without_it_the_system_says_where(environment: dict[str, str]) -> None:
    config = platformdirs.user_config_path("snswriter", appauthor=False)
    data = platformdirs.user_data_path("snswriter", appauthor=False)
    site = platformdirs.site_config_path("snswriter", appauthor=False)
    site = platformdirs.site_config_path("snswriter", appauthor=False)
    assert find_places(environment) == Places(config, data, site)


@pytest.mark.parametrize("home", [True, False])
def test_what_came_with_the_program_holds_until_the_pc_has_its_own(
    tmp_path: Path, home: bool
) -> None:
    given = str(tmp_path / "program" / "site")
    environment = {"SNSWRITER_OVERLAY": given} | (
        {"SNSWRITER_HOME": str(tmp_path)} if home else {}
    )
    first = find_places(environment).site
    assert first == Path(given)
    if home:
        (tmp_path / "site").mkdir()
        assert find_places(environment).site == tmp_path / "site"
