"""One person's choices in a small TOML file."""

from dataclasses import fields
from enum import Enum
from pathlib import Path

import tomlkit

from snswriter.ports import LoadedSettings, Problem
from snswriter.settings import FONT_SIZES_PT, Settings
from snswriter.storage.toml_file import TomlFile, TomlText
from snswriter.storage.typed_table import typed_fields

SCHEMA = 1


class SettingsFile:
    """Implements `ports.SettingsRepository`."""

    def __init__(self, path: Path) -> None:
        self._file = TomlFile(path, SCHEMA)

    def load(self) -> LoadedSettings:
        """Return the settings; an unusable value takes its default, nothing is raised."""
        read = self._file.read()
        if read.content is None:
            return LoadedSettings(Settings(), read.problems)
        loaded = _settings(str(self._file.path), read.content)
        return LoadedSettings(loaded.settings, read.problems + loaded.problems)

    def save(self, settings: Settings) -> None:
        """Write the file anew; raises a StorageError when that is not possible."""
        document = tomlkit.document()
        document["schema"] = SCHEMA
        for field in fields(settings):
            value = getattr(settings, field.name)
            document[field.name] = value.value if isinstance(value, Enum) else value
        self._file.write(tomlkit.dumps(document))


def _settings(file: str, content: TomlText) -> LoadedSettings:
    table = {key: value for key, value in content.table.items() if key != "schema"}
    read = typed_fields(Settings, table)
    values = dict(read.values)
    faults = [(fault.field, fault.message) for fault in read.faults]
    if values.get("font_size_pt", FONT_SIZES_PT.start) not in FONT_SIZES_PT:
        low, high = FONT_SIZES_PT[0], FONT_SIZES_PT[-1]
        faults.append(("font_size_pt", f"文字の大きさは{low}から{high}までの整数です。"))
        del values["font_size_pt"]
    problems = tuple(
        Problem(file, f"項目：{name}", message, "この項目は標準の値で始めました。")
        for name, message in faults
    )
    return LoadedSettings(Settings(**values), problems)  # type: ignore[arg-type]
