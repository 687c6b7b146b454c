from pathlib import Path

import pytest

from snswriter.ports import LoadedSettings, NewerVersionError, SettingsRepository
from snswriter.settings import Language, Settings, Theme
from snswriter.storage.files import backup_of
from snswriter.storage.settings_file import SettingsFile
from tests.fakes import MemorySettings

CHOSEN = Settings(Theme.DARK, Language.ENGLISH, 20, "koho", "0" * 32, "AAAA/+=")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


@pytest.fixture(params=["memory", "file"])
def repository(request: pytest.FixtureRequest, path: Path) -> SettingsRepository:
    return MemorySettings() if request.param == "memory" else SettingsFile(path)


def test_defaults_at_the_first_start(repository: SettingsRepository) -> None:
    assert repository.load() == LoadedSettings(Settings())


def test_choices_come_back(repository: SettingsRepository) -> None:
    repository.save(Settings())
    repository.save(CHOSEN)
    assert repository.load() == LoadedSettings(CHOSEN)


@pytest.mark.parametrize(
    ("text", "settings", "told"),
    [
        ("theme = 'dark'\nfont_size_pt = 'big'", Settings(Theme.DARK), ["整数"]),
        ("theme = 'pink'", Settings(), ["system、light、dark"]),
        ("font_size_pt = 7", Settings(), ["8から48まで"]),
        ("font_size_pt = 49", Settings(), ["8から48まで"]),
        ("font_size_pt = 48", Settings(font_size_pt=48), []),
        ("from_an_older_program = 1", Settings(), []),
        ("theme = 1\nlanguage = 2", Settings(), ["「theme」", "「language」"]),
        ("theme = ", Settings(), ["TOMLの書き方"]),
        ("schema = 2\ntheme = 'dark'", Settings(), ["新しい版のsnswriter"]),
    ],
)
def test_unusable_values_take_their_default(
    path: Path, text: str, settings: Settings, told: list[str]
) -> None:
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    loaded = SettingsFile(path).load()
    pairs = zip(told, loaded.problems, strict=True)
    assert (loaded.settings, [words in str(p) for words, p in pairs]) == (
        settings,
        [True] * len(told),
    )


def test_a_broken_file_gives_way_to_its_backup(path: Path) -> None:
    file = SettingsFile(path)
    file.save(CHOSEN)
    file.save(Settings())
    path.write_bytes(b"\xff\xfe")
    loaded = file.load()
    assert (loaded.settings, len(loaded.problems), backup_of(path).exists()) == (CHOSEN, 2, True)


def test_a_later_file_is_not_overwritten(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("schema = 2", "utf-8")
    with pytest.raises(NewerVersionError):
        SettingsFile(path).save(CHOSEN)
    assert path.read_text("utf-8") == "schema = 2"
