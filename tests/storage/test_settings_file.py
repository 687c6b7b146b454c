from dataclasses import replace
from pathlib import Path

import pytest

from snswriter.ports import LoadedSettings, NewerVersionError, SettingsRepository
from snswriter.settings import Language, OfficeSettings, Settings, StartWith, Theme
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
        ("scale_percent = 20\ncaret_width_px = 99", Settings(), ["部品の大きさ", "カーソル"]),
        (
            "tour_seen = true\nstart_with = 'new'",
            Settings(start_with=StartWith.NEW, tour_seen=True),
            [],
        ),
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


# What the office gives


def office(folder: Path, *texts: str) -> tuple[tuple[str, Path], ...]:
    """Return the files of organisation, section, ... with these contents."""
    files = []
    for number, text in enumerate(texts):
        file = folder / f"office-{number}.toml"
        file.write_text(text, "utf-8")
        files.append(("組織" if number == 0 else "所属", file))
    return tuple(files)


LOCKING = (
    "by = '情報システム課'\nlocked = ['theme']\n[settings]\ntheme = 'light'\nfont_size_pt = 15"
)


def test_the_office_gives_defaults_and_locks(path: Path, tmp_path: Path) -> None:
    file = SettingsFile(path, office(tmp_path, LOCKING))
    given = Settings(theme=Theme.LIGHT, font_size_pt=15)
    path.parent.mkdir()
    path.write_text("theme = 'dark'\ncaret_width_px = 4", "utf-8")
    assert file.load() == LoadedSettings(
        replace(given, caret_width_px=4), (), OfficeSettings(given, (("theme", "情報システム課"),))
    )


def test_choices_beat_what_is_not_locked_and_only_they_are_written(
    path: Path, tmp_path: Path
) -> None:
    SettingsFile(path, office(tmp_path, LOCKING)).save(
        Settings(theme=Theme.LIGHT, font_size_pt=20)
    )
    assert path.read_text("utf-8") == "schema = 1\nfont_size_pt = 20\n"


def test_the_section_has_the_last_word_but_not_on_what_is_locked(
    path: Path, tmp_path: Path
) -> None:
    section = "locked = ['font_size_pt', 'theme']\n[settings]\ntheme = 'dark'\nfont_size_pt = 30"
    loaded = SettingsFile(path, office(tmp_path, LOCKING, section)).load()
    assert (loaded.settings, loaded.office.locked) == (
        Settings(theme=Theme.LIGHT, font_size_pt=30),
        (("theme", "情報システム課"), ("font_size_pt", "所属")),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("locked = 'theme'", ["「locked」"]),
        ("locked = ['tema']", ["「theme」の書き間違い"]),
        ("[settings]\nlast_draft_id = 'x'", ["組織の設定では使わない"]),
        ("[settings]\nfont_size_pt = 7", ["8から48まで"]),
        ("settings = 1", []),
        ("theme = ", ["TOMLの書き方"]),
        ("schema = 2\nlocked = ['theme']", ["新しい版のsnswriter"]),
    ],
)
def test_an_unusable_gift_is_told_and_locks_nothing(
    path: Path, tmp_path: Path, text: str, told: list[str]
) -> None:
    loaded = SettingsFile(path, office(tmp_path, text)).load()
    pairs = zip(told, loaded.problems, strict=True)
    assert (loaded.settings, loaded.office.locked, [words in str(p) for words, p in pairs]) == (
        Settings(),
        (),
        [True] * len(told),
    )
